// Paints what is in sight of the map: discs of rings, then every point as the mark of its kind. Lines and names are drawn over it by whoever shows it.
import { areaOf, type MapCamera } from './camera';
import { LARGEST_MARK, type Masks } from './masks';
import { eachRun } from './point-grid';
import { clear, fillDisc, stamp, type Raster } from './raster';
import type { EntityMap } from './types';

/** Colours 0xBBGGRR. */
export type MapLook = {
  ground: number;
  /** Inside of a ring, by its position. */
  disc(ring: number): number;
  /** By position in the map's kinds; `rest` false: not shown where it is in no ring. */
  kinds: readonly { masks: Masks; colour: number; account: boolean; rest: boolean }[];
  /** 1 by position of a ring: its points are dimmed. */
  dimmed: Uint8Array;
  /** Pixels of the screen for each of the page's: dots are as large for the eye on any screen. */
  ratio: number;
  /** 1 per entity that stays bright; null: all do. */
  seen: Uint8Array | null;
};

const SMALLEST_MARK = 0.55;
const LARGEST_DOT = 9;
/** Shares of the distance between neighbours. */
const RING_SHARE = 0.3;
const REST_SHARE = 0.2;
const ACCOUNT_ALPHA = 140;
const SELECTOR_ALPHA = 244;
const DIMMED = 0.45;
/** What was not seen then: still there, and no longer in the way. */
const UNSEEN = 0.16;
const REST_ALPHA = 100;
/** Share of the ground that the rest may cover: however many they are, they stay behind the rings. */
const REST_COVER = 0.09;

export function paintMap(raster: Raster, map: EntityMap, camera: MapCamera, look: MapLook): void {
  clear(raster, look.ground);
  const left = raster.width / 2 - camera.x * camera.scale;
  const top = raster.height / 2 - camera.y * camera.scale;
  map.rings.forEach(({ circle: { x, y, radius } }, ring) => {
    fillDisc(raster, left + x * camera.scale, top + y * camera.scale, radius * camera.scale, look.disc(ring));
  });
  const radii = ringRadii(map, camera.scale, look.ratio);
  const rest = restDots(map, camera.scale, look.ratio);
  eachRun(map.grid, areaOf(camera, raster, LARGEST_MARK / camera.scale), (from, to) => {
    for (let at = from; at < to; at++) {
      const kind = look.kinds[map.kind[at] as number];
      const ring = map.ring[at] as number;
      if (kind === undefined || (ring < 0 && !kind.rest)) continue;
      const x = left + (map.x[at] as number) * camera.scale;
      const y = top + (map.y[at] as number) * camera.scale;
      const radius = ring < 0 ? rest.radius : (radii[ring] as number);
      const mask = kind.masks(radius, x - Math.floor(x), y - Math.floor(y));
      const alpha = ring < 0 ? rest.alpha : alphaIn(kind.account, look.dimmed[ring]);
      const seen = look.seen === null || look.seen[map.entity[at] as number] === 1;
      stamp(raster, mask, x, y, kind.colour, seen ? alpha : Math.round(alpha * UNSEEN));
    }
  });
}

function alphaIn(account: boolean, dimmed: number | undefined): number {
  const alpha = account ? ACCOUNT_ALPHA : SELECTOR_ALPHA;
  return dimmed === 1 ? Math.round(alpha * DIMMED) : alpha;
}

/** Pixels, by position of the ring. */
export function ringRadii(map: EntityMap, scale: number, ratio: number): Float32Array {
  return Float32Array.from(map.rings, ({ pitch }) => dot(pitch * scale * RING_SHARE, ratio));
}

export function restDots(
  { pitch }: EntityMap,
  scale: number,
  ratio: number,
): { radius: number; alpha: number } {
  const radius = dot(pitch * scale * REST_SHARE, ratio);
  const cover = (Math.PI * radius ** 2) / (pitch * scale) ** 2;
  return { radius, alpha: Math.max(8, Math.round(Math.min(REST_ALPHA, (256 * REST_COVER) / cover))) };
}

function dot(radius: number, ratio: number): number {
  return Math.max(SMALLEST_MARK, Math.min(LARGEST_DOT * ratio, radius));
}
