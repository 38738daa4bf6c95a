// The map's camera: where it looks and how close, held within the map. In pixels of the page.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { fitted, held, zoomed, type MapCamera, type Sight } from '../../../../shared/map/camera';
import type { Circle, EntityMap } from '../../../../shared/map/types';

export type MapView = { camera: MapCamera; sight: Sight };
export type MapFrame = Pick<EntityMap, 'width' | 'height' | 'pitch' | 'rings'>;

export type CameraControl = {
  store: StoreApi<MapView>;
  /** Another map is seen whole; the same one after a change is seen where it was. */
  setMap(map: MapFrame): void;
  resize(sight: Sight): void;
  /** `at`: pixels from the left top corner. */
  zoomAt(factor: number, at: { x: number; y: number }): void;
  zoomBy(factor: number): void;
  pan(byX: number, byY: number): void;
  fit(): void;
  /** Glides until the circle fills most of the sight. */
  goTo(circle: Circle): void;
  centreOn(x: number, y: number): void;
  unitsAt(at: { x: number; y: number }): { x: number; y: number };
  isFitted(): boolean;
};

/** Share of the shorter side that a circle takes when it is gone to. */
const FILLS = 0.8;

export function createCamera(first: MapFrame, sight: Sight, glideMs: () => number): CameraControl {
  let map = first;
  const store = createStore<MapView>(() => ({ camera: fitted(map, sight), sight }));
  const get = store.getState;
  const set = (camera: MapCamera): void => store.setState({ camera: held(camera, map, get().sight) });
  const isFitted = (): boolean => get().camera.scale <= fitted(map, get().sight).scale * 1.001;
  const glide = createGlide(set);
  const goTo = (camera: MapCamera): void => glide.to(get().camera, held(camera, map, get().sight), glideMs());
  const jump = (camera: MapCamera): void => {
    glide.stop();
    set(camera);
  };
  const middle = (): { x: number; y: number } => ({ x: get().sight.width / 2, y: get().sight.height / 2 });
  const fromMiddle = (at: { x: number; y: number }) => ({ x: at.x - middle().x, y: at.y - middle().y });
  return {
    store,
    isFitted,
    setMap: (next) => {
      const whole = isFitted() || next.width !== map.width;
      map = next;
      jump(whole ? fitted(map, get().sight) : get().camera);
    },
    resize: (next) => {
      const whole = isFitted();
      store.setState({ sight: next });
      jump(whole ? fitted(map, next) : get().camera);
    },
    zoomAt: (factor, at) => jump(zoomed(get().camera, factor, fromMiddle(at))),
    zoomBy: (factor) => goTo(zoomed(get().camera, factor, { x: 0, y: 0 })),
    pan: (byX, byY) => {
      const { x, y, scale } = get().camera;
      jump({ x: x - byX / scale, y: y - byY / scale, scale });
    },
    fit: () => goTo(fitted(map, get().sight)),
    goTo: ({ x, y, radius }) => {
      const { width, height } = get().sight;
      goTo({ x, y, scale: (FILLS * Math.min(width, height)) / (2 * radius) });
    },
    centreOn: (x, y) => jump({ x, y, scale: get().camera.scale }),
    unitsAt: (at) => {
      const { x, y, scale } = get().camera;
      const off = fromMiddle(at);
      return { x: x + off.x / scale, y: y + off.y / scale };
    },
  };
}

/** Moves from one camera to another in even steps of closeness, slowing down at the end. */
function createGlide(set: (camera: MapCamera) => void) {
  let frame = 0;
  const stop = (): void => cancelAnimationFrame(frame);
  const to = (from: MapCamera, goal: MapCamera, milliseconds: number): void => {
    stop();
    const start = performance.now();
    const next = (now: number): void => {
      const part = milliseconds <= 0 ? 1 : Math.min(1, (now - start) / milliseconds);
      set(between(from, goal, 1 - (1 - part) ** 3));
      if (part < 1) frame = requestAnimationFrame(next);
    };
    next(start);
  };
  return { to, stop };
}

function between(from: MapCamera, to: MapCamera, part: number): MapCamera {
  if (part >= 1) return to;
  const scale = from.scale * (to.scale / from.scale) ** part;
  // The place moves with the closeness: what is gone to never leaves the sight on the way.
  const near =
    from.scale === to.scale ? part : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  return { x: from.x + (to.x - from.x) * near, y: from.y + (to.y - from.y) * near, scale };
}
