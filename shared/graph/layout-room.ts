// The room that a picture takes: drawn together, loose ends tucked under it, moved to where its fixed nodes are.
import type { Point } from './layout-boxes';
import { nearApart, pull, step, totals } from './layout-forces';
import type { LayoutState } from './layout-input';

/** Room that a picture takes, in areas of its boxes: less would push too many labels aside, more would make all of it small. */
const ROOM = 2.2;

/** Draws the picture together (or apart) to the room that its boxes need, around the origin. */
export function condense(state: LayoutState): void {
  const { x, y, input } = state;
  if (input.nodes.length < 2) return;
  const needed = input.nodes.reduce((sum, node) => sum + node.width * node.height, 0) * ROOM;
  const tied = totals(input);
  const middle = { x: mean(x, tied), y: mean(y, tied) };
  const taken = extent(x.filter((_, i) => tied[i] !== 0)) * extent(y.filter((_, i) => tied[i] !== 0));
  const factor = Math.sqrt(needed / Math.max(1, taken));
  for (let i = 0; i < x.length; i++) {
    x[i] = ((x[i] as number) - middle.x) * factor;
    y[i] = ((y[i] as number) - middle.y) * factor;
  }
  for (let round = 0; round < SETTLING; round++) nearApart(state);
}

const SETTLING = 24;

/** Nodes without any edge say nothing by their place: they line up under the picture. */
export function tuckLoose(state: LayoutState): void {
  const { x, y, radius, input } = state;
  const total = totals(input);
  const isLoose = (i: number): boolean => total[i] === 0 && input.nodes[i]?.fixed === null;
  const loose = Array.from(x.keys()).filter(isLoose);
  const bottom = y.reduce(
    (most, value, i) => (isLoose(i) ? most : Math.max(most, value + (radius[i] as number))),
    0,
  );
  loose.forEach((i, nth) => {
    x[i] = (nth - (loose.length - 1) / 2) * 32;
    y[i] = bottom + 32;
  });
}

/** Over the nodes that have edges. */
function mean(values: Float64Array, tied: Float64Array): number {
  const counted = values.filter((_, i) => tied[i] !== 0);
  return counted.length === 0 ? 0 : counted.reduce((sum, value) => sum + value, 0) / counted.length;
}

function extent(values: Float64Array): number {
  if (values.length === 0) return 1;
  return (
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity)
  );
}

const ANCHORING = 30;

/** Moves the whole picture to where its fixed nodes are, then lets the others give way around them. */
export function anchorToFixed(state: LayoutState): void {
  const fixed = state.input.nodes.flatMap((node, i) => (node.fixed === null ? [] : [i]));
  if (fixed.length === 0) return;
  const before = middleOf(state, fixed);
  for (const i of fixed) pull(state, i);
  const after = middleOf(state, fixed);
  const held = new Set(fixed);
  for (let i = 0; i < state.x.length; i++) {
    if (held.has(i)) continue;
    state.x[i] = (state.x[i] as number) + after.x - before.x;
    state.y[i] = (state.y[i] as number) + after.y - before.y;
  }
  for (let round = 0; round < ANCHORING; round++) step(state, 0, true);
}

function middleOf({ x, y }: LayoutState, indices: readonly number[]): Point {
  const sum = indices.reduce(
    (total, i) => ({ x: total.x + (x[i] as number), y: total.y + (y[i] as number) }),
    { x: 0, y: 0 },
  );
  return { x: sum.x / indices.length, y: sum.y / indices.length };
}
