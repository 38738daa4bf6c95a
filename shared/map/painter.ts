// What draws the map, wherever it runs: the window tells it what to show, and asks what lies under the pointer.
import type { EntityId } from '../dataset/types';
import type { MapCamera, Sight } from './camera';
import type { Outline } from './masks';
import type { EntityMap } from './types';

/** Colours are `#rrggbb`. */
export type MapDress = {
  ground: string;
  text: string;
  quiet: string;
  accent: string;
  /** Font families, as CSS lists them. */
  font: string;
  /** Pixels of the screen for each of the page's. */
  ratio: number;
  /** By position in the map's kinds. */
  kinds: readonly { outline: Outline; colour: string; account: boolean; rest: boolean }[];
  /** By position in the map's rings. */
  rings: readonly RingDress[];
  looks: Readonly<Record<RingLook, { disc: string; line: string; dashed: boolean; dimmed: boolean }>>;
};

export type RingLook = 'sure' | 'unsure' | 'benign';
/** `figures` in the fewest words last: the first that fits is taken. */
export type RingDress = { name: string; figures: readonly string[]; short: string; look: RingLook };

/** What stands out: positions of rings, ids of entities. */
export type MapLit = {
  selectedRing: number;
  hoveredRing: number;
  selected: readonly EntityId[];
  hovered: EntityId | null;
};

export type FoundOnMap = { entity: EntityId | null; ring: number };
/** Names of points, as short as they are to be drawn. */
export type PointNames = ReadonlyMap<EntityId, string>;

/** Pictures are drawn when there is time; only the last of several camera moves is. */
export interface MapPainter {
  show(map: EntityMap): void;
  dress(dress: MapDress): void;
  /** `sight` in pixels of the screen. */
  look(camera: MapCamera, sight: Sight): void;
  light(lit: MapLit): void;
  name(names: PointNames): void;
  /** 1 per entity that was seen in the chosen time: the others step back. Null: none is chosen. */
  seen(mask: Uint8Array | null): void;
  /** Units of the map. Points too small to be hit are not found. */
  find(place: { x: number; y: number }): Promise<FoundOnMap>;
  /** The entities in sight once there is room for a name under each, none before. */
  inSight(): Promise<EntityId[]>;
  /** Resolves when what was asked for so far is drawn, with how long that took to compute, milliseconds. */
  drawn(): Promise<number>;
  dispose(): void;
}
