// Closer, farther, all of it; and a small picture of the whole once only a part is in sight.
import { Maximize, Minus, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { areaOf } from '../../../../shared/map/camera';
import type { EntityMap } from '../../../../shared/map/types';
import type { Command } from '../../../state/commands';
import { useCommands } from '../../../state/context';
import { IconButton } from '../../../ui/button';
import { Minimap } from '../../../ui/minimap';
import { formatShare } from '../../../ui/format';
import type { CameraControl } from './map-camera';

/** One press of a key or a button. */
const STEP = 1.6;

export function MapTools({ camera }: { camera: CameraControl }) {
  useMapCommands(camera);
  return (
    <div className="map-tools float" role="toolbar" aria-label="Map">
      <IconButton label="Closer" keys="+" onClick={() => camera.zoomBy(STEP)}>
        <Plus size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <IconButton label="Farther" keys="-" onClick={() => camera.zoomBy(1 / STEP)}>
        <Minus size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <IconButton label="All of the map" keys="F" onClick={() => camera.fit()}>
        <Maximize size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
    </div>
  );
}

function useMapCommands(camera: CameraControl): void {
  const commands = useMemo<Command[]>(
    () => [
      { id: 'map.closer', label: 'Closer', group: 'Map', keys: '+', run: () => camera.zoomBy(STEP) },
      { id: 'map.farther', label: 'Farther', group: 'Map', keys: '-', run: () => camera.zoomBy(1 / STEP) },
      {
        id: 'map.fit',
        label: 'All of the map',
        group: 'Map',
        keys: 'f',
        hint: 'fit',
        run: () => camera.fit(),
      },
    ],
    [camera],
  );
  useCommands(commands);
}

const WIDTH = 136;

export function MapMinimap({ map, camera }: { map: EntityMap; camera: CameraControl }) {
  const { camera: at, sight } = useStore(camera.store);
  const factor = WIDTH / map.width;
  // The same while the camera moves: only the frame is another.
  const circles = useMemo(() => <Circles map={map} factor={factor} />, [map, factor]);
  if (camera.isFitted()) return null;
  const area = areaOf(at, sight);
  const share = at.scale / Math.min(sight.width / map.width, sight.height / map.height);
  return (
    <Minimap
      size={{ width: WIDTH, height: map.height * factor }}
      from={{ x: area.left * factor, y: area.top * factor }}
      to={{ x: area.right * factor, y: area.bottom * factor }}
      go={({ x, y }) => camera.centreOn(x / factor, y / factor)}
      words={[`${map.rings.length} rings`, formatShare(share)]}
    >
      {circles}
    </Minimap>
  );
}

/** Smaller ones would be less than a pixel here. */
const MOST_CIRCLES = 300;

function Circles({ map, factor }: { map: EntityMap; factor: number }) {
  return (
    <svg width={WIDTH} height={map.height * factor} aria-hidden>
      {map.rings.slice(0, MOST_CIRCLES).map(({ id, circle }) => (
        <circle
          key={id}
          className="map-minimap-ring"
          cx={circle.x * factor}
          cy={circle.y * factor}
          r={Math.max(0.5, circle.radius * factor)}
        />
      ))}
    </svg>
  );
}
