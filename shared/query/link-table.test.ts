import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TablePage } from '../engine/engine';
import type { TableQuery } from '../engine/tables';
import { LINK_STANDINGS, NO_SELECTOR, type ScoredLinks } from '../linkage/scored-links';
import { datasetOf, keyOf, seen } from '../testing/dataset-builder';
import { LINK_RINGS, linkTable } from './link-table';
import { createTableMemory, tablePage } from './table';
import { createView, noMarks } from './view';

type Query = TableQuery<'links'>;
type Column = Query['sort'][number]['column'];

const ACCOUNTS = 8;
const dataset = datasetOf(
  Array.from({ length: ACCOUNTS }, (_, n) => [
    seen(`account:a-${n}`, 'paid-with', `payment:p-${n % 2}`),
    seen(`account:a-${n}`, 'used-device', `device:d-${n % 3}`),
  ]).flat(),
);
const idOf = (name: string): number => dataset.dictionary.find(keyOf(name)) ?? -1;
const accountIds = Array.from({ length: ACCOUNTS }, (_, n) => idOf(`account:a-${n}`));
const selectors = [idOf('payment:p-0'), idOf('device:d-1'), NO_SELECTOR];

/** Accounts 0, 1, 2 are in ring 1, 3 and 4 in ring 2. */
const rankOf = (id: number): number => {
  const place = accountIds.indexOf(id);
  return place < 0 ? 0 : place < 3 ? 1 : place < 5 ? 2 : 0;
};
const view = createView(dataset, {
  ...noMarks,
  rankOf,
  members: () => Uint32Array.from(accountIds.slice(3, 5)),
});

const pair = fc
  .tuple(fc.nat(ACCOUNTS - 1), fc.nat(ACCOUNTS - 1))
  .filter(([a, b]) => a < b)
  .map(([a, b]) => [accountIds[a] ?? 0, accountIds[b] ?? 0] as const);
const link = fc.record({
  pair,
  bits: fc.double({ min: -20, max: 70, noNaN: true }).map((bits) => Math.round(bits * 10) / 10),
  standing: fc.nat(3),
  shared: fc.nat(4),
  strongest: fc.constantFrom(...selectors),
});
const scored = fc.uniqueArray(link, { selector: (one) => one.pair.join(' '), maxLength: 20 });
type Drawn = (typeof scored extends fc.Arbitrary<infer Value> ? Value : never)[number];

const COLUMNS: Column[] = ['account', 'other', 'bits', 'standing', 'ring', 'shared', 'strongest'];
const queries = fc.record({
  table: fc.constant('links' as const),
  scope: fc.oneof(
    fc.constant({ type: 'all' as const }),
    fc.constant({ type: 'ring' as const, ringId: 'ring-2' }),
    fc.record({ type: fc.constant('entities' as const), ids: fc.subarray(accountIds, { maxLength: 2 }) }),
  ),
  chosen: fc.record({
    standing: fc.subarray([...LINK_STANDINGS]),
    rings: fc.subarray([...LINK_RINGS]),
    strongest: fc.subarray(['payment', 'device']),
  }),
  text: fc.constantFrom('', 'a-1', 'P-0', 'nowhere'),
  from: fc.constant(null),
  to: fc.constant(null),
  sort: fc.array(fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }), {
    maxLength: 3,
  }),
  offset: fc.nat(3),
  limit: fc.nat(20),
});

describe('the table of links', () => {
  it('TB2 TB3 TB5 TB6 filters, sorts, counts and cuts as arrays of objects do', () => {
    fc.assert(
      fc.property(scored, queries, (drawn, query) => {
        const page = tablePage(linkTable(view, columnsOf(drawn), null), query, createTableMemory());
        const expected = naivePage(drawn, query);
        expect(page.rows.map(({ id }) => id)).toEqual(expected.rows);
        expect({ total: page.total, of: page.of }).toEqual({ total: expected.total, of: expected.of });
        for (const facet of FACETS) expect(countsOf(page, facet)).toEqual(expected.facets[facet]);
      }),
      { numRuns: 200 },
    );
  });

  it('TB4 takes pairs of which both were seen then', () => {
    const [a, b, c] = accountIds as [number, number, number];
    const links = columnsOf([drawn([a, b]), drawn([a, c])]);
    const mask = new Uint8Array(dataset.dictionary.size);
    mask[a] = mask[c] = 1;
    const page = tablePage(linkTable(view, links, mask), { ...all, from: 0, to: 1 }, createTableMemory());
    expect(page.rows.map(({ other }) => other.id)).toEqual([c]);
  });

  it('says of whom, why and where', () => {
    const [a, , , d] = accountIds as [number, number, number, number];
    const page = tablePage(linkTable(view, columnsOf([drawn([a, d])]), null), all, createTableMemory());
    expect(page.rows[0]).toMatchObject({
      ...{ id: 0, bits: 20, standing: 'linked', shared: 2 },
      account: { key: { value: 'a-0' }, ring: 1 },
      other: { key: { value: 'a-3' }, ring: 2 },
      strongest: { key: { kind: 'payment', value: 'p-0' } },
    });
    expect(page.facets.rings).toEqual([{ value: 'between', rows: 1 }]);
  });
});

