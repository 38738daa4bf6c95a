// Boxes on a plane, and a grid that finds what one would overlap.

/** Centre and full extent; extents are positive. */
export type Box = { x: number; y: number; width: number; height: number };
export type Point = { x: number; y: number };
export type Size = { width: number; height: number };

const CELL = 64;

/** Hash grid over box centres and extents; answers "what does this box touch?" without looking at every other. */
export class BoxGrid {
  private readonly cells = new Map<number, number[]>();

  constructor(private readonly boxes: Box[]) {
    for (let i = 0; i < boxes.length; i++) this.insert(i);
  }

  /** Adds a box and returns its index. */
  add(box: Box): number {
    const index = this.boxes.push(box) - 1;
    this.insert(index);
    return index;
  }

  /** Index of a box that overlaps `box`, other than `except`; -1 when it is free. */
  overlapping(box: Box, except = -1): number {
    const { x0, x1, y0, y1 } = cellsOf(box);
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++)
        for (const index of this.cells.get(cellAt(x, y)) ?? NONE)
          if (index !== except && this.meets(index, box)) return index;
    return -1;
  }

  /** Whether the box of this index overlaps `box`. */
  meets(index: number, box: Box): boolean {
    return overlap(box, this.boxes[index] as Box);
  }

  private insert(index: number): void {
    const { x0, x1, y0, y1 } = cellsOf(this.boxes[index] as Box);
    for (let y = y0; y <= y1; y++) for (let x = x0; x <= x1; x++) this.put(cellAt(x, y), index);
  }

  private put(cell: number, index: number): void {
    const list = this.cells.get(cell);
    if (list === undefined) this.cells.set(cell, [index]);
    else list.push(index);
  }
}

const NONE: readonly number[] = [];

const cellAt = (x: number, y: number): number => y * 0x10000 + x;

function cellsOf({ x, y, width, height }: Box): { x0: number; x1: number; y0: number; y1: number } {
  return {
    x0: Math.floor((x - width / 2) / CELL),
    x1: Math.floor((x + width / 2) / CELL),
    y0: Math.floor((y - height / 2) / CELL),
    y1: Math.floor((y + height / 2) / CELL),
  };
}

/** True when the two boxes share area; touching edges do not count. */
export function overlap(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width - EPSILON &&
    Math.abs(a.y - b.y) * 2 < a.height + b.height - EPSILON
  );
}

/** A rounding error's worth: boxes pushed exactly side by side do not overlap. */
const EPSILON = 1e-6;
