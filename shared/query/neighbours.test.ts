import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NeighbourQuery } from '../engine/engine';
import { SOME_DAY, sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf, idOf, seen } from '../testing/dataset-builder';
import type { Naive } from '../testing/naive-dataset';
import { meetsRange, naiveEdges, naiveEntity, naiveOf, spanOf } from '../testing/naive-dataset';
import { entityDetail } from './entity';
import { neighbours } from './neighbours';
import { createView, noMarks } from './view';

const maybeTime = fc.option(fc.integer({ min: -86_400_000, max: 5 * 86_400_000 }).map((ms) => SOME_DAY + ms));
const queries = fc.record({
  id: fc.nat(),
  kinds: fc.subarray(['account', 'address', 'payment', 'device', 'phone']),
  order: fc.constantFrom('most-shared' as const, 'least-shared', 'most-recent', 'strongest'),
  from: maybeTime,
  to: maybeTime,
  offset: fc.nat(4),
  limit: fc.nat(8),
});

/** Some bits, so that "strongest" has something to sort by. */
const bitsOf = (id: number): number | null => (id % 3 === 0 ? null : id % 2);

describe('neighbours', () => {
  it('gives what walking over all rows gives: rows, order, totals, kinds', () => {
    fc.assert(
      fc.property(sourcesOfSeen, queries, (sources, drawn) => {
        const naive = naiveOf(sources);
        if (naive.keys.length === 0) return;
        const view = createView(datasetOf(...sources), { ...noMarks, bitsOf });
        const query = { ...drawn, id: drawn.id % naive.keys.length };
        const page = neighbours(view, query);
        const expected = naiveNeighbours(naive, query);
        expect(
          page.rows.map(({ id, count, seen: when, degree }) => ({ id, count, degree, ...when })),
        ).toEqual(
          expected.page.map(({ id, count, degree, first, last }) => ({ id, count, degree, first, last })),
        );
        expect(page.total).toBe(expected.total);
        expect(new Map(page.byKind.map(({ kind, entities }) => [kind, entities]))).toEqual(expected.byKind);
      }),
      { numRuns: 150 },
    );
  });

  it('names the relation with the most observations', () => {
    const view = createView(
      datasetOf([
        seen('account:a', 'signed-up-from', 'address:x', { count: 2 }),
        seen('account:a', 'signed-in-from', 'address:x', { count: 5 }),
      ]),
    );
    const { rows } = neighbours(view, { ...all, id: idOf(view.dataset, 'address:x') });
    expect(rows).toMatchObject([{ relation: 'signed-in-from', count: 7, degree: 1 }]);
  });

  it.each([-1, 0.5, 99, NaN])('refuses %d, which is no entity', (id) => {
    const view = createView(datasetOf([seen('account:a', 'paid-with', 'payment:p')]));
    expect(() => neighbours(view, { ...all, id })).toThrow('entity-not-found');
    expect(() => entityDetail(view, id)).toThrow('entity-not-found');
  });
});

describe('entityDetail', () => {
  it('counts neighbours by kind and observations by source as walking over all rows does', () => {
    fc.assert(
      fc.property(sourcesOfSeen, (sources) => {
        const naive = naiveOf(sources);
        const view = createView(datasetOf(...sources));
        naive.keys.forEach((key, id) => {
          const detail = entityDetail(view, id);
          const rows = naive.rows.filter(({ subject, object }) => subject === id || object === id);
          expect(detail).toMatchObject({ ...naiveEntity(naive, id), key, observations: rows.length });
          const sourcesSeen = detail.sources.map(({ id: source, observations }) => [source, observations]);
          expect(new Map(sourcesSeen as [string, number][])).toEqual(
            countBy(rows, ({ source }) => `source-${source + 1}`),
          );
          const { byKind } = naiveNeighbours(naive, { ...all, id });
          expect(new Map(detail.neighbours.map(({ kind, entities }) => [kind, entities]))).toEqual(byKind);
        });
      }),
      { numRuns: 25 },
    );
  });
});

const all: NeighbourQuery = {
  id: 0,
  kinds: [],
  order: 'most-shared',
  from: null,
  to: null,
  offset: 0,
  limit: 100,
};

type NaiveNeighbour = {
  id: number;
  count: number;
  degree: number;
  first: number | null;
  last: number | null;
};

function naiveNeighbours(naive: Naive, query: NeighbourQuery) {
  const edges = naiveEdges(naive).filter((edge) => meetsRange(edge, query.from, query.to));
  const met = new Map<number, typeof edges>();
  for (const edge of edges) {
    if (edge.subject === edge.object || (edge.subject !== query.id && edge.object !== query.id)) continue;
    const other = edge.subject === query.id ? edge.object : edge.subject;
    met.set(other, [...(met.get(other) ?? []), edge]);
  }
  const rows = [...met].map(([id, list]): NaiveNeighbour => {
    const count = list.reduce((sum, edge) => sum + edge.count, 0);
    return { id, count, degree: naiveEntity(naive, id).degree, ...spanOf(list) };
  });
  const kindOf = (id: number): string => naive.keys[id]!.kind;
  const chosen = rows
    .filter(({ id }) => query.kinds.length === 0 || query.kinds.includes(kindOf(id)))
    .sort((a, b) => compare(a, b, query.order) || a.id - b.id);
  return {
    page: chosen.slice(query.offset, query.offset + query.limit),
    total: chosen.length,
    byKind: countBy(rows, ({ id }) => kindOf(id)),
  };
}

function compare(a: NaiveNeighbour, b: NaiveNeighbour, order: NeighbourQuery['order']): number {
  if (order === 'most-shared') return b.degree - a.degree;
  if (order === 'least-shared') return a.degree - b.degree;
  if (order === 'most-recent') return (b.last ?? -1) - (a.last ?? -1);
  return (bitsOf(b.id) ?? 0) - (bitsOf(a.id) ?? 0) || b.count - a.count;
}

function countBy<T>(items: readonly T[], name: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(name(item), (counts.get(name(item)) ?? 0) + 1);
  return counts;
}
