// The same questions answered the slow, plain way over a list of rows: what the fast answers are compared with.
import type { EntityKey } from '../dataset/types';
import type { Seen } from './dataset-builder';
import { keyOf } from './dataset-builder';

export type NaiveRow = {
  subject: number;
  object: number;
  relation: string;
  /** Milliseconds or NaN. */
  first: number;
  last: number;
  count: number;
  source: number;
  row: number;
};

export type Naive = { keys: EntityKey[]; rows: NaiveRow[] };

export function naiveOf(sources: readonly (readonly Seen[])[]): Naive {
  const keys: EntityKey[] = [];
  const ids = new Map<string, number>();
  const idFor = (written: string): number => {
    const key = keyOf(written);
    const name = JSON.stringify(key);
    if (!ids.has(name)) ids.set(name, keys.push(key) - 1);
    return ids.get(name) as number;
  };
  const rows = sources.flatMap((list, source) =>
    list.map((one, index) => ({
      ...one,
      subject: idFor(one.subject),
      object: idFor(one.object),
      source,
      row: index + 2,
    })),
  );
  return { keys, rows };
}

/** Rows of one edge, summed up in whole seconds as the index keeps them. */
export type NaiveEdge = {
  subject: number;
  object: number;
  relation: string;
  count: number;
  first: number | null;
  last: number | null;
};

export function naiveEdges({ rows }: Naive): NaiveEdge[] {
  const edges = new Map<string, NaiveEdge>();
  for (const { subject, object, relation, count, first, last } of rows) {
    const key = JSON.stringify([subject, object, relation]);
    const edge = edges.get(key) ?? { subject, object, relation, count: 0, first: null, last: null };
    edge.count += count;
    if (!Number.isNaN(first)) {
      edge.first = Math.min(edge.first ?? Infinity, Math.floor(first / 1000) * 1000);
      edge.last = Math.max(edge.last ?? -Infinity, Math.ceil(last / 1000) * 1000);
    }
    edges.set(key, edge);
  }
  return [...edges.values()];
}

export type NaiveEntity = {
  id: number;
  degree: number;
  volume: number;
  first: number | null;
  last: number | null;
};

export function naiveEntity(naive: Naive, id: number): NaiveEntity {
  const edges = naiveEdges(naive).filter(({ subject, object }) => subject === id || object === id);
  const others = new Set(edges.flatMap(({ subject, object }) => [subject, object]));
  others.delete(id);
  const span = spanOf(edges);
  return { id, degree: others.size, volume: edges.reduce((sum, { count }) => sum + count, 0), ...span };
}

export function spanOf(edges: readonly { first: number | null; last: number | null }[]): {
  first: number | null;
  last: number | null;
} {
  const timed = edges.filter(({ first }) => first !== null);
  if (timed.length === 0) return { first: null, last: null };
  return {
    first: Math.min(...timed.map(({ first }) => first as number)),
    last: Math.max(...timed.map(({ last }) => last as number)),
  };
}

/** True when an interval meets from..to, to the second; without limits everything does. */
export function meetsRange(
  { first, last }: { first: number | null; last: number | null },
  from: number | null,
  to: number | null,
): boolean {
  if (from === null && to === null) return true;
  if (first === null || last === null) return false;
  const low = from === null ? -Infinity : Math.floor(from / 1000) * 1000;
  const high = to === null ? Infinity : Math.ceil(to / 1000) * 1000;
  return first <= high && last >= low;
}
