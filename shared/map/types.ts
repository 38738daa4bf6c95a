// The map of a workspace: every entity a point, every ring a circle. All in typed arrays, so that it crosses to whoever draws it as it is.
/** Units of the map: it is `width` by `height` of them, y downwards, of the same area whatever is on it. */
export type Circle = { x: number; y: number; radius: number };

/** Points in the order of the cells: those of cell `c` are `offsets[c]..offsets[c + 1]`, cells row by row. */
export type PointGrid = { columns: number; rows: number; cell: number; offsets: Uint32Array };

export type EntityMap = {
  width: number;
  height: number;
  /** In order of rank. */
  rings: { id: string; circle: Circle; pitch: number }[];
  /** Distance between neighbours among what is in no ring; that of a ring's own points is its `pitch`. */
  pitch: number;
  entity: Uint32Array;
  x: Float32Array;
  y: Float32Array;
  /** Position in `rings`, -1: in no ring. */
  ring: Int32Array;
  /** Position in `kinds`. */
  kind: Uint8Array;
  kinds: string[];
  grid: PointGrid;
  /** How many points lie in no ring. */
  outside: { accounts: number; selectors: number };
};

/** `aspect`: width to height of where it is drawn. */
export type MapQuery = { aspect: number };
