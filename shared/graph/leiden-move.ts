// Leiden's first phase: nodes move to the neighbouring community that gains most, visiting only nodes whose surroundings changed.
import type { Random } from '../kernel/random';
import type { Level, Quality } from './leiden-level';
import { shuffled } from './shuffle';

/** Improves `level.community` in place (Traag et al. 2019, algorithm A.2, MoveNodesFast). Labels stay below the number of nodes. */
export function moveNodes(level: Level, quality: Quality, random: Random): void {
  const { graph, strengths, community } = level;
  const scratch = createScratch(graph.nodes);
  const totals = new Float64Array(graph.nodes);
  const sizes = new Uint32Array(graph.nodes);
  for (let node = 0; node < graph.nodes; node++) {
    const label = community[node] as number;
    totals[label] = (totals[label] as number) + (strengths[node] as number);
    sizes[label] = (sizes[label] as number) + 1;
  }
  const empty: number[] = [];
  for (let label = graph.nodes - 1; label >= 0; label--) if (sizes[label] === 0) empty.push(label);
  const queue = createQueue(shuffled(graph.nodes, random));
  for (let node = queue.take(); node !== -1; node = queue.take()) {
    const from = community[node] as number;
    const strength = strengths[node] as number;
    totals[from] = (totals[from] as number) - strength;
    sizes[from] = (sizes[from] as number) - 1;
    if (sizes[from] === 0) empty.push(from);
    const to = bestCommunity(level, node, totals, quality, scratch, empty);
    if (sizes[to] === 0) empty.pop();
    totals[to] = (totals[to] as number) + strength;
    sizes[to] = (sizes[to] as number) + 1;
    if (to === from) continue;
    community[node] = to;
    const end = graph.offsets[node + 1] as number;
    for (let arc = graph.offsets[node] as number; arc < end; arc++) {
      const neighbour = graph.targets[arc] as number;
      if (community[neighbour] !== to) queue.add(neighbour);
    }
  }
}

/** Weights from one node to the communities around it; cleared by walking `touched`, so a visit costs its degree alone. */
export type Scratch = { weightTo: Float64Array; touched: Uint32Array };

export function createScratch(nodes: number): Scratch {
  return { weightTo: new Float64Array(nodes).fill(-1), touched: new Uint32Array(nodes) };
}

function bestCommunity(
  level: Level,
  node: number,
  totals: Float64Array,
  quality: Quality,
  scratch: Scratch,
  empty: readonly number[],
): number {
  const { graph, strengths, community } = level;
  const { weightTo, touched } = scratch;
  const own = community[node] as number;
  const pull = (quality.resolution * (strengths[node] as number)) / quality.doubleWeight;
  let count = 0;
  touched[count++] = own;
  weightTo[own] = 0;
  const end = graph.offsets[node + 1] as number;
  for (let arc = graph.offsets[node] as number; arc < end; arc++) {
    const label = community[graph.targets[arc] as number] as number;
    if (weightTo[label] === -1) {
      weightTo[label] = 0;
      touched[count++] = label;
    }
    weightTo[label] = (weightTo[label] as number) + (graph.weights[arc] as number);
  }
  let best = own;
  let bestGain = weightTo[own] - pull * (totals[own] as number);
  for (let index = 0; index < count; index++) {
    const label = touched[index] as number;
    const gain = (weightTo[label] as number) - pull * (totals[label] as number);
    if (gain > bestGain) {
      best = label;
      bestGain = gain;
    }
    weightTo[label] = -1;
  }
  // Alone is worth 0: a node that every community repels founds its own.
  return bestGain < 0 ? (empty[empty.length - 1] as number) : best;
}

type Queue = { take(): number; add(node: number): void };

/** A ring buffer that holds each node at most once; `take` gives -1 when nothing waits. */
function createQueue(order: Uint32Array): Queue {
  const waiting = new Uint8Array(order.length).fill(1);
  let head = 0;
  let length = order.length;
  return {
    take() {
      if (length === 0) return -1;
      const node = order[head] as number;
      head = head + 1 === order.length ? 0 : head + 1;
      length--;
      waiting[node] = 0;
      return node;
    },
    add(node) {
      if (waiting[node] === 1) return;
      waiting[node] = 1;
      order[(head + length) % order.length] = node;
      length++;
    },
  };
}
