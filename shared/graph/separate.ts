// Boxes that lie over each other are pushed apart; what stays crowded goes to where there is room.
import { FreePlaces } from './free-places';
import { BoxGrid, overlap, type Box } from './layout-boxes';

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
