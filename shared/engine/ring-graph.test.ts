import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ring } from '../linkage/types';
import type { Seen } from '../testing/dataset-builder';
import { datasetOf, idOf, seen } from '../testing/dataset-builder';
import { createView } from '../query/view';
import type { RingGraph } from './engine';
import { ringGraph } from './ring-graph';
import { ringDetail, ringSummary } from './ring-list';

const SELECTORS = ['payment:p0', 'payment:p1', 'device:d0', 'device:d1', 'address:x0', 'address:x1'];
/** Per account the selectors it uses; `null` in place of the hub's use. */
const uses = fc.array(fc.tuple(fc.subarray(SELECTORS), fc.boolean()), {
  minLength: 1,
  maxLength: 14,
  size: 'max',
});
const limits = fc.record({ selectors: fc.nat(7), elements: fc.integer({ min: 1, max: 60 }) });

describe('ringGraph', () => {
  it('puts every member into exactly one collection, with the shown selectors that it uses and no others', () => {
    fc.assert(
      fc.property(uses, limits, (accounts, limit) => {
        const { graph, ring, usedBy } = graphOf(accounts, limit);
        const members = graph.collections.flatMap((one) => one.members);
        expect([...members].sort()).toEqual([...ring.members].sort());
        expect(graph.membersTotal).toBe(ring.members.length);
        const shown = counted(graph);
        for (const one of graph.collections)
          for (const member of one.members)
            expect(one.selectors).toEqual(shown.filter((selector) => usedBy(member).has(selector)));
        const sets = graph.collections.map(({ selectors }) => selectors.join());
        expect(new Set(sets).size).toBe(sets.length);
      }),
    );
  });

  it('draws an edge for each selector of each collection, and says how many of it use a suppressed one', () => {
    fc.assert(
      fc.property(uses, limits, (accounts, limit) => {
        const { graph, usedBy } = graphOf(accounts, limit);
        const expected = graph.collections.flatMap(({ members }, from) =>
          graph.selectors.flatMap(({ row }, to) => {
            const using = members.filter((member) => usedBy(member).has(row.id)).length;
            return using === 0 ? [] : [`${from} ${to} ${using}`];
          }),
        );
        const drawn = graph.edges.map(({ from, to, accounts: using }) => `${from} ${to} ${using}`);
        expect(drawn.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('keeps to its limits and counts what is left out', () => {
    fc.assert(
      fc.property(uses, limits, (accounts, limit) => {
        const { graph, ring } = graphOf(accounts, limit);
        expect(counted(graph).length).toBeLessThanOrEqual(limit.selectors);
        const elements = graph.collections.length + graph.selectors.length + graph.edges.length;
        expect(elements).toBeLessThanOrEqual(Math.max(1, limit.elements));
        expect(graph.selectorsTotal).toBe(ring.selectors.filter(({ accounts: using }) => using > 1).length);
      }),
    );
  });

  it('passes over a selector that would split too much, and takes weaker ones in its place', () => {
    const accounts = Array.from({ length: 8 }, (_, i): Uses => {
      const halves = SELECTORS.slice(1, 4).filter((_, bit) => (i >> bit) % 2 === 1);
      return [['payment:p0', ...halves, ...(i === 0 || i === 2 ? ['address:x0'] : [])], false];
    });
    const { graph } = graphOf(accounts, { selectors: 5, elements: 13 });
    const values = graph.selectors.map(({ row }) => row.key.value);
    expect(values.slice(0, 3)).toEqual(['p0', 'p1', 'x0']);
    const wide = graphOf(accounts, { selectors: 5 }).graph;
    expect(counted(wide)).toHaveLength(5);
    expect(wide.collections).toHaveLength(8);
  });

  it('is not split by what one member alone uses, nor by what is suppressed', () => {
    const { graph } = graphOf(
      [
        [['payment:p0', 'device:d0'], true],
        [['payment:p0'], false],
        [['payment:p0'], false],
      ],
      { selectors: 10, elements: 3000 },
    );
    expect(graph.collections.map(({ members }) => members.length)).toEqual([3]);
    expect(graph.selectors.map(({ row, suppressed }) => [row.key.value, suppressed])).toEqual([
      ['p0', null],
      ['hub', 'hub'],
    ]);
    expect(graph.edges.map(({ accounts, bits }) => [accounts, bits])).toEqual([
      [3, 5],
      [1, 0],
    ]);
  });

  it('names a collection after its strongest member, whatever the ids', () => {
    const accounts: Uses[] = [
      [['payment:p0'], false],
      [['payment:p0'], false],
    ];
    const before = graphOf(accounts, { selectors: 5, elements: 100 }).graph;
    const after = graphOf(accounts, { selectors: 5, elements: 100 }, [
      seen('account:earlier', 'paid-with', 'payment:earlier'),
    ]).graph;
    expect(after.collections.map(({ id }) => id)).toEqual(before.collections.map(({ id }) => id));
    expect(after.collections[0]!.members).not.toEqual(before.collections[0]!.members);
  });
});

describe('ring summaries', () => {
  it('names kinds that hold it, strongest first, and counts all when only the strongest of each are told', () => {
    const { view, ring } = graphOf(
      [
        [['payment:p0', 'payment:p1', 'device:d0', 'address:x0'], true],
        [['payment:p0', 'payment:p1', 'device:d0'], true],
      ],
      { selectors: 10 },
    );
    expect(ringSummary(view, ring, [])).toMatchObject({
      accounts: 2,
      heldBy: ['payment', 'device'],
      first: 1000,
      last: null,
    });
    const known = { bridges: [], growth: null };
    const detail = ringDetail(view, ring, { ...known, ofKind: 200 });
    expect(detail.holdingSelectors.map(({ row }) => row.key.value)).toEqual(['p0', 'p1', 'd0']);
    const short = ringDetail(view, ring, { ...known, ofKind: 1 });
    expect(short.holdingSelectors.map(({ row }) => row.key.value)).toEqual(['p0', 'd0']);
    expect(short.holding).toEqual([
      { kind: 'payment', entities: 2 },
      { kind: 'device', entities: 1 },
    ]);
    expect(detail.notCounted).toMatchObject([{ row: { key: { value: 'hub' } }, reason: 'hub' }]);
  });
});

type Uses = [string[], boolean];

/** A ring of all accounts whose selectors are strongest in the order of SELECTORS. */
function graphOf(
  accounts: readonly Uses[],
  limit: { selectors: number; elements?: number },
  before: Seen[] = [],
) {
  const rows = accounts.flatMap(([selectors, hub], i) => [
    seen(`account:m${i}`, 'signed-in-from', 'address:all'),
    ...selectors.map((selector) => seen(`account:m${i}`, 'used-device', selector)),
    ...selectors.map((selector) => seen(`account:m${i}`, 'seen-with', selector)),
    ...(hub ? [seen(`account:m${i}`, 'signed-in-from', 'address:hub')] : []),
  ]);
  const everything = [
    seen('account:other', 'signed-in-from', 'address:hub'),
    ...SELECTORS.map((one) => seen('account:other', 'used-device', one)),
  ];
  const view = createView(datasetOf([...before, ...rows, ...everything]));
  const used = new Map(
    accounts.map(([selectors, hub], i) => {
      const all = hub ? [...selectors, 'address:hub'] : selectors;
      return [idOf(view.dataset, `account:m${i}`), new Set(all.map((one) => idOf(view.dataset, one)))];
    }),
  );
  const ring = ringOf(
    [...used.keys()].reverse(),
    SELECTORS.map((selector) => {
      const id = idOf(view.dataset, selector);
      return {
        selector: id,
        accounts: [...used.values()].filter((set) => set.has(id)).length,
        degree: 9,
        bits: 5,
      };
    }),
    idOf(view.dataset, 'address:hub'),
  );
  return { view, ring, graph: ringGraph(view, ring, limit), usedBy: (member: number) => used.get(member)! };
}

function ringOf(members: number[], selectors: Ring['selectors'], hub: number): Ring {
  return {
    ...{
      id: 'ring-1',
      rank: 1,
      bits: 9,
      confidence: 0.9,
      cohesion: 1,
      evidence: {},
      volume: 1,
      benign: null,
      judgements: [],
    },
    ...{ waves: { sessions: null, signUps: null }, succeededBy: null, succeeds: null },
    ...{ considered: [], rankReasons: [], first: 1, last: 0xffff_ffff, selectors },
    members: Uint32Array.from(members),
    memberBits: Float32Array.from(members, (_, i) => 20 - i),
    suppressed: [{ selector: hub, accounts: 99, reason: 'hub', detail: '99 accounts' }],
  };
}

function counted(graph: RingGraph): number[] {
  return graph.selectors.filter(({ suppressed }) => suppressed === null).map(({ row }) => row.id);
}
