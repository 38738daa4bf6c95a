// Where a ring's collections and selectors lie: a structural layout from what is known (who uses what, how strongly), then springs over
// few nodes. Deterministic: the same graph gives the same picture on every machine.
import { checkCancelled, noProgress } from '../kernel/progress';
import type { Progress } from '../kernel/progress';
import { separate } from './separate';
import type { Box, Point } from './layout-boxes';
import { step } from './layout-forces';
import type { LayoutInput, LayoutState } from './layout-input';
import { hubOrder } from './layout-order';
import { anchorToFixed, condense, tuckLoose } from './layout-room';

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
    step(state, 1 - round / ROUNDS, false);
    if (round % 16 === 0) progress.report({ phase: 'layout', done: round, total: ROUNDS });
  }
  condense(state);
  tuckLoose(state);
  anchorToFixed(state);
  const boxes = stretched(state);
  separate(boxes, (i) => input.nodes[i]?.fixed != null);
  return boxes.map(({ x, y }) => ({ x, y }));
}

/** Hubs on a circle, alike ones side by side; everything else at the weighted middle of its hubs. */
function initial(input: LayoutInput): LayoutState {
  const n = input.nodes.length;
  const radius = Float64Array.from(input.nodes, (node) => Math.max(node.width * 0.5, node.height) / 2 + 2);
  const area = radius.reduce((sum, r) => sum + (2 * r + 14) ** 2, 0);
  const hubs = input.nodes.filter((node) => node.hub).length;
  const spread = Math.max(90, Math.sqrt(area) * 0.75, hubs * 14);
  const state: LayoutState = { x: new Float64Array(n), y: new Float64Array(n), radius, input, spread };
  placeHubs(state);
  placeRest(state);
  return state;
}

function placeHubs(state: LayoutState): void {
  const order = hubOrder(state.input);
  order.forEach((hub, i) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * i) / order.length;
    state.x[hub] = state.spread * Math.cos(angle);
    state.y[hub] = state.spread * Math.sin(angle);
  });
}

function placeRest(state: LayoutState): void {
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

function stretched(state: LayoutState): Box[] {
  const stretch = Math.sqrt(state.input.aspect);
  return state.input.nodes.map((node, i) => ({
    x: node.fixed === null ? Math.round((state.x[i] as number) * stretch) : node.fixed.x,
    y: node.fixed === null ? Math.round((state.y[i] as number) / stretch) : node.fixed.y,
    width: node.width,
    height: node.height,
  }));
}
