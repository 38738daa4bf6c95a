import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableQuery } from '../engine/tables';
import { SOME_DAY, sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf, seen } from '../testing/dataset-builder';
import { naiveOf, type Naive, type NaiveRow } from '../testing/naive-dataset';
import { observationTable } from './observation-table';
import { createTableMemory, tablePage } from './table';
import { createView } from './view';

type Query = TableQuery<'observations'>;
type Column = Query['sort'][number]['column'];

const COLUMNS: Column[] = ['subject', 'relation', 'object', 'first', 'last', 'count', 'source', 'row'];
const maybeTime = fc.option(fc.integer({ min: -86_400_000, max: 5 * 86_400_000 }).map((ms) => SOME_DAY + ms));
const ids = fc.array(fc.nat(9), { maxLength: 6 });
const queries = fc.record({
  table: fc.constant('observations' as const),
  scope: fc.oneof(
    fc.constant({ type: 'all' as const }),
    fc.record({ type: fc.constant('entities' as const), ids }),
  ),
  chosen: fc.record({
    object: fc.subarray(['address', 'payment', 'phone']),
    relation: fc.subarray(['signed-in-from', 'paid-with', 'part-of']),
    source: fc.subarray(['source-1', 'source-3']),
  }),
  text: fc.constantFrom('', '1', 'ACCOUNT', 'ss-', 'nowhere'),
  from: maybeTime,
  to: maybeTime,
  sort: fc.array(fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }), {
    maxLength: 3,
  }),
  offset: fc.nat(6),
  limit: fc.nat(20),
});

describe('the table of observations', () => {
  it('TB2 TB3 TB5 TB6 filters, sorts, counts and cuts as arrays of objects do', () => {
    fc.assert(
      fc.property(sourcesOfSeen, fc.array(queries, { minLength: 1, maxLength: 5 }), (sources, drawn) => {
        const naive = naiveOf(sources);
        const dataset = datasetOf(...sources);
        const table = observationTable(createView(dataset));
        const memory = createTableMemory<'observations'>();
        for (const one of drawn) {
          const query = onlyKnownIds(one, naive.keys.length);
          const page = tablePage(table, query, memory);
          const expected = naivePage(naive, query);
          expect(page.rows.map(flat)).toEqual(expected.rows);
          expect({ total: page.total, of: page.of }).toEqual({ total: expected.total, of: expected.of });
          for (const facet of ['object', 'relation', 'source'] as const)
            expect(new Map(page.facets[facet].map(({ value, rows }) => [value, rows]))).toEqual(
              expected.facets[facet],
            );
        }
      }),
      { numRuns: 120 },
    );
  });

  it('TB4 takes what lies in the dates or reaches into them, to the millisecond', () => {
    const dataset = datasetOf([
      seen('account:a', 'paid-with', 'payment:p', { first: 1000, last: 2000 }),
      seen('account:b', 'paid-with', 'payment:p', { first: 5000 }),
      seen('account:c', 'paid-with', 'payment:p', { last: 7000 }),
      seen('account:d', 'paid-with', 'payment:p'),
    ]);
    const table = observationTable(createView(dataset));
    const seenThen = (from: number | null, to: number | null): string =>
      tablePage(table, { ...all, from, to }, createTableMemory())
        .rows.map(({ subject }) => subject.key.value)
        .join('');
    expect(seenThen(2000, 4999)).toBe('a');
    expect(seenThen(2001, 4999)).toBe('');
    expect(seenThen(5000, 7000)).toBe('bc');
    expect(seenThen(null, null)).toBe('abcd');
  });

  it('TB6 sorts times that lie centuries apart, and those without any come last either way', () => {
    const at = (year: number): number => Date.UTC(year, 0, 1);
    const years = [2026, 1700, 2300, 1970];
    const dataset = datasetOf([
      seen('account:none', 'paid-with', 'payment:p'),
      ...years.map((year) => seen(`account:${year}`, 'paid-with', 'payment:p', { first: at(year) })),
    ]);
    const table = observationTable(createView(dataset));
    const sorted = (descending: boolean): string[] =>
      tablePage(table, { ...all, sort: [{ column: 'first', descending }] }, createTableMemory()).rows.map(
        ({ subject }) => subject.key.value,
      );
    expect(sorted(false)).toEqual(['1700', '1970', '2026', '2300', 'none']);
    expect(sorted(true)).toEqual(['2300', '2026', '1970', '1700', 'none']);
  });
});

