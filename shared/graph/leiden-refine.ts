// Leiden's second phase: inside each community, nodes merge only into parts they are well connected to, so that no community falls apart.
import type { Random } from '../kernel/random';
import type { Level, Quality } from './leiden-level';
import { createScratch, type Scratch } from './leiden-move';
import { shuffled } from './shuffle';

/** Randomness of the merge: small picks nearly always the best part, as the authors advise. */
const THETA = 0.01;

type Refinement = {
  level: Level;
  quality: Quality;
  /** Part of each node, a singleton at first. */
  part: Uint32Array;
  partTotal: Float64Array;
  partSize: Uint32Array;
  /** Weight between a part and the rest of its community. */
  outward: Float64Array;
  communityTotal: Float64Array;
  scratch: Scratch;
};

/** Traag et al. 2019, algorithm A.2, RefinePartition: dense labels of the parts. */
export function refine(
  level: Level,
  quality: Quality,
  random: Random,
): { labels: Uint32Array; count: number } {
  const state = start(level, quality);
  for (const node of shuffled(level.graph.nodes, random)) {
    if (state.partSize[state.part[node] as number] === 1) mergeNode(state, node, random);
  }
  return denseParts(state.part);
}

function start(level: Level, quality: Quality): Refinement {
  const { graph, strengths, community } = level;
  const communityTotal = new Float64Array(graph.nodes);
  const outward = new Float64Array(graph.nodes);
  for (let node = 0; node < graph.nodes; node++) {
    const label = community[node] as number;
    communityTotal[label] = (communityTotal[label] as number) + (strengths[node] as number);
    const end = graph.offsets[node + 1] as number;
    for (let arc = graph.offsets[node] as number; arc < end; arc++) {
      if (community[graph.targets[arc] as number] === label)
        outward[node] = (outward[node] as number) + (graph.weights[arc] as number);
    }
  }
  return {
    level,
    quality,
    part: Uint32Array.from({ length: graph.nodes }, (_, node) => node),
    partTotal: strengths.slice(),
    partSize: new Uint32Array(graph.nodes).fill(1),
    outward,
    communityTotal,
    scratch: createScratch(graph.nodes),
  };
}

function mergeNode(state: Refinement, node: number, random: Random): void {
  if (!wellConnected(state, node, state.level.community[node] as number)) return;
  const count = gatherParts(state, node);
  const chosen = choosePart(state, node, count, random);
  const weightToChosen = state.scratch.weightTo[chosen] as number;
  for (let index = 0; index < count; index++)
    state.scratch.weightTo[state.scratch.touched[index] as number] = -1;
  if (chosen === node) return;
  state.part[node] = chosen;
  state.partTotal[chosen] = (state.partTotal[chosen] as number) + (state.level.strengths[node] as number);
  state.partSize[chosen] = (state.partSize[chosen] as number) + 1;
  state.partSize[node] = 0;
  state.outward[chosen] =
    (state.outward[chosen] as number) + (state.outward[node] as number) - 2 * weightToChosen;
}

/** A part may take part in merges when its edges to the rest of its community are no fewer than chance would give. */
function wellConnected(state: Refinement, part: number, community: number): boolean {
  const total = state.partTotal[part] as number;
  const rest = (state.communityTotal[community] as number) - total;
  return (
    (state.outward[part] as number) >= (state.quality.resolution * total * rest) / state.quality.doubleWeight
  );
}

/** Fills the scratch with the node's weight to each part of its community, its own singleton first. */
function gatherParts(state: Refinement, node: number): number {
  const { graph, community } = state.level;
  const { weightTo, touched } = state.scratch;
  let count = 0;
  touched[count++] = node;
  weightTo[node] = 0;
  const end = graph.offsets[node + 1] as number;
  for (let arc = graph.offsets[node] as number; arc < end; arc++) {
    const neighbour = graph.targets[arc] as number;
    if (community[neighbour] !== community[node]) continue;
    const part = state.part[neighbour] as number;
    if (weightTo[part] === -1) {
      weightTo[part] = 0;
      touched[count++] = part;
    }
    weightTo[part] = (weightTo[part] as number) + (graph.weights[arc] as number);
  }
  return count;
}

/** Draws a part with probability proportional to exp(gain / THETA) among those that lose nothing. */
function choosePart(state: Refinement, node: number, count: number, random: Random): number {
  const { weightTo, touched } = state.scratch;
  const community = state.level.community[node] as number;
  const strength = state.level.strengths[node] as number;
  const scale = 2 / state.quality.doubleWeight;
  const gains: number[] = [];
  const parts: number[] = [];
  let best = 0;
  for (let index = 0; index < count; index++) {
    const part = touched[index] as number;
    const total = part === node ? 0 : (state.partTotal[part] as number);
    const gain =
      (weightTo[part] as number) - (state.quality.resolution * strength * total) / state.quality.doubleWeight;
    if (gain < 0 || (part !== node && !wellConnected(state, part, community))) continue;
    best = Math.max(best, gain);
    gains.push(gain);
    parts.push(part);
  }
  let sum = 0;
  const cumulative = gains.map((gain) => (sum += Math.exp(((gain - best) * scale) / THETA)));
  const draw = random.next() * sum;
  return parts[cumulative.findIndex((limit) => draw < limit)] ?? node;
}

function denseParts(part: Uint32Array): { labels: Uint32Array; count: number } {
  const labels = new Uint32Array(part.length);
  const labelOf = new Int32Array(part.length).fill(-1);
  let count = 0;
  for (let node = 0; node < part.length; node++) {
    const root = part[node] as number;
    if (labelOf[root] === -1) labelOf[root] = count++;
    labels[node] = labelOf[root] as number;
  }
  return { labels, count };
}
