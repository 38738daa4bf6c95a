// The canvas of the map: keeps what it was told, and draws once a frame when something of it changed.
import type { EntityId } from '../../../shared/dataset/types';
import type { MapCamera, Sight } from '../../../shared/map/camera';
import { findPoint, pointsInSight, pointsOf } from '../../../shared/map/find-point';
import { paintMap, restDots, ringRadii, type MapLook } from '../../../shared/map/paint';
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
const MOST_NAMES = 400;
const NOTHING_LIT: MapLit = { selectedRing: -1, hoveredRing: -1, selected: [], hovered: null };

export function createMapCanvas(surface: OffscreenCanvas): MapCanvas {
  const scene: Partial<MapScene> & Pick<MapScene, 'lit' | 'names'> = { lit: NOTHING_LIT, names: new Map() };
  let look: MapLook | undefined;
  let waiting: ((milliseconds: number) => void)[] = [];
  let asked = false;
  const draw = (): void => {
    asked = false;
    const start = performance.now();
    if (isWhole(scene) && look !== undefined) paint(surface, scene, look);
    const told = waiting;
    waiting = [];
    for (const tell of told) tell(performance.now() - start);
  };
  const change = (told: Partial<MapScene>): void => {
    Object.assign(scene, told);
    if ((told.map ?? told.dress) !== undefined && scene.map !== undefined && scene.dress !== undefined)
      look = lookOf(scene.map, scene.dress);
    if (!asked) requestAnimationFrame(draw);
    asked = true;
  };
  return {
    show: (map) => change({ map }),
    dress: (dress) => change({ dress }),
    look: (camera, sight) => change({ camera, sight }),
    light: (lit) => change({ lit }),
    name: (names) => change({ names }),
    find: (place) => (isWhole(scene) ? find(scene, place) : { entity: null, ring: -1 }),
    inSight: () => (isWhole(scene) ? inSight(scene) : []),
    drawn: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (!asked) requestAnimationFrame(draw);
        asked = true;
      }),
  };
}

function isWhole(scene: Partial<MapScene>): scene is MapScene {
  return scene.map !== undefined && scene.dress !== undefined && scene.camera !== undefined;
}

function paint(surface: OffscreenCanvas, scene: MapScene, look: MapLook): void {
  const { map, camera, sight } = scene;
  const width = Math.max(1, Math.round(sight.width));
  const height = Math.max(1, Math.round(sight.height));
  if (surface.width !== width || surface.height !== height) Object.assign(surface, { width, height });
  const context = surface.getContext('2d', { alpha: false });
  if (context === null) return;
  const picture = new ImageData(width, height);
  paintMap({ width, height, pixels: new Uint32Array(picture.data.buffer) }, map, camera, look);
  context.putImageData(picture, 0, 0);
  drawRings(context, scene);
  drawNames(context, scene, namedPoints(scene));
  drawLit(context, scene, placesOf(scene, [...scene.lit.selected, ...hoveredIn(scene)]));
}

const hoveredIn = ({ lit }: MapScene): EntityId[] => (lit.hovered === null ? [] : [lit.hovered]);

/** With the radius of their dots, pixels. */
function placesOf({ map, camera, dress }: MapScene, ids: readonly EntityId[]): PlacedPoint[] {
  const radii = ringRadii(map, camera.scale, dress.ratio);
  const rest = restDots(map, camera.scale, dress.ratio);
  return [...pointsOf(map, ids)].map(([entity, at]) => {
    const ring = map.ring[at] as number;
    const radius = ring < 0 ? rest.radius : (radii[ring] as number);
    return { entity, x: map.x[at] as number, y: map.y[at] as number, radius };
  });
}

function namedPoints(scene: MapScene): PlacedPoint[] {
  return scene.names.size === 0 ? [] : placesOf(scene, [...scene.names.keys()]);
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