const FACETS = ['standing', 'rings', 'strongest'] as const;

const all: Query = {
  ...{ table: 'links', scope: { type: 'all' }, chosen: {}, text: '', from: null, to: null },
  ...{ sort: [], offset: 0, limit: 100 },
};

function drawn(of: readonly [number, number]): Drawn {
  const linked = LINK_STANDINGS.indexOf('linked');
  return { pair: of, bits: 20, standing: linked, shared: 2, strongest: selectors[0] ?? 0 };
}

function columnsOf(links: readonly Drawn[]): ScoredLinks {
  return {
    size: links.length,
    account: Uint32Array.from(links, (one) => one.pair[0]),
    other: Uint32Array.from(links, (one) => one.pair[1]),
    bits: Float64Array.from(links, (one) => one.bits),
    standing: Uint8Array.from(links, (one) => one.standing),
    shared: Uint16Array.from(links, (one) => one.shared),
    strongest: Uint32Array.from(links, (one) => one.strongest),
  };
}

function countsOf(page: TablePage<'links'>, facet: (typeof FACETS)[number]): Map<string, number> {
  return new Map(page.facets[facet].map(({ value, rows }) => [value, rows]));
}

function naivePage(links: readonly Drawn[], query: Query) {
  const rows = links.map((one, id) => ({ ...one, id, ...facetsOf(one) }));
  const inScope = rows.filter(({ pair: ends }) => ends.some((id) => isIn(query.scope, id)));
  const passed = inScope.filter(({ pair: ends, strongest }) =>
    [...ends, strongest].some((id) => id !== NO_SELECTOR && valueOf(id).includes(query.text.toLowerCase())),
  );
  const lets = (facet: (typeof FACETS)[number], row: (typeof rows)[number]): boolean => {
    const chosen: readonly string[] = query.chosen[facet] ?? [];
    return chosen.length === 0 || chosen.includes(row.facets[facet]);
  };
  const counted = FACETS.map((facet) => {
    const others = passed.filter((row) => FACETS.every((other) => other === facet || lets(other, row)));
    const counts = new Map<string, number>();
    for (const { facets } of others)
      if (facets[facet] !== '') counts.set(facets[facet], (counts.get(facets[facet]) ?? 0) + 1);
    return [facet, counts] as const;
  });
  const chosen = passed.filter((row) => FACETS.every((facet) => lets(facet, row)));
  const sorted = chosen.toSorted((a, b) => compare(a.keys, b.keys, query.sort) || a.id - b.id);
  return {
    rows: sorted.slice(query.offset, query.offset + query.limit).map(({ id }) => id),
    total: chosen.length,
    of: inScope.length,
    facets: Object.fromEntries(counted),
  };
}

function facetsOf({ pair: [a, b], bits, standing, shared, strongest }: Drawn) {
  const ranks = [rankOf(a) || Infinity, rankOf(b) || Infinity].sort((x, y) => x - y);
  const [near = Infinity, far = Infinity] = ranks;
  const rings =
    near === Infinity ? 'outside' : far === Infinity ? 'leaving' : near === far ? 'within' : 'between';
  return {
    facets: {
      standing: LINK_STANDINGS[standing] ?? '',
      rings,
      strongest: strongest === NO_SELECTOR ? '' : dataset.dictionary.key(strongest).kind,
    },
    keys: {
      ...{ account: [valueOf(a)], other: [valueOf(b)], bits: [bits], standing: [standing], shared: [shared] },
      ring: ranks.map((rank) => (rank === Infinity ? null : rank)),
      strongest: [strongest === NO_SELECTOR ? null : valueOf(strongest)],
    } satisfies Record<Column, (string | number | null)[]>,
  };
}

function isIn(scope: Query['scope'], id: number): boolean {
  if (scope.type === 'all') return true;
  return scope.type === 'ring' ? rankOf(id) === 2 : scope.ids.includes(id);
}

function valueOf(id: number): string {
  return dataset.dictionary.value(id);
}

type Keys = ReturnType<typeof facetsOf>['keys'];

function compare(a: Keys, b: Keys, sort: Query['sort']): number {
  for (const { column, descending } of sort)
    for (const [nth, x] of a[column].entries()) {
      const y = b[column][nth] ?? null;
      if (x === y) continue;
      if (x === null) return 1;
      if (y === null) return -1;
      return (x < y ? -1 : 1) * (descending ? -1 : 1);
    }
  return 0;
}