const all: Query = {
  ...{ table: 'observations', scope: { type: 'all' }, chosen: {}, text: '', from: null, to: null },
  ...{ sort: [], offset: 0, limit: 100 },
};

function onlyKnownIds(query: Query, size: number): Query {
  if (query.scope.type !== 'entities') return query;
  return { ...query, scope: { type: 'entities', ids: query.scope.ids.filter((id) => id < size) } };
}

type Flat = Record<Column, string | number | null>;

function flat(row: ReturnType<typeof tablePage<'observations'>>['rows'][number]): Flat {
  const { subject, object, relation, first, last, count, source } = row;
  return {
    ...{ relation, first, last, count, source: source.name, row: row.row },
    ...{ subject: subject.key.value, object: object.key.value },
  };
}

function naivePage({ keys, rows }: Naive, query: Query) {
  const { scope } = query;
  const inScope = rows.filter(
    ({ subject, object }) =>
      scope.type === 'all' ||
      (scope.type === 'entities' && (scope.ids.includes(subject) || scope.ids.includes(object))),
  );
  const text = query.text.toLowerCase();
  const passed = inScope.filter(
    (row) => [row.subject, row.object].some((id) => keys[id]?.value.includes(text)) && wasSeen(row, query),
  );
  const valueOf = {
    object: (row: NaiveRow) => keys[row.object]?.kind ?? '',
    relation: (row: NaiveRow) => row.relation,
    source: (row: NaiveRow) => `source-${row.source + 1}`,
  };
  const facets = ['object', 'relation', 'source'] as const;
  const lets = (facet: (typeof facets)[number], row: NaiveRow): boolean => {
    const chosen = query.chosen[facet] ?? [];
    return chosen.length === 0 || chosen.includes(valueOf[facet](row));
  };
  const counted = facets.map((facet) => {
    const others = passed.filter((row) => facets.every((other) => other === facet || lets(other, row)));
    const counts = new Map<string, number>();
    for (const row of others) counts.set(valueOf[facet](row), (counts.get(valueOf[facet](row)) ?? 0) + 1);
    return [facet, counts] as const;
  });
  const chosen = passed.filter((row) => facets.every((facet) => lets(facet, row)));
  const flatRows = chosen.map((row): Flat => ({
    ...{ relation: row.relation, count: row.count, row: row.row, source: `log-${row.source + 1}.csv` },
    first: Number.isNaN(row.first) ? null : row.first,
    last: Number.isNaN(row.last) ? null : row.last,
    subject: keys[row.subject]?.value ?? '',
    object: keys[row.object]?.value ?? '',
  }));
  return {
    rows: flatRows
      .toSorted((a, b) => compare(a, b, query.sort))
      .slice(query.offset, query.offset + query.limit),
    total: chosen.length,
    of: inScope.length,
    facets: Object.fromEntries(counted),
  };
}

function wasSeen({ first, last }: NaiveRow, { from, to }: Query): boolean {
  if (from === null && to === null) return true;
  return first <= (to ?? Infinity) && last >= (from ?? -Infinity);
}

function compare(a: Flat, b: Flat, sort: Query['sort']): number {
  for (const { column, descending } of sort) {
    const [x, y] = [a[column], b[column]];
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    return (x < y ? -1 : 1) * (descending ? -1 : 1);
  }
  return 0;
}
