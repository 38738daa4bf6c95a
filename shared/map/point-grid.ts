// Points sorted into square cells: what is in sight, or under the pointer, is found without looking at the rest.
import type { PointGrid } from './types';

/** Points that a cell holds on average. */
const PER_CELL = 32;

export type Sorted = { grid: PointGrid; order: Uint32Array };

/** `order[at]`: which point comes at `at` once they lie cell by cell. */
export function sortIntoCells(x: Float32Array, y: Float32Array, width: number, height: number): Sorted {
  const cell = Math.max(1e-3, Math.sqrt((width * height * PER_CELL) / Math.max(1, x.length)));
  const columns = Math.max(1, Math.ceil(width / cell));
  const rows = Math.max(1, Math.ceil(height / cell));
  const offsets = new Uint32Array(columns * rows + 1);
  const cellOf = new Uint32Array(x.length);
  for (let at = 0; at < x.length; at++) {
    const one = cellAt(x[at] as number, y[at] as number, { columns, rows, cell });
    cellOf[at] = one;
    offsets[one + 1] = (offsets[one + 1] as number) + 1;
  }
  for (let one = 0; one < columns * rows; one++)
    offsets[one + 1] = (offsets[one + 1] as number) + (offsets[one] as number);
  const order = new Uint32Array(x.length);
  const next = offsets.slice();
  for (let at = 0; at < x.length; at++) {
    const one = cellOf[at] as number;
    order[next[one] as number] = at;
    next[one] = (next[one] as number) + 1;
  }
  return { grid: { columns, rows, cell, offsets }, order };
}

type Cells = Omit<PointGrid, 'offsets'>;

function cellAt(x: number, y: number, { columns, rows, cell }: Cells): number {
  return within(Math.floor(y / cell), rows) * columns + within(Math.floor(x / cell), columns);
}

function within(at: number, length: number): number {
  return Math.max(0, Math.min(length - 1, at));
}

/** Runs of points, `from` to before `to`, that lie in the cells of a rectangle: all that are in it, and some around it. */
export function eachRun(
  { columns, rows, cell, offsets }: PointGrid,
  area: { left: number; top: number; right: number; bottom: number },
  run: (from: number, to: number) => void,
): void {
  const [first, last] = [within(Math.floor(area.left / cell), columns), Math.floor(area.right / cell)];
  if (area.right < 0 || area.bottom < 0 || area.left > columns * cell || area.top > rows * cell) return;
  const end = Math.min(rows - 1, Math.floor(area.bottom / cell));
  for (let row = within(Math.floor(area.top / cell), rows); row <= end; row++) {
    const from = offsets[row * columns + first] as number;
    const to = offsets[row * columns + within(last, columns) + 1] as number;
    if (to > from) run(from, to);
  }
}
