// Binds the painter, far away, to the camera, the theme and the selection: each change is told once, none draws in this thread.
import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';
import type { RingList, Seen } from '../../../../shared/engine/engine';
import type { FoundOnMap, MapLit, MapPainter } from '../../../../shared/map/painter';
import type { EntityMap } from '../../../../shared/map/types';
import { useSession, useWorkbench } from '../../../state/context';
import { readCanvasTheme } from '../../../ui/canvas-theme';
import { useRatio } from '../../../ui/use-ratio';
import type { CameraControl, MapView } from './map-camera';
import { dressMap } from './map-dress';

export type PaintedMap = {
  painter: MapPainter | null;
  frame: RefObject<HTMLDivElement | null>;
  map: EntityMap;
  list: RingList;
  camera: CameraControl;
  selectors: boolean;
  lit: MapLit;
  seen: Seen | null;
};

/** Gives whether a picture is there. */
export function usePaintedMap({
  painter,
  frame,
  map,
  list,
  camera,
  selectors,
  lit,
  seen,
}: PaintedMap): boolean {
  const [drawn, setDrawn] = useState(false);
  const ratio = useRatio();
  const kinds = useWorkbench((state) => state.kinds);
  const theme = useWorkbench((state) => state.preferences.theme);
  useEffect(() => painter?.show(map), [painter, map]);
  useEffect(() => {
    if (painter === null || frame.current === null) return;
    const given = { list, kinds, mapKinds: map.kinds, ratio, selectors };
    painter.dress(dressMap({ theme: readCanvasTheme(frame.current), ...given }));
    // The theme stands for the colours that are read from the page.
  }, [painter, frame, list, kinds, map, selectors, theme, ratio]);
  useEffect(() => painter?.light(lit), [painter, lit]);
  useEffect(() => painter?.seen(seen?.mask ?? null), [painter, seen]);
  useEffect(() => {
    if (painter === null) return undefined;
    const look = ({ camera: at, sight }: MapView): void => {
      painter.look(
        { ...at, scale: at.scale * ratio },
        { width: sight.width * ratio, height: sight.height * ratio },
      );
    };
    look(camera.store.getState());
    return camera.store.subscribe(look);
  }, [painter, camera, ratio]);
  useEffect(() => void painter?.drawn().then(() => setDrawn(true)), [painter]);
  return drawn;
}

/** A canvas that was given away cannot be taken back: each painter has one of its own, in the element that takes the returned ref. Null until there is one. */
export function usePainter(): [MapPainter | null, (host: HTMLElement | null) => (() => void) | undefined] {
  const session = useSession();
  const [painter, setPainter] = useState<MapPainter | null>(null);
  const attach = useCallback(
    (host: HTMLElement | null) => {
      if (host === null) return undefined;
      const canvas = document.createElement('canvas');
      canvas.className = 'map-canvas';
      host.append(canvas);
      const made = session.paintMap(canvas);
      setPainter(made);
      return () => {
        made.dispose();
        canvas.remove();
        setPainter(null);
      };
    },
    [session],
  );
  return [painter, attach];
}

/** The same object until something of it changes: what is lit is told to the painter only then. */
export function useLit(list: RingList, { ring, entity }: FoundOnMap): MapLit {
  const { ringId, entities } = useWorkbench((state) => state.selection);
  return useMemo(() => {
    const selectedRing = list.rings.findIndex(({ id }) => id === ringId);
    return { selectedRing, hoveredRing: ring, selected: entities, hovered: entity };
  }, [list, ringId, entities, ring, entity]);
}
