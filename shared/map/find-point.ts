// Finds what of the map lies at a place, and what of it is in sight.
import type { EntityId } from '../dataset/types';
import { areaOf, type MapCamera, type Sight } from './camera';
import { eachRun } from './point-grid';
import type { EntityMap } from './types';

/** `at`: position of a point. `ring`: position of the ring whose circle the place is in, -1: none. */
export type Found = { at: number | null; ring: number };

/** The nearest point that is shown, no farther than `reach` units, and the ring. */
export function findPoint(
  map: EntityMap,
  place: { x: number; y: number },
  reach: number,
  shown: (at: number) => boolean,
): Found {
  let [nearest, least]: [number | null, number] = [null, reach];
  const { x, y } = place;
  eachRun(map.grid, { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }, (from, to) => {
    for (let at = from; at < to; at++) {
      const distance = Math.hypot((map.x[at] as number) - x, (map.y[at] as number) - y);
      if (distance <= least && shown(at)) [nearest, least] = [at, distance];
    }
  });
  return { at: nearest, ring: ringAt(map, x, y) };
}

export function ringAt({ rings }: Pick<EntityMap, 'rings'>, x: number, y: number): number {
  return rings.findIndex(({ circle }) => Math.hypot(circle.x - x, circle.y - y) <= circle.radius);
}

/** Positions of the points in sight, or null where they are more than `most`. */
export function pointsInSight(
  map: EntityMap,
  camera: MapCamera,
  sight: Sight,
  most: number,
  shown: (at: number) => boolean,
): number[] | null {
  const area = areaOf(camera, sight);
  const found: number[] = [];
  eachRun(map.grid, area, (from, to) => {
    for (let at = from; at < to && found.length <= most; at++) {
      const [x, y] = [map.x[at] as number, map.y[at] as number];
      if (x >= area.left && x <= area.right && y >= area.top && y <= area.bottom && shown(at)) found.push(at);
    }
  });
  return found.length > most ? null : found;
}

/** Id of the ring that an entity belongs to or holds, null: it lies in none. */
export function ringHolding({ entity, ring, rings }: EntityMap, id: EntityId): string | null {
  return rings[ring[entity.indexOf(id)] ?? -1]?.id ?? null;
}

/** Position of each of these entities' points; those that the map does not have are left out. */
export function pointsOf({ entity }: EntityMap, ids: readonly EntityId[]): Map<EntityId, number> {
  const wanted = new Set(ids);
  const found = new Map<EntityId, number>();
  if (wanted.size === 0) return found;
  entity.forEach((id, at) => {
    if (wanted.has(id)) found.set(id, at);
  });
  return found;
}
