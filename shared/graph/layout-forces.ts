// The forces of a layout: springs along edges, hubs pushed apart, what touches pushed apart. One step at a time.
import type { LayoutInput, LayoutState } from './layout-input';

/** One round: springs, hubs apart, near ones apart; `heat` falls from 1 to 0 and bounds how far anything moves. `held`: fixed nodes stay. */
export function step(state: LayoutState, heat: number, held: boolean): void {
  const n = state.input.nodes.length;
  const dx = new Float64Array(n);
  const dy = new Float64Array(n);
  springs(state, dx, dy);
  hubsApart(state, dx, dy);
  const most = 2 + state.spread * 0.12 * heat;
  for (let i = 0; i < n; i++) {
    const length = Math.hypot(dx[i] as number, dy[i] as number);
    const scale = length > most ? most / length : 1;
    state.x[i] = (state.x[i] as number) * 0.998 + (dx[i] as number) * scale;
    state.y[i] = (state.y[i] as number) * 0.998 + (dy[i] as number) * scale;
  }
  nearApart(state);
  if (held) for (let i = 0; i < n; i++) pull(state, i);
}

function springs(state: LayoutState, dx: Float64Array, dy: Float64Array): void {
  const { x, y, radius, input } = state;
  const total = totals(input);
  for (const { from, to, weight } of input.edges) {
    const ex = (x[to] as number) - (x[from] as number);
    const ey = (y[to] as number) - (y[from] as number);
    const length = Math.hypot(ex, ey) || 1;
    const rest = (radius[from] as number) + (radius[to] as number) + 34;
    const force = ((length - rest) / length) * 0.5 * weight;
    const atFrom = force / (total[from] as number);
    const atTo = force / (total[to] as number);
    dx[from] = (dx[from] as number) + ex * atFrom;
    dy[from] = (dy[from] as number) + ey * atFrom;
    dx[to] = (dx[to] as number) - ex * atTo;
    dy[to] = (dy[to] as number) - ey * atTo;
  }
}

/** Weight of all edges at each node: a node obeys the mean of its springs, so that many edges do not make it jump. */
const totalsOf = new WeakMap<LayoutInput, Float64Array>();
export function totals(input: LayoutInput): Float64Array {
  const known = totalsOf.get(input);
  if (known !== undefined) return known;
  const total = new Float64Array(input.nodes.length);
  for (const { from, to, weight } of input.edges) {
    total[from] = (total[from] as number) + weight;
    total[to] = (total[to] as number) + weight;
  }
  totalsOf.set(input, total);
  return total;
}

const MOST_HUBS = 600;

function hubsApart(state: LayoutState, dx: Float64Array, dy: Float64Array): void {
  const hubs = state.input.nodes.flatMap((node, i) => (node.hub ? [i] : [])).slice(0, MOST_HUBS);
  const ideal = (state.spread * 2.2) / Math.sqrt(Math.max(1, hubs.length));
  for (let a = 0; a < hubs.length; a++) {
    for (let b = a + 1; b < hubs.length; b++) {
      const i = hubs[a] as number;
      const j = hubs[b] as number;
      const ex = (state.x[j] as number) - (state.x[i] as number) || 0.01 * (a - b);
      const ey = (state.y[j] as number) - (state.y[i] as number) || 0.01;
      const square = ex * ex + ey * ey;
      const force = Math.min(1, (ideal * ideal) / square) * 0.5 * (ideal / Math.sqrt(square));
      dx[i] = (dx[i] as number) - ex * force;
      dy[i] = (dy[i] as number) - ey * force;
      dx[j] = (dx[j] as number) + ex * force;
      dy[j] = (dy[j] as number) + ey * force;
    }
  }
}

/** Circles that touch are pushed apart; sorted by x, so that only near ones meet. */
export function nearApart(state: LayoutState): void {
  const { x, y, radius } = state;
  const order = Array.from(x.keys()).sort((a, b) => (x[a] as number) - (x[b] as number) || a - b);
  const widest = radius.reduce((most, r) => Math.max(most, r), 0);
  for (let a = 0; a < order.length; a++) {
    const i = order[a] as number;
    for (let b = a + 1; b < order.length; b++) {
      const j = order[b] as number;
      if ((x[j] as number) - (x[i] as number) > (radius[i] as number) + widest + GAP) break;
      pushCircles(state, i, j, y);
    }
  }
}

const GAP = 6;

function pushCircles(state: LayoutState, i: number, j: number, y: Float64Array): void {
  const ex = (state.x[j] as number) - (state.x[i] as number) || 0.01;
  const ey = (y[j] as number) - (y[i] as number) || 0.01 * (j - i);
  const least = (state.radius[i] as number) + (state.radius[j] as number) + GAP;
  const length = Math.hypot(ex, ey);
  if (length >= least) return;
  const push = ((least - length) / length) * 0.4;
  state.x[i] = (state.x[i] as number) - ex * push;
  y[i] = (y[i] as number) - ey * push;
  state.x[j] = (state.x[j] as number) + ex * push;
  y[j] = (y[j] as number) + ey * push;
}

/** A fixed node is put back where it belongs; others are left. */
export function pull(state: LayoutState, i: number): void {
  const fixed = state.input.nodes[i]?.fixed;
  if (fixed == null) return;
  const stretch = Math.sqrt(state.input.aspect);
  state.x[i] = fixed.x / stretch;
  state.y[i] = fixed.y * stretch;
}
