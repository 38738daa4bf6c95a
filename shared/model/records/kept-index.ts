// What indexing a workspace's observations gave, kept beside them so that opening need not do it again. Derived: losing it costs time, nothing else.

/** Columns of the dataset's index (see there). What can be had for nothing is null: all of one relation, all seen once, one observation an edge. */
export type KeptIndex = {
  /** Names the sources and the way of indexing. An index of another key is of another workspace's state, and no index. */
  key: string;
  object: Uint32Array<ArrayBuffer>;
  relation: Uint8Array<ArrayBuffer> | null;
  first: Uint32Array<ArrayBuffer>;
  last: Uint32Array<ArrayBuffer>;
  count: Uint32Array<ArrayBuffer> | null;
  run: Uint32Array<ArrayBuffer> | null;
  order: Uint32Array<ArrayBuffer>;
  outOffsets: Uint32Array<ArrayBuffer>;
  inOffsets: Uint32Array<ArrayBuffer>;
  inEdges: Uint32Array<ArrayBuffer>;
  degree: Uint32Array<ArrayBuffer>;
};
