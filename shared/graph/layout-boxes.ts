// Boxes on a plane: a grid that finds what one would overlap, and pushing apart what overlaps.
import { FreePlaces } from './free-places';

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

/**
 * Pushes overlapping boxes apart in place, smallest correction first, leaving `fixed` ones where they are; what is still
 * crowded after the rounds is moved to a free place. Afterwards no two boxes overlap unless both are fixed.
 */
export function separate(boxes: Box[], fixed: (index: number) => boolean, rounds = 80): void {
  for (let round = 0; round < rounds; round++) if (!pushRound(boxes, fixed)) break;
  settle(boxes, fixed);
}

function pushRound(boxes: Box[], fixed: (index: number) => boolean): boolean {
  const order = boxes.map((_, i) => i).sort((a, b) => left(boxes, a) - left(boxes, b) || a - b);
  let moved = false;
  for (let i = 0; i < order.length; i++) {
    const a = order[i] as number;
    const right = (boxes[a] as Box).x + (boxes[a] as Box).width / 2;
    for (let j = i + 1; j < order.length && left(boxes, order[j] as number) < right + PUSH_SLACK; j++) {
      if (pushApart(boxes, a, order[j] as number, fixed)) moved = true;
    }
  }
  return moved;
}

const PUSH_SLACK = 32;

function left(boxes: Box[], index: number): number {
  const box = boxes[index] as Box;
  return box.x - box.width / 2;
}

function pushApart(boxes: Box[], a: number, b: number, fixed: (index: number) => boolean): boolean {
  const p = boxes[a] as Box;
  const q = boxes[b] as Box;
  if (!overlap(p, q) || (fixed(a) && fixed(b))) return false;
  const gapX = (p.width + q.width) / 2 - Math.abs(q.x - p.x);
  const gapY = (p.height + q.height) / 2 - Math.abs(q.y - p.y);
  const shareA = fixed(a) ? 0 : fixed(b) ? 1 : 0.5;
  const axis = gapX <= gapY ? 'x' : 'y';
  const gap = (axis === 'x' ? gapX : gapY) * (q[axis] >= p[axis] ? 1 : -1);
  if (!fixed(a)) p[axis] -= gap * shareA;
  if (!fixed(b)) q[axis] += gap * (1 - shareA);
  return true;
}

/** Units from where it lay. */
const SETTLE_FROM = 8;

function settle(boxes: Box[], fixed: (index: number) => boolean): void {
  const order = boxes.map((_, i) => i).sort((a, b) => Number(fixed(b)) - Number(fixed(a)) || a - b);
  const grid = new BoxGrid([]);
  for (const i of order) {
    const box = boxes[i] as Box;
    if (!fixed(i) && grid.overlapping(box) >= 0)
      Object.assign(box, new FreePlaces(grid, box, box, SETTLE_FROM).next(box));
    grid.add(box);
  }
}
