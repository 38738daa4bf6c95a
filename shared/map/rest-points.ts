// Where what is in no ring lies: evenly over the whole map, off the circles. One place for each, however many there are.
import { createRandom } from '../kernel/random';
import type { Room } from './ring-circles';
import type { Circle } from './types';

export type RestPoints = { x: Float32Array; y: Float32Array; pitch: number };

/** Kept free around a circle. */
const APART = 3;
/** How far a point may stand from the middle of its cell, as a share of the cell: a plain lattice would be seen as one. */
const JITTER = 0.35;
const SEED = 11;

/** `count` places in no order that means anything; `pitch` is about the distance between neighbours. */
export function restPoints(count: number, circles: readonly Circle[], room: Room): RestPoints {
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  if (count === 0) return { x, y, pitch: Math.max(room.width, room.height) };
  const rows = rowsFor(count, circles, room);
  const random = createRandom(SEED);
  const order = shuffled(count, random.below);
  // Where there are more cells than points, those left empty are spread over all of them.
  let [cell, at] = [0, 0];
  eachCell(rows, (cellX, cellY) => {
    if (Math.floor((cell++ * count) / rows.cells) !== at || at === count) return;
    const to = order[at++] as number;
    x[to] = cellX + (random.next() - 0.5) * 2 * JITTER * rows.pitch;
    y[to] = cellY + (random.next() - 0.5) * 2 * JITTER * rows.pitch;
  });
  return { x, y, pitch: rows.pitch };
}

/** `free`: per row of cells its parts off the circles, left to right, as pairs of ends. */
type Rows = { pitch: number; step: number; free: number[][]; cells: number };

/** The widest pitch at which there is a cell for each. */
function rowsFor(count: number, circles: readonly Circle[], room: Room): Rows {
  const taken = circles.reduce((sum, { radius }) => sum + Math.PI * (radius + APART) ** 2, 0);
  let rows = rowsAt(Math.sqrt(Math.max(1, room.width * room.height - taken) / count), circles, room);
  while (rows.cells < count) {
    const closer = Math.min(0.995, Math.sqrt(Math.max(1, rows.cells) / count));
    rows = rowsAt(rows.pitch * closer, circles, room);
  }
  return rows;
}

function rowsAt(pitch: number, circles: readonly Circle[], room: Room): Rows {
  const lines = Math.max(1, Math.floor(room.height / pitch));
  const step = room.height / lines;
  const free = Array.from({ length: lines }, (_, row) => freeParts((row + 0.5) * step, pitch, circles, room));
  const cells = free.reduce((sum, parts) => sum + cellsIn(parts, pitch), 0);
  return { pitch, step, free, cells };
}

/** Half a cell farther off than must be: a point may stand that far from the middle of its own. */
function freeParts(y: number, pitch: number, circles: readonly Circle[], { width }: Room): number[] {
  const taken = circles.flatMap(({ x, y: middle, radius }) => {
    const half = Math.sqrt((radius + APART + pitch / 2) ** 2 - (y - middle) ** 2);
    return Number.isNaN(half) ? [] : [{ from: x - half, to: x + half }];
  });
  taken.sort((a, b) => a.from - b.from);
  const free: number[] = [];
  let reached = 0;
  for (const { from, to } of taken) {
    if (from > reached) free.push(reached, from);
    reached = Math.max(reached, to);
  }
  if (reached < width) free.push(reached, width);
  return free;
}

function cellsIn(parts: readonly number[], pitch: number): number {
  let cells = 0;
  for (let i = 0; i < parts.length; i += 2)
    cells += Math.floor(((parts[i + 1] as number) - (parts[i] as number)) / pitch);
  return cells;
}

function eachCell({ pitch, step, free }: Rows, call: (x: number, y: number) => void): void {
  free.forEach((parts, row) => {
    for (let i = 0; i < parts.length; i += 2) {
      const [from, to] = [parts[i] as number, parts[i + 1] as number];
      const cells = Math.floor((to - from) / pitch);
      // What is left of the part is shared out, so that no edge stays bare.
      for (let cell = 0; cell < cells; cell++)
        call(from + ((cell + 0.5) * (to - from)) / cells, (row + 0.5) * step);
    }
  });
}

function shuffled(count: number, below: (bound: number) => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = below(at + 1);
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}
