// Leiden's second phase: inside each community, nodes merge only into parts they are well connected to, so that no community falls apart.
import type { Random } from '../kernel/random';
import { densify, type Level, type Scratch } from './leiden-level';
import { shuffleInBlocks } from './shuffle';

type Refinement = {
  level: Level;
  community: Uint32Array;
  pull: number;
  /** Part of each node, a singleton at first. */
  part: Uint32Array;
  /** Weight between a part and the rest of its community. */
  outward: Float64Array;
  communityTotal: Float64Array;
  scratch: Scratch;
  random: Random;
};

/**
 * Traag et al. 2019, algorithm A.2, RefinePartition, in the limit of no randomness (theta to 0): the best part is taken, drawn evenly among
 * equals. Dense labels of the parts. `communities`: how many labels `community` has.
 */
export function refine(
  level: Level,
  community: Uint32Array,
  communities: number,
  pull: number,
  scratch: Scratch,
  random: Random,
): { part: Uint32Array; parts: number } {
  const state = start(level, community, communities, pull, scratch, random);
  const { totals, order, flags: joined } = scratch;
  const { part, outward } = state;
  shuffleInBlocks(order, level.nodes, random);
  for (let at = 0; at < level.nodes; at++) {
    const node = order[at] as number;
    if (joined[node] === 1 || !wellConnected(state, node)) continue;
    const { best, weight } = bestPart(state, node);
    if (best === node) continue;
    part[node] = best;
    joined[node] = 1;
    joined[best] = 1;
    totals[best] = (totals[best] as number) + (level.strengths[node] as number);
    outward[best] = (outward[best] as number) + (outward[node] as number) - 2 * weight;
  }
  return { part, parts: densify(part, scratch) };
}

/** Every node a part of its own. */
function start(
  level: Level,
  community: Uint32Array,
  communities: number,
  pull: number,
  scratch: Scratch,
  random: Random,
): Refinement {
  const { nodes, offsets, targets, weights, strengths } = level;
  const part = new Uint32Array(nodes);
  const outward = new Float64Array(nodes);
  const communityTotal = new Float64Array(communities);
  for (let node = 0; node < nodes; node++) {
    const label = community[node] as number;
    part[node] = node;
    communityTotal[label] = (communityTotal[label] as number) + (strengths[node] as number);
    let inside = 0;
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++)
      if (community[targets[arc] as number] === label) inside += weights[arc] as number;
    outward[node] = inside;
  }
  scratch.totals.set(strengths);
  scratch.flags.fill(0, 0, nodes);
  return { level, community, pull, part, outward, communityTotal, scratch, random };
}

/** A part, named by its first node, may take part in merges when its edges to the rest of its community are no fewer than chance would give. */
function wellConnected(
  { community, pull, outward, communityTotal, scratch }: Refinement,
  part: number,
): boolean {
  const total = scratch.totals[part] as number;
  const rest = (communityTotal[community[part] as number] as number) - total;
  return (outward[part] as number) >= pull * total * rest;
}

/** The well-connected part of the node's community that gains most, and the weight to it; the node itself where none gains. */
function bestPart(state: Refinement, node: number): { best: number; weight: number } {
  const { pull, random, scratch } = state;
  const { weightTo, met, touched, totals } = scratch;
  const strength = state.level.strengths[node] as number;
  const count = gatherParts(state, node);
  const found = { best: node, weight: 0 };
  let bestGain = 0;
  let equals = 1;
  for (let index = 0; index < count; index++) {
    const part = touched[index] as number;
    const weight = weightTo[part] as number;
    weightTo[part] = 0;
    met[part] = 0;
    const gain = weight - pull * strength * (totals[part] as number);
    if (gain < bestGain || !wellConnected(state, part)) continue;
    equals = gain > bestGain ? 1 : equals + 1;
    if (equals > 1 && random.below(equals) !== 0) continue;
    found.best = part;
    found.weight = weight;
    bestGain = gain;
  }
  return found;
}

/** Fills the scratch with the node's weight to each part of its community. */
function gatherParts({ level, community, part, scratch }: Refinement, node: number): number {
  const { offsets, targets, weights } = level;
  const { weightTo, met, touched } = scratch;
  const own = community[node];
  let count = 0;
  const end = offsets[node + 1] as number;
  for (let arc = offsets[node] as number; arc < end; arc++) {
    const neighbour = targets[arc] as number;
    if (community[neighbour] !== own) continue;
    const label = part[neighbour] as number;
    weightTo[label] = (weightTo[label] as number) + (weights[arc] as number);
    touched[count] = label;
    count += 1 - (met[label] as number);
    met[label] = 1;
  }
  return count;
}
