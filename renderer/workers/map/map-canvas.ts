// The canvas of the map: keeps what it was told, and draws once a frame when something of it changed.
import type { EntityId } from '../../../shared/dataset/types';
import type { MapCamera, Sight } from '../../../shared/map/camera';
import { findPoint, pointsInSight, pointsOf } from '../../../shared/map/find-point';
import { paintMap, restDots, ringRadii } from '../../../shared/map/paint';
import type { FoundOnMap, MapDress, MapLit, PointNames } from '../../../shared/map/painter';
import type { EntityMap } from '../../../shared/map/types';
import { lookOf } from './map-look';
import { drawNames } from './map-names';
import { drawLit, drawRings } from './map-rings';
import type { MapScene, PlacedPoint } from './map-scene';

export type MapCanvas = {
  show(map: EntityMap): void;
  dress(dress: MapDress): void;
  look(camera: MapCamera, sight: Sight): void;
  light(lit: MapLit): void;
  name(names: PointNames): void;
  seen(mask: Uint8Array | null): void;
  find(place: { x: number; y: number }): FoundOnMap;
  inSight(): EntityId[];
  drawn(): Promise<number>;
};

/** Pixels of the screen around the pointer within which a point is hit. */
const REACH = 9;
/** A smaller dot cannot be aimed at: its ring is. */
const SMALLEST_HIT = 5;
/** From this radius of its dot on a point has room for a name. */
const NAMED_FROM = 8;
const MOST_NAMES = 1_500;
const NOTHING_LIT: MapLit = { selectedRing: -1, hoveredRing: -1, selected: [], hovered: null };
const nothingYet: Pick<MapScene, 'lit' | 'names' | 'seen'> = {
  lit: NOTHING_LIT,
  names: new Map(),
  seen: null,
};

export function createMapCanvas(surface: OffscreenCanvas): MapCanvas {
  const scene: Partial<MapScene> & typeof nothingYet = { ...nothingYet };
  const picture = createPicture(surface);
  let waiting: ((milliseconds: number) => void)[] = [];
  let asked = false;
  const draw = (): void => {
    asked = false;
    const start = performance.now();
    if (isWhole(scene)) picture(scene);
    const told = waiting;
    waiting = [];
    for (const tell of told) tell(performance.now() - start);
  };
  const ask = (): void => {
    if (!asked) requestAnimationFrame(draw);
    asked = true;
  };
  const change = (told: Partial<MapScene>): void => {
    Object.assign(scene, told);
    ask();
  };
  return {
    show: (map) => change({ map }),
    dress: (dress) => change({ dress }),
    look: (camera, sight) => change({ camera, sight }),
    light: (lit) => change({ lit }),
    name: (names) => change({ names }),
    seen: (seen) => change({ seen }),
    find: (place) => (isWhole(scene) ? find(scene, place) : { entity: null, ring: -1 }),
    inSight: () => (isWhole(scene) ? inSight(scene) : []),
    drawn: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        ask();
      }),
  };
}

function isWhole(scene: Partial<MapScene>): scene is MapScene {
  return scene.map !== undefined && scene.dress !== undefined && scene.camera !== undefined;
}

/** Paints a scene; what of it stays the same from picture to picture is found once. */
function createPicture(surface: OffscreenCanvas): (scene: MapScene) => void {
  const looks = lately((map: EntityMap, dress: MapDress) => lookOf(map, dress));
  const lit = lately((map: EntityMap, { selected, hovered }: MapLit) =>
    pointsOf(map, hovered === null ? selected : [...selected, hovered]),
  );
  const named = lately((map: EntityMap, names: PointNames) => pointsOf(map, [...names.keys()]));
  let pixels = new ImageData(1, 1);
  return (scene) => {
    const { map, dress, camera, sight } = scene;
    const width = Math.max(1, Math.round(sight.width));
    const height = Math.max(1, Math.round(sight.height));
    if (surface.width !== width || surface.height !== height) Object.assign(surface, { width, height });
    if (pixels.width !== width || pixels.height !== height) pixels = new ImageData(width, height);
    const context = surface.getContext('2d', { alpha: false });
    if (context === null) return;
    const raster = { width, height, pixels: new Uint32Array(pixels.data.buffer) };
    paintMap(raster, map, camera, { ...looks(map, dress), seen: scene.seen });
    context.putImageData(pixels, 0, 0);
    drawRings(context, scene);
    drawNames(context, scene, placed(scene, named(map, scene.names)));
    drawLit(context, scene, placed(scene, lit(map, scene.lit)));
  };
}

/** What it made last of the same two things. */
function lately<A, B, R>(make: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { a: A; b: B; made: R } | undefined;
  return (a, b) => {
    if (last?.a !== a || last.b !== b) last = { a, b, made: make(a, b) };
    return last.made;
  };
}

/** With the radius of their dots, pixels. */
function placed({ map, camera, dress }: MapScene, points: ReadonlyMap<EntityId, number>): PlacedPoint[] {
  if (points.size === 0) return [];
  const radii = ringRadii(map, camera.scale, dress.ratio);
  const rest = restDots(map, camera.scale, dress.ratio);
  return [...points].map(([entity, at]) => {
    const ring = map.ring[at] as number;
    const radius = ring < 0 ? rest.radius : (radii[ring] as number);
    return { entity, x: map.x[at] as number, y: map.y[at] as number, radius };
  });
}

/** Whether a point is shown, with a dot of at least this radius. */
function shownFrom({ map, dress, camera }: MapScene, least: number): (at: number) => boolean {
  const radii = ringRadii(map, camera.scale, dress.ratio);
  const rest = restDots(map, camera.scale, dress.ratio).radius >= least;
  return (at) => {
    const ring = map.ring[at] as number;
    if (ring >= 0) return (radii[ring] as number) >= least;
    return rest && dress.kinds[map.kind[at] as number]?.rest === true;
  };
}

function find(scene: MapScene, place: { x: number; y: number }): FoundOnMap {
  const { map, camera, dress } = scene;
  const reach = (REACH * dress.ratio) / camera.scale;
  const { at, ring } = findPoint(map, place, reach, shownFrom(scene, SMALLEST_HIT * dress.ratio));
  return { entity: at === null ? null : (map.entity[at] as number), ring };
}

function inSight(scene: MapScene): EntityId[] {
  const { map, camera, sight, dress } = scene;
  const shown = shownFrom(scene, NAMED_FROM * dress.ratio);
  const found = pointsInSight(map, camera, sight, MOST_NAMES, shown) ?? [];
  return found.map((at) => map.entity[at] as number);
}
