// The cores of rings: components of the linked accounts, cut by Leiden where only a thin bridge holds them together.
import { createDisjointSets } from '../graph/disjoint-sets';
import { leiden } from '../graph/leiden';
import { buildWeightedGraph } from '../graph/weighted-graph';
import type { Progress } from '../kernel/progress';
import type { Links } from './candidate-links';

/** Components up to this size are one core: there is no room for two rings and a bridge. */
const SMALLEST_SPLIT = 12;
/** Two communities stay apart only when fewer than this share of the smaller one's members reach into the other. */
const BRIDGE_SHARE = 0.1;

/** Members of each core as account positions, ascending; cores ordered by their first member. */
export function findCores(accounts: number, links: Links, seed: number, progress: Progress): number[][] {
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
  rejoin(links, communities, sets);
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

/** Modularity also cuts a large sparse ring for its size alone; where the cut is broad rather than a bridge, it is undone. */
function rejoin(
  links: Links,
  communities: Uint32Array,
  sets: { union(a: number, b: number): boolean },
): void {
  const sizes = new Map<number, number>();
  for (const label of communities) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const reaching = new Map<string, { a: number; b: number; fromA: Set<number>; fromB: Set<number> }>();
  for (let link = 0; link < links.from.length; link++) {
    const ends = [links.from[link] as number, links.to[link] as number] as const;
    const labels = [communities[ends[0]] as number, communities[ends[1]] as number] as const;
    if (labels[0] === labels[1]) continue;
    const [low, high] = labels[0] < labels[1] ? ends : [ends[1], ends[0]];
    const key = `${String(Math.min(...labels))},${String(Math.max(...labels))}`;
    const pair = reaching.get(key) ?? { a: low, b: high, fromA: new Set(), fromB: new Set() };
    reaching.set(key, pair);
    pair.fromA.add(low);
    pair.fromB.add(high);
  }
  for (const pair of reaching.values()) {
    const sizeA = sizes.get(communities[pair.a] as number) as number;
    const sizeB = sizes.get(communities[pair.b] as number) as number;
    const share = sizeA <= sizeB ? pair.fromA.size / sizeA : pair.fromB.size / sizeB;
    if (share >= BRIDGE_SHARE) sets.union(pair.a, pair.b);
  }
}

function collect(accounts: number, find: (account: number) => number): number[][] {
  const coreOf = new Map<number, number[]>();
  for (let account = 0; account < accounts; account++) {
    const root = find(account);
    const core = coreOf.get(root);
    if (core === undefined) coreOf.set(root, [account]);
    else core.push(account);
  }
  return [...coreOf.values()].filter((core) => core.length > 1);
}
