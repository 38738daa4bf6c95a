// A ring as a graph that can be drawn: collections of accounts, the selectors that hold them, and the edges between.
import { hashValue } from '../dataset/hash';
import type { EntityId } from '../dataset/types';
import type { Ring, RingSelector } from '../linkage/types';
import { eachNeighbourEdge } from '../query/neighbour-list';
import { entityRow } from '../query/rows';
import type { DatasetView } from '../query/view';
import type { Partition } from './collections';
import { partitionMembers } from './collections';
import type { CollectionNode, RingGraph, RingGraphLimit, SelectorNode } from './engine';
import { holdingSelectors } from './ring-list';

/** More than this cannot be drawn at a useful speed. */
const ELEMENTS = 3000;
/** What a person can take in grows with the selectors asked for: 16 of them make a few hundred elements. */
const ELEMENTS_PER_SELECTOR = 25;
/** Suppressed selectors that are drawn, so that a person sees what was not counted; the ring's detail lists more. */
const SUPPRESSED_SHOWN = 6;
/** The part of the elements that is kept for them. */
const SUPPRESSED_SHARE = 0.2;

/** Takes the strongest selectors that fit: `limit.selectors` of them, or as many as the elements allow. */
export function ringGraph(view: DatasetView, ring: Ring, limit: RingGraphLimit): RingGraph {
  const holding = holdingSelectors(ring);
  const hubs = ring.suppressed.slice(0, SUPPRESSED_SHOWN).map(({ selector }) => selector);
  const users = usersOf(view, ring, [...holding.map(({ selector }) => selector), ...hubs]);
  const elements = limit.elements ?? Math.min(ELEMENTS, limit.selectors * ELEMENTS_PER_SELECTOR);
  const partition = partitionMembers(ring.members.length, users.slice(0, holding.length), {
    selectors: limit.selectors,
    elements: hubs.length === 0 ? elements : Math.ceil(elements * (1 - SUPPRESSED_SHARE)),
  });
  const graph: RingGraph = {
    ringId: ring.id,
    rank: ring.rank,
    collections: collectionNodes(view, ring, partition, holding),
    selectors: partition.taken.map((selector) => countedNode(view, holding[selector] as RingSelector)),
    edges: countedEdges(partition, holding),
    selectorsTotal: holding.length,
    membersTotal: ring.members.length,
  };
  addSuppressed(view, ring, graph, partition, users.slice(holding.length), elements);
  return graph;
}

/** Per selector the members that use it, as ascending positions in the ring. */
function usersOf(view: DatasetView, ring: Ring, selectors: readonly EntityId[]): Uint32Array[] {
  const places = new Int32Array(view.dataset.dictionary.size).fill(-1);
  selectors.forEach((selector, place) => (places[selector] = place));
  const users = selectors.map((): number[] => []);
  ring.members.forEach((member, position) => {
    let previous = -1;
    eachNeighbourEdge(view.dataset.index, member, (neighbour) => {
      const place = places[neighbour] as number;
      if (place < 0 || neighbour === previous) return;
      previous = neighbour;
      (users[place] as number[]).push(position);
    });
  });
  return users.map((positions) => Uint32Array.from(positions));
}

function collectionNodes(
  view: DatasetView,
  ring: Ring,
  partition: Partition,
  holding: readonly RingSelector[],
): CollectionNode[] {
  const positions = partition.sizes.map((): number[] => []);
  partition.classOf.forEach((one, position) => (positions[one] as number[]).push(position));
  return positions.map((list, one) => ({
    id: collectionId(view, ring.members[list[0] as number] as number),
    members: list.map((position) => ring.members[position] as number),
    first: entityRow(view, ring.members[list[0] as number] as number),
    selectors: (partition.selectorsOf[one] as number[]).map((at) => (holding[at] as RingSelector).selector),
    bits: median(list.map((position) => ring.memberBits[position] as number)),
  }));
}

/** From the strongest member's key, 64 bits: the same in every dataset that has it in this place. */
function collectionId({ dataset: { dictionary } }: DatasetView, first: EntityId): string {
  const key = dictionary.key(first);
  const bytes = new TextEncoder().encode(`${key.kind}\n${key.realm}\n${key.value}`);
  const halves = [1, 2].map((seed) => hashValue(seed, 0, bytes, 0, bytes.length));
  return `collection-${halves.map((half) => half.toString(16).padStart(8, '0')).join('')}`;
}

function countedNode(view: DatasetView, { selector, accounts, bits }: RingSelector): SelectorNode {
  return { row: entityRow(view, selector), members: accounts, bits, suppressed: null };
}

function countedEdges(partition: Partition, holding: readonly RingSelector[]): RingGraph['edges'] {
  const places = new Map(partition.taken.map((selector, place) => [selector, place]));
  return partition.selectorsOf.flatMap((selectors, from) =>
    selectors.map((selector) => ({
      from,
      to: places.get(selector) as number,
      bits: (holding[selector] as RingSelector).bits,
      accounts: partition.sizes[from] as number,
    })),
  );
}

/** They split no collection; an edge says how many of its members use them. */
function addSuppressed(
  view: DatasetView,
  ring: Ring,
  graph: RingGraph,
  partition: Partition,
  users: readonly Uint32Array[],
  most: number,
): void {
  let { elements } = partition;
  users.forEach((positions, index) => {
    const { selector, reason } = ring.suppressed[index] as Ring['suppressed'][number];
    const counts = new Map<number, number>();
    for (const position of positions) {
      const from = partition.classOf[position] as number;
      counts.set(from, (counts.get(from) ?? 0) + 1);
    }
    if (elements + 1 + counts.size > most) return;
    elements += 1 + counts.size;
    const node = { row: entityRow(view, selector), members: positions.length, bits: 0, suppressed: reason };
    const to = graph.selectors.push(node) - 1;
    for (const [from, accounts] of counts) graph.edges.push({ from, to, bits: 0, accounts });
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
