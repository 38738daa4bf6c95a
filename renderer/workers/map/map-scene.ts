// What the map's canvas was told so far: everything that a picture depends on.
import type { EntityId } from '../../../shared/dataset/types';
import type { MapCamera, Sight } from '../../../shared/map/camera';
import type { MapDress, MapLit, PointNames } from '../../../shared/map/painter';
import type { EntityMap } from '../../../shared/map/types';

export type MapScene = {
  map: EntityMap;
  dress: MapDress;
  camera: MapCamera;
  sight: Sight;
  lit: MapLit;
  names: PointNames;
  /** 1 per entity that was seen in the chosen time; null: none is chosen. */
  seen: Uint8Array | null;
};

/** `x`, `y` in units of the map, `radius` of its dot in pixels. */
export type PlacedPoint = { entity: EntityId; x: number; y: number; radius: number };
