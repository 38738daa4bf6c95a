// What of the map is in sight: a place in the middle, and how large a unit is drawn.
import type { EntityMap } from './types';

/** `x`, `y`: units of the map in the middle of the picture; `scale`: pixels a unit. */
export type MapCamera = { x: number; y: number; scale: number };
export type Sight = { width: number; height: number };

/** How far apart neighbours are at the closest, pixels: room for a name under each. */
const CLOSEST = 96;

export type Area = { left: number; top: number; right: number; bottom: number };

export function fitted(map: Pick<EntityMap, 'width' | 'height'>, sight: Sight): MapCamera {
  const scale = Math.min(sight.width / map.width, sight.height / map.height);
  return { x: map.width / 2, y: map.height / 2, scale };
}

/** Not farther away than all of it, not closer than names need; the middle stays on the map. */
export function held(
  camera: MapCamera,
  map: Pick<EntityMap, 'width' | 'height' | 'pitch' | 'rings'>,
  sight: Sight,
): MapCamera {
  const tightest = map.rings.reduce((least, { pitch }) => Math.min(least, pitch), map.pitch);
  const farthest = fitted(map, sight).scale;
  const scale = Math.max(farthest, Math.min(CLOSEST / tightest, camera.scale));
  const x = along(camera.x, map.width, sight.width / scale);
  return { x, y: along(camera.y, map.height, sight.height / scale), scale };
}

/** What is in sight stays within the map; where the map is smaller, it stands in the middle. */
function along(at: number, length: number, seen: number): number {
  return seen >= length ? length / 2 : Math.max(seen / 2, Math.min(length - seen / 2, at));
}

/** The same point of the map stays under the pointer, which is at `at` pixels from the middle. */
export function zoomed(camera: MapCamera, factor: number, at: { x: number; y: number }): MapCamera {
  const scale = camera.scale * factor;
  return {
    x: camera.x + at.x / camera.scale - at.x / scale,
    y: camera.y + at.y / camera.scale - at.y / scale,
    scale,
  };
}

export function areaOf({ x, y, scale }: MapCamera, { width, height }: Sight, margin = 0): Area {
  const halfX = width / 2 / scale + margin;
  const halfY = height / 2 / scale + margin;
  return { left: x - halfX, top: y - halfY, right: x + halfX, bottom: y + halfY };
}
