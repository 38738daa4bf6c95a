// Colours of categories: the most frequent have one each, the rest share a grey, and everything is counted.
import type { EntityId } from '../../../../shared/dataset/types';
import { entitiesOf, type GraphNode, type NodeId } from '../../../state/graph-view';
import { formatCount } from '../../../ui/format';
import type { CategoryMeasure } from './measure';
import type { Paint } from './paint';
import { appliesTo } from './readings';

/** Categories with a colour of their own: more are not told apart. */
export const MOST_NAMED = 7;

/** `count`: entities, those in collections counted. */
export type LegendEntry = { paint: Paint; label: string; count: number };

export type Categories = {
  paints: ReadonlyMap<NodeId, Paint>;
  words: ReadonlyMap<NodeId, string>;
  /** Of everything that is drawn: the counts add up to it. */
  entries: LegendEntry[];
};

type Keys = ReadonlyMap<EntityId, string>;

export function categoriesOf(nodes: readonly GraphNode[], measure: CategoryMeasure, keys: Keys): Categories {
  const drawn = nodes.filter((node) => appliesTo(measure, node));
  const owners = new Map(drawn.map((node) => [node, keyOf(node, keys)]));
  const places = placesOf([...owners], measure);
  const nameOf = (key: string): string => measure.nameOf(key, places.get(key) ?? 0);
  const paintOf = (key: Key): Paint => {
    if (key === null) return { type: 'none' };
    if (key === MIXED) return { type: 'mixed' };
    const place = places.get(key) ?? MOST_NAMED;
    return place < MOST_NAMED ? { type: 'series', place } : { type: 'other' };
  };
  const wordsOf = (node: GraphNode, key: Key): string => {
    if (key === null) return measure.without;
    if (key !== MIXED) return nameOf(key);
    return `mixed, of ${mixture(node, keys, measure.without, nameOf)}`;
  };
  return {
    paints: new Map(Array.from(owners, ([node, key]) => [node.id, paintOf(key)])),
    words: new Map(Array.from(owners, ([node, key]) => [node.id, wordsOf(node, key)])),
    entries: [...entriesOf(owners, paintOf, nameOf, places, measure), ...apart(nodes, drawn)],
  };
}

/** Null: no entity of it has one. */
type Key = string | null;
/** No measure gives this key. */
const MIXED = '\u{0}mixed';

function keyOf(node: GraphNode, keys: Keys): Key {
  const own = new Set(entitiesOf(node).map((id) => keys.get(id) ?? null));
  const [first] = own;
  return own.size > 1 ? MIXED : (first ?? null);
}

/** By count, in the measure's order where it has one. Counted is what is drawn in that colour. */
function placesOf(
  owners: readonly (readonly [GraphNode, Key])[],
  { order }: CategoryMeasure,
): Map<string, number> {
  if (order !== undefined) return new Map(order.map((key, place) => [key, place]));
  const counts = new Map<string, number>();
  for (const [node, key] of owners)
    if (key !== null && key !== MIXED) counts.set(key, (counts.get(key) ?? 0) + entitiesOf(node).length);
  const sorted = [...counts].sort(([a, p], [b, q]) => q - p || a.length - b.length || (a < b ? -1 : 1));
  return new Map(sorted.map(([key], place) => [key, place]));
}

function mixture(node: GraphNode, keys: Keys, without: string, nameOf: (key: string) => string): string {
  const names = new Set(entitiesOf(node).map((id) => keys.get(id)));
  const written = Array.from(names, (key) => (key === undefined ? without : nameOf(key)));
  const more = written.length - MOST_WRITTEN;
  const first = written.slice(0, MOST_WRITTEN).join(', ');
  return more > 0 ? `${first} and ${formatCount(more)} more` : first;
}

const MOST_WRITTEN = 3;

function entriesOf(
  owners: ReadonlyMap<GraphNode, Key>,
  paintOf: (key: Key) => Paint,
  nameOf: (key: string) => string,
  places: ReadonlyMap<string, number>,
  { without }: CategoryMeasure,
): LegendEntry[] {
  const counts = new Map<Key, number>();
  for (const [node, key] of owners) counts.set(key, (counts.get(key) ?? 0) + entitiesOf(node).length);
  const present = [...places.keys()].filter((key) => counts.has(key));
  const named = present.filter((key) => (places.get(key) ?? 0) < MOST_NAMED);
  const others = present.slice(named.length);
  const count = (keys: readonly Key[]): number => keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  const rest: LegendEntry[] = [
    { paint: { type: 'other' }, label: `Others (${formatCount(others.length)})`, count: count(others) },
    { paint: { type: 'mixed' }, label: 'Mixed', count: count([MIXED]) },
    { paint: { type: 'none' }, label: without, count: count([null]) },
  ];
  return [
    ...named.map((key) => ({ paint: paintOf(key), label: nameOf(key), count: count([key]) })),
    ...rest.filter((entry) => entry.count > 0),
  ];
}

/** Those that the measure says nothing of. */
export function apart(all: readonly GraphNode[], said: readonly GraphNode[]): LegendEntry[] {
  const count = (nodes: readonly GraphNode[]): number =>
    nodes.reduce((sum, node) => sum + entitiesOf(node).length, 0);
  const left = count(all) - count(said);
  return left === 0 ? [] : [{ paint: { type: 'apart' }, label: 'Not accounts', count: left }];
}
