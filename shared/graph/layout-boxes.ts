// Boxes on a plane: a grid that finds what one would overlap, and the two ways out: push apart, or look for a free place nearby.

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
    let found = -1;
    eachCell(box, (cell) => {
      if (found >= 0) return;
      found = this.cells.get(cell)?.find((i) => i !== except && overlap(box, this.boxes[i] as Box)) ?? -1;
    });
    return found;
  }

  private insert(index: number): void {
    eachCell(this.boxes[index] as Box, (cell) => {
      const list = this.cells.get(cell);
      if (list === undefined) this.cells.set(cell, [index]);
      else list.push(index);
    });
  }
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
 * The free place nearest to `anchor` on widening arcs, tried from the direction of `away` outwards to both sides, so that what
 * comes new comes to rest outside of what is there. The box at the answer overlaps nothing in the grid.
 */
export function freePlace(grid: BoxGrid, anchor: Point, away: Point, size: Size, start: number): Point {
  const { width, height } = size;
  const heading = Math.atan2(away.y, away.x);
  for (let radius = start; ; radius += RADIUS_STEP) {
    const slots = Math.max(6, Math.floor((2 * Math.PI * radius) / SLOT_LENGTH));
    for (let slot = 0; slot < slots; slot++) {
      const turn = ((slot + 1) >> 1) * (slot % 2 === 0 ? 1 : -1);
      const angle = heading + (turn * 2 * Math.PI) / slots;
      const place = { x: anchor.x + radius * Math.cos(angle), y: anchor.y + radius * Math.sin(angle) };
      if (grid.overlapping({ ...place, width, height }) < 0) return place;
    }
  }
}

const RADIUS_STEP = 8;
const SLOT_LENGTH = 12;

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

function settle(boxes: Box[], fixed: (index: number) => boolean): void {
  const order = boxes.map((_, i) => i).sort((a, b) => Number(fixed(b)) - Number(fixed(a)) || a - b);
  const grid = new BoxGrid([]);
  for (const i of order) {
    const box = boxes[i] as Box;
    if (!fixed(i) && grid.overlapping(box) >= 0)
      Object.assign(box, freePlace(grid, box, box, box, RADIUS_STEP));
    grid.add(box);
  }
}

function eachCell(box: Box, visit: (cell: number) => void): void {
  const x0 = Math.floor((box.x - box.width / 2) / CELL);
  const x1 = Math.floor((box.x + box.width / 2) / CELL);
  const y0 = Math.floor((box.y - box.height / 2) / CELL);
  const y1 = Math.floor((box.y + box.height / 2) / CELL);
  for (let y = y0; y <= y1; y++) for (let x = x0; x <= x1; x++) visit(y * 0x10000 + x);
}
