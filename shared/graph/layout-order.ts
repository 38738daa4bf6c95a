// The order of selectors around the circle that a layout starts from: those that share much lie side by side, so that few edges cross.
import type { LayoutInput } from './layout-input';

/** Indices of the hubs: from the heaviest on, always the one most alike to the two ends of the chain; ties by index. */
export function hubOrder(input: LayoutInput): number[] {
  const hubs = input.nodes.flatMap((node, i) => (node.hub ? [i] : []));
  const likeness = sharedWeight(input);
  const weight = new Map<number, number>();
  for (const edge of input.edges) {
    weight.set(edge.from, (weight.get(edge.from) ?? 0) + edge.weight);
    weight.set(edge.to, (weight.get(edge.to) ?? 0) + edge.weight);
  }
  const rest = hubs.sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || a - b);
  const chain: number[] = rest.splice(0, 1);
  while (rest.length > 0) {
    const atEnd = best(rest, chain.at(-1) as number, likeness);
    const atStart = best(rest, chain[0] as number, likeness);
    const front = atStart.likeness > atEnd.likeness;
    const [next] = rest.splice(front ? atStart.index : atEnd.index, 1) as [number];
    if (front) chain.unshift(next);
    else chain.push(next);
  }
  return chain;
}

type Likeness = Map<number, Map<number, number>>;

/** What two hubs share: the lesser weight of each node that both hold. */
function sharedWeight(input: LayoutInput): Likeness {
  const held = new Map<number, { hub: number; weight: number }[]>();
  for (const { from, to, weight } of input.edges) {
    if (input.nodes[to]?.hub === true) hold(held, from, to, weight);
    if (input.nodes[from]?.hub === true) hold(held, to, from, weight);
  }
  const likeness: Likeness = new Map();
  for (const hubs of held.values()) {
    for (const a of hubs)
      for (const b of hubs) if (a.hub !== b.hub) add(likeness, a.hub, b.hub, Math.min(a.weight, b.weight));
  }
  return likeness;
}

function hold(
  held: Map<number, { hub: number; weight: number }[]>,
  node: number,
  hub: number,
  weight: number,
): void {
  const list = held.get(node);
  if (list === undefined) held.set(node, [{ hub, weight }]);
  else if (list.length < MOST_HELD) list.push({ hub, weight });
}

/** Beyond this many hubs at one node, further ones say little about which two are alike. */
const MOST_HELD = 64;

function add(likeness: Likeness, a: number, b: number, weight: number): void {
  const row = likeness.get(a) ?? new Map<number, number>();
  row.set(b, (row.get(b) ?? 0) + weight);
  likeness.set(a, row);
}

function best(rest: readonly number[], to: number, likeness: Likeness): { index: number; likeness: number } {
  const row = likeness.get(to);
  let found = { index: 0, likeness: -1 };
  rest.forEach((hub, index) => {
    const value = row?.get(hub) ?? 0;
    if (value > found.likeness) found = { index, likeness: value };
  });
  return found;
}
