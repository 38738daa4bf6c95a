import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TablePage } from '../engine/engine';
import type { TableQuery } from '../engine/tables';
import { SOME_DAY, sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf, seen } from '../testing/dataset-builder';
import type { Naive } from '../testing/naive-dataset';
import { naiveEntity, naiveOf } from '../testing/naive-dataset';
import { entityTable } from './entity-table';
import { createSeenMemory, membersSeen, seenBetween } from './seen-between';
import { createTableMemory, tablePage, type TableMemory } from './table';
import type { DatasetView, RingMarks } from './view';
import { createView, noMarks } from './view';

const COLUMNS: TableQuery<'entities'>['sort'][number]['column'][] = [
  'kind',
  'value',
  'degree',
  'volume',
  'first',
  'last',
  'ring',
  'confidence',
];
const maybeTime = fc.option(fc.integer({ min: -86_400_000, max: 5 * 86_400_000 }).map((ms) => SOME_DAY + ms));
const queries = fc.record({
  table: fc.constant('entities' as const),
  scope: fc.oneof(
    fc.constant({ type: 'all' as const }),
    fc.constant({ type: 'ring' as const, ringId: 'ring-2' }),
    fc.record({ type: fc.constant('entities' as const), ids: fc.array(fc.nat(9), { maxLength: 6 }) }),
  ),
  chosen: fc.record({ kind: fc.subarray(['account', 'address', 'payment', 'phone']) }),
  text: fc.constantFrom('', '1', 'ACCOUNT', 'ss-', 'nowhere'),
  from: maybeTime,
  to: maybeTime,
  sort: fc.array(fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }), {
    maxLength: 3,
  }),
  offset: fc.nat(6),
  limit: fc.nat(20),
});

type Query = TableQuery<'entities'>;

/** Every third entity is in ring 1, every fifth of the others in ring 2. */
const rankOf = (id: number): number => (id % 3 === 0 ? 1 : id % 5 === 0 ? 2 : 0);

const confidenceOf = (id: number): number => (id % 4) / 4;

