// Where a ring's collections and selectors lie: a structural layout from what is known (who uses what, how strongly), then springs over
// few nodes. Deterministic: the same graph gives the same picture on every machine.
import { checkCancelled, noProgress } from '../kernel/progress';
import type { Progress } from '../kernel/progress';
import { separate } from './layout-boxes';
import type { Box, Point } from './layout-boxes';
import { hubOrder } from './layout-order';

/** `width` and `height` include what is written at the node. `hub`: a selector. `fixed`: stays exactly there. */
export type LayoutNode = { width: number; height: number; hub: boolean; fixed: Point | null };
/** Between node indices; `weight` above 0 pulls harder. */
export type LayoutEdge = { from: number; to: number; weight: number };
/** `aspect`: width over height of the place that the picture is for. */
export type LayoutInput = { nodes: LayoutNode[]; edges: LayoutEdge[]; aspect: number };

type State = { x: Float64Array; y: Float64Array; radius: Float64Array; input: LayoutInput; spread: number };

const ROUNDS = 240;

/**
 * Centre of every node, same order as the input. No two boxes overlap (fixed ones excepted); fixed nodes keep their place.
 * Fruchterman & Reingold (1991) with repulsion between hubs only and collisions elsewhere: linear in edges and near pairs.
 * @throws RetortError `cancelled`
 */
export function structuralLayout(input: LayoutInput, progress: Progress = noProgress): Point[] {
  const state = initial(input);
  for (let round = 0; round < ROUNDS; round++) {
    checkCancelled(progress);
    step(state, 1 - round / ROUNDS);
    if (round % 16 === 0) progress.report({ phase: 'layout', done: round, total: ROUNDS });
  }
  condense(state);
  tuckLoose(state);
  const boxes = stretched(state);
  separate(boxes, (i) => input.nodes[i]?.fixed != null);
  return boxes.map(({ x, y }) => ({ x, y }));
}

/** Hubs on a circle, alike ones side by side; everything else at the weighted middle of its hubs. */
function initial(input: LayoutInput): State {
  const n = input.nodes.length;
  const radius = Float64Array.from(input.nodes, (node) => Math.max(node.width * 0.5, node.height) / 2 + 2);
  const area = radius.reduce((sum, r) => sum + (2 * r + 14) ** 2, 0);
  const hubs = input.nodes.filter((node) => node.hub).length;
  const spread = Math.max(90, Math.sqrt(area) * 0.75, hubs * 14);
  const state: State = { x: new Float64Array(n), y: new Float64Array(n), radius, input, spread };
  placeHubs(state);
  placeRest(state);
  for (let i = 0; i < n; i++) pull(state, i);
  return state;
}

function placeHubs(state: State): void {
  const order = hubOrder(state.input);
  order.forEach((hub, i) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * i) / order.length;
    state.x[hub] = state.spread * Math.cos(angle);
    state.y[hub] = state.spread * Math.sin(angle);
  });
}

function placeRest(state: State): void {
  const { input, x, y } = state;
  const sum = new Float64Array(input.nodes.length * 3);
  for (const { from, to, weight } of input.edges) {
    addTo(sum, from, x[to] as number, y[to] as number, weight);
    addTo(sum, to, x[from] as number, y[from] as number, weight);
  }
  input.nodes.forEach((node, i) => {
    if (node.hub) return;
    const weight = sum[3 * i + 2] as number;
    const jitter = 6 + (i % 7) * 2;
    x[i] = (weight > 0 ? (sum[3 * i] as number) / weight : 0) + jitter * Math.cos(i * GOLDEN_ANGLE);
    y[i] = (weight > 0 ? (sum[3 * i + 1] as number) / weight : 0) + jitter * Math.sin(i * GOLDEN_ANGLE);
  });
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

function addTo(sum: Float64Array, i: number, x: number, y: number, weight: number): void {
  sum[3 * i] = (sum[3 * i] as number) + x * weight;
  sum[3 * i + 1] = (sum[3 * i + 1] as number) + y * weight;
  sum[3 * i + 2] = (sum[3 * i + 2] as number) + weight;
}

/** A fixed node is put back where it belongs; others are left. */
function pull(state: State, i: number): void {
  const fixed = state.input.nodes[i]?.fixed;
  if (fixed == null) return;
  const stretch = Math.sqrt(state.input.aspect);
  state.x[i] = fixed.x / stretch;
  state.y[i] = fixed.y * stretch;
}

/** One round: springs, hubs apart, near ones apart; `heat` falls from 1 to 0 and bounds how far anything moves. */
function step(state: State, heat: number): void {
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
  for (let i = 0; i < n; i++) pull(state, i);
}

function springs(state: State, dx: Float64Array, dy: Float64Array): void {
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
function totals(input: LayoutInput): Float64Array {
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

function hubsApart(state: State, dx: Float64Array, dy: Float64Array): void {
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
function nearApart(state: State): void {
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

function pushCircles(state: State, i: number, j: number, y: Float64Array): void {
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

/** Room that a picture takes, in areas of its boxes: less would push too many labels aside, more would make all of it small. */
const ROOM = 2.2;

/** Draws the picture together (or apart) to the room that its boxes need. Fixed nodes set the scale themselves. */
function condense(state: State): void {
  const { x, y, input } = state;
  if (input.nodes.length < 2 || input.nodes.some((node) => node.fixed !== null)) return;
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
function tuckLoose(state: State): void {
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

function stretched(state: State): Box[] {
  const stretch = Math.sqrt(state.input.aspect);
  return state.input.nodes.map((node, i) => ({
    x: node.fixed === null ? Math.round((state.x[i] as number) * stretch) : node.fixed.x,
    y: node.fixed === null ? Math.round((state.y[i] as number) / stretch) : node.fixed.y,
    width: node.width,
    height: node.height,
  }));
}
