// The names of the points in sight, asked for once the camera rests: while it moves, those that are known stay.
import { useEffect } from 'react';
import type { MapPainter } from '../../../../shared/map/painter';
import { useSession, useSurroundings } from '../../../state/context';
import { shortValue } from '../../../state/entity-text';
import type { CameraControl } from './map-camera';

const REST_MS = 120;
const LONGEST_NAME = 16;

export function usePointNames(camera: CameraControl, painter: MapPainter | null): void {
  const { engine } = useSession();
  const { workbench } = useSurroundings();
  useEffect(() => {
    if (painter === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const name = async (): Promise<void> => {
      const ids = await painter.inSight();
      const rows = ids.length === 0 ? [] : await engine.rows(ids);
      const { kinds } = workbench.store.getState();
      if (current)
        painter.name(new Map(rows.map(({ id, key }) => [id, shortValue(kinds, key, LONGEST_NAME)])));
    };
    const later = (): void => {
      clearTimeout(timer);
      // Another dataset may have come meanwhile: its map asks anew.
      timer = setTimeout(() => void name().catch(() => undefined), REST_MS);
    };
    later();
    const stop = camera.store.subscribe(later);
    return () => {
      current = false;
      clearTimeout(timer);
      stop();
    };
  }, [camera, painter, engine, workbench]);
}