describe('the table of entities', () => {
  it('filters, sorts, counts and cuts as arrays of objects do', () => {
    fc.assert(
      fc.property(sourcesOfSeen, fc.array(queries, { minLength: 1, maxLength: 5 }), (sources, drawn) => {
        const naive = naiveOf(sources);
        const size = naive.keys.length;
        const view = createView(datasetOf(...sources), marksFor(size));
        const memory = createTableMemory<'entities'>();
        for (const one of drawn) {
          const query = onlyKnownIds(one, size);
          const seen = seenBetween(view.dataset, query, createSeenMemory());
          const page = tablePage(entityTable(view, seen), query, memory);
          const expected = naivePage(naive, query);
          expect(page.rows.map(({ id }) => id)).toEqual(expected.rows);
          expect({ total: page.total, of: page.of }).toEqual({ total: expected.total, of: expected.of });
          expect(new Map(page.facets.kind.map((one) => [one.value, one.rows]))).toEqual(expected.kinds);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('TL7 takes what was seen in the dates to the millisecond, both ends included, by whichever time is there', () => {
    const dataset = datasetOf([
      seen('account:a', 'paid-with', 'payment:p', { first: 1000, last: 2000 }),
      seen('account:b', 'paid-with', 'payment:q', { first: 5000 }),
      seen('account:c', 'paid-with', 'payment:r', { last: 7000 }),
      seen('account:d', 'paid-with', 'payment:s'),
      // Seen before and after the middle, and not in it.
      seen('account:e', 'paid-with', 'payment:t', { first: 1000 }),
      seen('account:e', 'paid-with', 'payment:u', { first: 9000 }),
    ]);
    const view = createView(dataset);
    const seenThen = (from: number | null, to: number | null): string => {
      const mask = seenBetween(dataset, { from, to }, createSeenMemory());
      const page = pageOf(view, { ...accounts, from, to }, createTableMemory(), mask);
      return page.rows.map(({ key }) => key.value).join('');
    };
    expect(seenThen(2000, 4999)).toBe('a');
    expect(seenThen(2001, 4999)).toBe('');
    expect(seenThen(1500, 1600)).toBe('a');
    expect(seenThen(5000, 5000)).toBe('b');
    expect(seenThen(7000, 8999)).toBe('c');
    expect(seenThen(9000, null)).toBe('e');
    expect(seenThen(null, 999)).toBe('');
    expect(seenThen(null, null)).toBe('abcde');
  });

  it('TL7 counts per ring the members that were seen then', () => {
    const dataset = datasetOf([
      seen('account:a', 'paid-with', 'payment:p', { first: 1000, last: 2000 }),
      seen('account:b', 'paid-with', 'payment:p', { first: 5000 }),
      seen('account:c', 'paid-with', 'payment:q', { first: 1500 }),
      seen('account:d', 'paid-with', 'payment:q', { first: 1500 }),
    ]);
    const rank: Record<string, number> = { a: 3, b: 3, c: 1 };
    const marks = { ...noMarks, rankOf: (id: number) => rank[dataset.dictionary.value(id)] ?? 0 };
    const count = (from: number, to: number): number[] =>
      membersSeen(seenBetween(dataset, { from, to }, createSeenMemory()) ?? new Uint8Array(), marks);
    expect(count(1000, 6000)).toEqual([1, 0, 2]);
    expect(count(1200, 1600)).toEqual([1, 0, 1]);
    expect(count(5000, 5000)).toEqual([0, 0, 1]);
    expect(count(1600, 1700)).toEqual([0, 0, 1]);
    expect(count(0, 10)).toEqual([]);
  });

  it('sorts by value as people read, whatever the case, and long shared beginnings do not matter', () => {
    const values = ['acct-000000010', 'acct-00000001', 'Acct-00000001b', 'ACCT-00000001a', 'b', ''];
    const view = createView(
      datasetOf(values.map((value) => seen(`account:${value}`, 'paid-with', 'payment:p'))),
    );
    const page = pageOf(view, { ...accounts, sort: [{ column: 'value', descending: false }] });
    expect(page.rows.map(({ key }) => key.value)).toEqual([
      '',
      'acct-00000001',
      'acct-000000010',
      'ACCT-00000001a',
      'Acct-00000001b',
      'b',
    ]);
  });

  it('sorts volumes beyond 32 bits', () => {
    const view = createView(
      datasetOf([
        seen('account:big', 'paid-with', 'payment:p', { count: 0xffff_ffff }),
        seen('account:big', 'paid-with', 'payment:q', { count: 7 }),
        seen('account:small', 'paid-with', 'payment:q', { count: 0xffff_fff0 }),
      ]),
    );
    const page = pageOf(view, { ...accounts, sort: [{ column: 'volume', descending: true }] });
    expect(page.rows.map(({ volume }) => volume)).toEqual([0xffff_ffff + 7, 0xffff_fff0]);
  });

  it('does not take the rows of one filter for those of another', () => {
    const view = createView(datasetOf([seen('account:a', 'paid-with', 'payment:p')]));
    const memory = createTableMemory<'entities'>();
    const sort: Query['sort'] = [{ column: 'value', descending: true }];
    const values = ['account', 'payment', 'account', 'phone', 'payment'].map((kind) =>
      pageOf(view, { ...all, chosen: { kind: [kind] }, sort }, memory).rows.map(({ key }) => key.value),
    );
    expect(values).toEqual([['a'], ['p'], ['a'], [], ['p']]);
  });

  it('refuses a ring and an entity that are not there', () => {
    const view = createView(datasetOf([seen('account:a', 'paid-with', 'payment:p')]));
    const ask = (scope: Query['scope']) => () => pageOf(view, { ...all, scope });
    expect(ask({ type: 'ring', ringId: 'ring-1' })).toThrow('ring-not-found');
    expect(ask({ type: 'entities', ids: [7] })).toThrow('entity-not-found');
  });
});

/** Some observation of it lies in the range or reaches into it. */
function wasSeen({ rows }: Naive, id: number, { from, to }: Query): boolean {
  if (from === null && to === null) return true;
  const own = rows.filter(({ subject, object }) => subject === id || object === id);
  return own.some(({ first, last }) => first <= (to ?? Infinity) && last >= (from ?? -Infinity));
}

const all: Query = {
  table: 'entities',
  scope: { type: 'all' },
  chosen: {},
  text: '',
  from: null,
  to: null,
  sort: [],
  offset: 0,
  limit: 100,
};
const accounts: Query = { ...all, chosen: { kind: ['account'] } };

function pageOf(
  view: DatasetView,
  query: Query,
  memory: TableMemory<'entities'> = createTableMemory(),
  seen: Uint8Array | null = null,
): TablePage<'entities'> {
  return tablePage(entityTable(view, seen), query, memory);
}

function marksFor(size: number): RingMarks {
  const members = Uint32Array.from({ length: size }, (_, id) => id)
    .filter((id) => rankOf(id) === 2)
    .reverse();
  return { ...noMarks, rankOf, confidenceOf, members: () => members };
}

function onlyKnownIds(query: Query, size: number): Query {
  if (query.scope.type !== 'entities') return query;
  return { ...query, scope: { type: 'entities', ids: query.scope.ids.filter((id) => id < size) } };
}

function naivePage(naive: Naive, query: Query) {
  const { scope } = query;
  const rows = naive.keys.map((key, id) => ({
    ...naiveEntity(naive, id),
    key,
    ring: rankOf(id) === 0 ? null : rankOf(id),
    confidence: rankOf(id) === 0 ? null : confidenceOf(id),
  }));
  const inScope = rows.filter(
    ({ id, ring }) => scope.type === 'all' || (scope.type === 'ring' ? ring === 2 : scope.ids.includes(id)),
  );
  const passed = inScope.filter(
    (row) => row.key.value.includes(query.text.toLowerCase()) && wasSeen(naive, row.id, query),
  );
  const chosen = passed.filter(
    ({ key }) => (query.chosen.kind ?? []).length === 0 || query.chosen.kind?.includes(key.kind) === true,
  );
  const kinds = new Map<string, number>();
  for (const { key } of passed) kinds.set(key.kind, (kinds.get(key.kind) ?? 0) + 1);
  return {
    rows: chosen
      .sort((a, b) => compareRows(a, b, query.sort) || a.id - b.id)
      .slice(query.offset, query.offset + query.limit)
      .map(({ id }) => id),
    total: chosen.length,
    of: inScope.length,
    kinds,
  };
}

type Row = ReturnType<typeof naiveEntity> & {
  key: { kind: string; value: string };
  ring: number | null;
  confidence: number | null;
};

function compareRows(a: Row, b: Row, sort: Query['sort']): number {
  for (const { column, descending } of sort) {
    const [x, y] = [a, b].map((row) =>
      column === 'kind' || column === 'value' ? row.key[column] : row[column],
    );
    if (x === y) continue;
    if (x === null || x === undefined) return 1;
    if (y === null || y === undefined) return -1;
    return (x < y ? -1 : 1) * (descending ? -1 : 1);
  }
  return 0;
}
