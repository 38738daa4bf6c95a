// The cores of rings: components of the linked accounts, cut by Leiden, heaps taken apart. What is cut too finely grows together again when members are settled.
import { createDisjointSets } from '../graph/disjoint-sets';
import { leiden } from '../graph/leiden';
import { buildWeightedGraph } from '../graph/weighted-graph';
import type { Progress } from '../kernel/progress';
import type { Links } from './candidate-links';
import { partsOfCores } from './core-parts';
import { takeHeapsApart } from './heaps';
import type { MembershipScorer } from './membership-scores';
import type { Evidence } from './pair-score';

/** Components up to this size are one core: there is no room for two rings and a bridge. */
const SMALLEST_SPLIT = 12;

/** Members of each core as account positions, ascending; cores ordered by their first member. @throws RetortError `cancelled` */
export function findCores(
  evidence: Evidence,
  links: Links,
  seed: number,
  progress: Progress,
  score: MembershipScorer,
): number[][] {
  const accounts = evidence.incidence.accounts.length;
  const cut = cutComponents(accounts, links, seed, progress);
  return takeHeapsApart(evidence, partsOfCores(accounts, cut, links, seed, progress), score);
}

function cutComponents(accounts: number, links: Links, seed: number, progress: Progress): number[][] {
  const components = createDisjointSets(accounts);
  for (let link = 0; link < links.from.length; link++)
    components.union(links.from[link] as number, links.to[link] as number);
  const graph = buildWeightedGraph(accounts, {
    size: links.from.length,
    from: links.from,
    to: links.to,
    weights: links.bits,
  });
  const communities = leiden(graph, { seed, progress }).labels;
  const sets = createDisjointSets(accounts);
  const sizes = componentSizes(accounts, components.find);
  for (let link = 0; link < links.from.length; link++) {
    const from = links.from[link] as number;
    const to = links.to[link] as number;
    const small = (sizes[components.find(from)] as number) <= SMALLEST_SPLIT;
    if (small || communities[from] === communities[to]) sets.union(from, to);
  }
  return collect(accounts, sets.find);
}

function componentSizes(accounts: number, find: (account: number) => number): Uint32Array {
  const sizes = new Uint32Array(accounts);
  for (let account = 0; account < accounts; account++) {
    const root = find(account);
    sizes[root] = (sizes[root] as number) + 1;
  }
  return sizes;
}

function collect(accounts: number, find: (account: number) => number): number[][] {
  const sizes = componentSizes(accounts, find);
  const coreOf = new Map<number, number[]>();
  for (let account = 0; account < accounts; account++) {
    const root = find(account);
    // Most accounts are linked to nobody.
    if (sizes[root] === 1) continue;
    const core = coreOf.get(root);
    if (core === undefined) coreOf.set(root, [account]);
    else core.push(account);
  }
  return [...coreOf.values()];
}
