// Leiden's first phase: nodes move to the neighbouring community that gains most, visiting only nodes whose surroundings changed.
import { checkCancelled, type Progress } from '../kernel/progress';
import type { Random } from '../kernel/random';
import { densify, type Level, type Scratch } from './leiden-level';
import { shuffleInBlocks } from './shuffle';

/** Visits between two looks at whether to stop. */
const STRIDE = 1 << 16;

/**
 * Improves `community` in place (Traag et al. 2019, algorithm A.2, MoveNodesFast) and makes its labels dense; how many there are. A node's pull
 * towards what it is not linked to is `pull` times both strengths: resolution / 2m.
 */
export function moveNodes(
  level: Level,
  community: Uint32Array,
  pull: number,
  scratch: Scratch,
  random: Random,
  progress: Progress,
): number {
  const { nodes, offsets, targets, strengths } = level;
  const { totals, counts, order, flags: waiting } = scratch;
  const empty = countCommunities(level, community, scratch);
  shuffleInBlocks(order, nodes, random);
  waiting.fill(1, 0, nodes);
  // `order` is a ring: `length` nodes wait from `head` on, each at most once.
  for (let head = 0, length = nodes, visits = 1; length > 0; visits++) {
    if (visits % STRIDE === 0) checkCancelled(progress);
    const node = order[head] as number;
    head = head + 1 === nodes ? 0 : head + 1;
    length--;
    waiting[node] = 0;
    const from = community[node] as number;
    const found = bestCommunity(level, community, node, pull, scratch);
    // Alone is worth 0: a node that every community repels founds its own.
    const to = found === REPELLED ? (counts[from] === 1 ? from : (empty.pop() as number)) : found;
    if (to === from) continue;
    const strength = strengths[node] as number;
    totals[from] = (totals[from] as number) - strength;
    totals[to] = (totals[to] as number) + strength;
    counts[to] = (counts[to] as number) + 1;
    counts[from] = (counts[from] as number) - 1;
    if (counts[from] === 0) empty.push(from);
    community[node] = to;
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++) {
      const neighbour = targets[arc] as number;
      if (waiting[neighbour] === 1 || community[neighbour] === to) continue;
      waiting[neighbour] = 1;
      const tail = head + length++;
      order[tail < nodes ? tail : tail - nodes] = neighbour;
    }
  }
  return densify(community, scratch);
}

/** Totals of strength and counts of nodes for each community; the labels that none has. */
function countCommunities(level: Level, community: Uint32Array, { totals, counts }: Scratch): number[] {
  totals.fill(0, 0, level.nodes);
  counts.fill(0, 0, level.nodes);
  for (let node = 0; node < level.nodes; node++) {
    const label = community[node] as number;
    totals[label] = (totals[label] as number) + (level.strengths[node] as number);
    counts[label] = (counts[label] as number) + 1;
  }
  const empty: number[] = [];
  for (let label = level.nodes - 1; label >= 0; label--) if (counts[label] === 0) empty.push(label);
  return empty;
}

const REPELLED = -1;

/** Its own where no other gains more. */
function bestCommunity(
  { offsets, targets, weights, strengths }: Level,
  community: Uint32Array,
  node: number,
  pull: number,
  { weightTo, met, touched, totals }: Scratch,
): number {
  const own = community[node] as number;
  const strength = strengths[node] as number;
  // Counting without a branch: whether a label was met before cannot be foreseen, and a wrong guess costs more than the work.
  let count = 1;
  touched[0] = own;
  met[own] = 1;
  const end = offsets[node + 1] as number;
  for (let arc = offsets[node] as number; arc < end; arc++) {
    const label = community[targets[arc] as number] as number;
    weightTo[label] = (weightTo[label] as number) + (weights[arc] as number);
    touched[count] = label;
    count += 1 - (met[label] as number);
    met[label] = 1;
  }
  let best = own;
  let bestGain = (weightTo[own] as number) - pull * strength * ((totals[own] as number) - strength);
  weightTo[own] = 0;
  met[own] = 0;
  for (let index = 1; index < count; index++) {
    const label = touched[index] as number;
    const gain = (weightTo[label] as number) - pull * strength * (totals[label] as number);
    weightTo[label] = 0;
    met[label] = 0;
    if (gain <= bestGain) continue;
    best = label;
    bestGain = gain;
  }
  return bestGain < 0 ? REPELLED : best;
}
