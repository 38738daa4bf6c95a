// Columns of positions, in half the room where there are few to tell apart.

export type Positions = Uint16Array | Uint32Array;

/** `count`: positions there are; all are below. */
export function positions(size: number, count: number): Positions {
  return count <= 0x1_0000 ? new Uint16Array(size) : new Uint32Array(size);
}
