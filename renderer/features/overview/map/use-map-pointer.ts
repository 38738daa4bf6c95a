// Wheel and pointer on the map: turning comes closer at the pointer, dragging moves, a click chooses, a double click opens.
import { useEffect, useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { FoundOnMap, MapPainter } from '../../../../shared/map/painter';
import type { CameraControl } from './map-camera';

type Place = { x: number; y: number };
type Drag = { from: Place; last: Place; moved: boolean };
export type Pointed = FoundOnMap & { place: Place };

/** A press that moves less is a click, pixels. */
const STILL = 4;
const NOTHING: Pointed = { entity: null, ring: -1, place: { x: 0, y: 0 } };

export type PointerAnswers = { choose(found: FoundOnMap): void; open(found: FoundOnMap): void };

export function useMapPointer(
  frame: RefObject<HTMLDivElement | null>,
  camera: CameraControl,
  painter: MapPainter | null,
  { choose, open }: PointerAnswers,
) {
  useWheel(frame, camera);
  const [pointed, setPointed] = useState<Pointed>(NOTHING);
  // What was under the pointer is elsewhere now.
  useEffect(() => camera.store.subscribe(() => setPointed(NOTHING)), [camera]);
  const drag = useRef<Drag | null>(null);
  const ask = async (place: Place): Promise<FoundOnMap> =>
    (await painter?.find(camera.unitsAt(place))) ?? NOTHING;
  const hover = useLatest(async (place: Place) => setPointed({ ...(await ask(place)), place }));
  return {
    pointed,
    handlers: {
      onPointerDown: (event: PointerEvent): void => {
        if (event.button === 0) drag.current = { from: placeIn(event), last: placeIn(event), moved: false };
      },
      onPointerMove: (event: PointerEvent): void => {
        const place = placeIn(event);
        if (drag.current !== null && event.buttons === 1) dragTo(event, drag.current, place, camera);
        else hover(place);
      },
      onPointerLeave: (): void => setPointed(NOTHING),
      onClick: (event: MouseEvent): void => {
        const dragged = drag.current?.moved === true;
        drag.current = null;
        if (!dragged && event.detail === 1) void ask(placeIn(event)).then(choose);
      },
      onDoubleClick: (event: MouseEvent): void => void ask(placeIn(event)).then(open),
    },
  };
}

/** One at a time; of those that come meanwhile the last is not forgotten. */
function useLatest(run: (place: Place) => Promise<void>): (place: Place) => void {
  const state = useRef<{ busy: boolean; next: Place | null }>({ busy: false, next: null });
  const go = async (place: Place): Promise<void> => {
    if (state.current.busy) {
      state.current.next = place;
      return;
    }
    state.current = { busy: true, next: null };
    try {
      await run(place);
    } finally {
      const { next } = state.current;
      state.current = { busy: false, next: null };
      if (next !== null) void go(next);
    }
  };
  return (place) => void go(place);
}

function dragTo(event: PointerEvent, drag: Drag, place: Place, camera: CameraControl): void {
  if (!drag.moved && Math.hypot(place.x - drag.from.x, place.y - drag.from.y) < STILL) return;
  if (!drag.moved) event.currentTarget.setPointerCapture(event.pointerId);
  camera.pan(place.x - drag.last.x, place.y - drag.last.y);
  Object.assign(drag, { moved: true, last: place });
}

function placeIn(event: MouseEvent): Place {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** Pinching on a pad arrives as a wheel with Ctrl, in smaller steps. */
function useWheel(frame: RefObject<HTMLDivElement | null>, camera: CameraControl): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const turn = (event: WheelEvent): void => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const factor = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0016));
      camera.zoomAt(factor, { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    // Only a listener that may say so keeps the page from scrolling.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [frame, camera]);
}
