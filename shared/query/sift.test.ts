import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawnGraph, SiftQuery } from '../engine/engine';
import { IN_NO_RING, NOT_JUDGED, type EntityFilter, type FilterRange } from '../model/records/entity-filter';
import { VERDICTS, type Judgement, type Verdict } from '../model/records/judgement';
import { SOME_DAY, sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf, idOf, seen } from '../testing/dataset-builder';
import { naiveEntity, naiveOf, type Naive } from '../testing/naive-dataset';
import { choiceCounts } from './choice-counts';
import type { FacetContext } from './facets/facet';
import { facets } from './facets/facets';
import { createSeenMemory, seenBetween } from './seen-between';
import { sift } from './sift';
import type { RingMarks } from './view';
import { createView, noMarks } from './view';

const range = (most: number, from = 0): fc.Arbitrary<FilterRange> =>
  fc
    .tuple(fc.integer({ min: from, max: from + most }), fc.nat(most), fc.nat(2))
    .map(([low, more, ends]) => ({ from: ends === 1 ? null : low, to: ends === 2 ? null : low + more }));
const days = range(5 * 86_400_000, SOME_DAY);
/** A graph with its nodes and edges one by one. */
type Lists = { nodes: number[][]; edges: [from: number, to: number][] };

function flat({ nodes, edges }: Lists): DrawnGraph {
  const offsets = new Uint32Array(nodes.length + 1);
  nodes.forEach((own, at) => (offsets[at + 1] = offsets[at]! + own.length));
  return { entities: Uint32Array.from(nodes.flat()), offsets, ends: Uint32Array.from(edges.flat()) };
}

/** What is left of each node, and who has each edge; null: as many as before. */
function siftLists(context: FacetContext, lists: Lists, asked: Pick<SiftQuery, 'filter' | 'carry'>) {
  const drawn = flat(lists);
  const { left, holders } = sift(context, { ...drawn, ...asked });
  return {
    nodes: lists.nodes.map((own, at) => own.filter((_, nth) => left[drawn.offsets[at]! + nth] === 1)),
    edges: Array.from(holders, (count) => (count === -1 ? null : count)),
  };
}

const FACETS = facets.map(({ id }) => id);
const values: fc.Arbitrary<Required<EntityFilter>> = fc.record({
  text: fc.constantFrom('1', 'ACCOUNT', 'ss-', 'nowhere'),
  kind: fc.subarray(['account', 'address', 'payment'], { minLength: 1 }),
  relation: fc.subarray(['signed-in-from', 'paid-with', 'part-of'], { minLength: 1 }),
  sharedBy: range(6),
  neighbours: range(4),
  seen: days,
  first: days,
  last: days,
  source: fc.subarray([0, 1, 2, 3].map(digestOf), { minLength: 1 }),
  ring: fc.subarray(['ring-1', 'ring-2', IN_NO_RING], { minLength: 1 }),
  sure: range(100),
  judged: fc.subarray([...VERDICTS, NOT_JUDGED], { minLength: 1 }),
});
/** Few at a time: many leave nothing. */
const filters: fc.Arbitrary<EntityFilter> = fc
  .tuple(values, fc.uniqueArray(fc.constantFrom(...FACETS), { maxLength: 3 }))
  .map(([all, on]) => Object.fromEntries(on.map((facet) => [facet, all[facet]])));

const judged = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom(...VERDICTS)), { maxLength: 6 });

describe('sift', () => {
  it('FB1 FB2 FB3 FB4 FB6 leaves what plain loops over the rows leave, member by member and edge by edge', () => {
    fc.assert(
      fc.property(
        sourcesOfSeen,
        filters,
        judged,
        fc.boolean(),
        fc.nat(),
        (sources, filter, pairs, carry, salt) => {
          const naive = naiveOf(sources);
          const drawn = drawnOf(naive, salt);
          const verdicts = judgementsOf(naive, pairs);
          const context = contextOf(sources, naive, verdicts);
          expect(siftLists(context, drawn, { filter, carry })).toEqual(
            naiveSift(naive, drawn, filter, verdicts, carry),
          );
        },
      ),
      { numRuns: 120 },
    );
  });

  const log = [
    ...['ann', 'bob', 'cid'].map((name) => seen(`account:${name}`, 'paid-with', 'payment:card')),
    seen('account:bob', 'used-device', 'device:phone'),
    seen('account:eve', 'used-device', 'device:phone'),
  ];
  const dataset = datasetOf(log);
  const [ann, bob, cid, eve] = ['ann', 'bob', 'cid', 'eve'].map((name) => idOf(dataset, `account:${name}`)) as [number, number, number, number]; // prettier-ignore
  const [card, phone] = [idOf(dataset, 'payment:card'), idOf(dataset, 'device:phone')];
  const context: FacetContext = { view: createView(dataset), seen: () => null, judgements: [] };
  const drawn: Lists = {
    nodes: [[ann, bob, cid], [card], [phone], [eve]],
    edges: [[0, 1], [0, 2], [3, 2]], // prettier-ignore
  };

  it('FB4 leaves of a collection the members that fit, and counts its edges by them', () => {
    const answer = siftLists(context, drawn, { filter: { neighbours: { from: 2, to: null } }, carry: true });
    expect(answer).toEqual({ nodes: [[bob], [card], [phone], []], edges: [1, 1, 0] });
  });

  it('FB3 leaves by a relation what it ties, of a collection too', () => {
    const answer = siftLists(context, drawn, { filter: { relation: ['used-device'] }, carry: true });
    expect(answer).toEqual({ nodes: [[bob], [], [phone], [eve]], edges: [0, 1, 1] });
  });

  it('FB4 counts at an edge who is at its beginning, whichever way the data name the two', () => {
    const turned: Lists = { nodes: drawn.nodes, edges: [[1, 0]] }; // prettier-ignore
    expect(siftLists(context, turned, { filter: { relation: ['paid-with'] }, carry: true }).edges).toEqual([
      1,
    ]);
  });

  it('FB2 lets go what a facet cannot be said of once nothing that it hung on is left, and selects none of it', () => {
    const filter: EntityFilter = { sharedBy: { from: 3, to: null } };
    expect(siftLists(context, drawn, { filter, carry: true }).nodes).toEqual([
      [ann, bob, cid],
      [card],
      [],
      [],
    ]);
    expect(siftLists(context, drawn, { filter, carry: false }).nodes).toEqual([[], [card], [], []]);
  });

  it('changes nothing where no facet is on, and refuses an entity that is not there', () => {
    expect(siftLists(context, drawn, { filter: {}, carry: true })).toEqual({
      nodes: drawn.nodes,
      edges: [null, null, null],
    });
    expect(() => siftLists(context, { nodes: [[99]], edges: [] }, { filter: {}, carry: true })).toThrow(
      'entity-not-found',
    );
  });

  it('counts what there is to choose: entities of each kind, and those that each relation ties', () => {
    expect(choiceCounts(context, { ...flat(drawn), facet: 'kind' })).toEqual([
      { choice: 'account', entities: 4 },
      { choice: 'device', entities: 1 },
      { choice: 'payment', entities: 1 },
    ]);
    expect(choiceCounts(context, { ...flat(drawn), facet: 'relation' })).toEqual([
      { choice: 'paid-with', entities: 4 },
      { choice: 'used-device', entities: 3 },
    ]);
    expect(choiceCounts(context, { ...flat(drawn), facet: 'ring' })).toEqual([
      { choice: IN_NO_RING, entities: 4 },
    ]);
    expect(choiceCounts(context, { ...flat(drawn), facet: 'seen' })).toEqual([]);
  });
});

function digestOf(source: number): string {
  return (source + 1).toString(16).padStart(64, '0');
}

/** Every third entity is in ring 1, every fifth of the others in ring 2. */
const rankOf = (id: number): number => (id % 3 === 0 ? 1 : id % 5 === 0 ? 2 : 0);
const confidenceOf = (id: number): number => (rankOf(id) === 0 ? NaN : (id % 4) / 4);
const ringOf = (id: number): string | null => (rankOf(id) === 0 ? null : `ring-${rankOf(id)}`);
const marks: RingMarks = { ...noMarks, rankOf, confidenceOf, idOf: ringOf };

function contextOf(
  sources: Parameters<typeof naiveOf>[0],
  naive: Naive,
  judgements: readonly Judgement[],
): FacetContext {
  const dataset = datasetOf(...sources.map((rows) => [...rows]));
  expect(dataset.dictionary.size).toBe(naive.keys.length);
  const memory = createSeenMemory();
  return {
    view: createView(dataset, marks),
    judgements,
    seen: (asked) => seenBetween(dataset, asked, memory),
  };
}

/** Accounts in collections of up to three, everything else alone; most of the edges between nodes that some row ties, some of them turned round. */
function drawnOf({ keys, rows }: Naive, salt: number): Lists {
  const nodes: number[][] = [];
  let open: number[] | undefined;
  keys.forEach(({ kind }, id) => {
    if (kind !== 'account') return nodes.push([id]);
    if (open === undefined || open.length > (id + salt) % 3) nodes.push((open = []));
    return open.push(id);
  });
  const nodeOf = new Map(nodes.flatMap((own, place) => own.map((id) => [id, place] as const)));
  const pairs = new Map<string, [number, number]>();
  rows.forEach(({ subject, object }, at) => {
    const [from, to] = [nodeOf.get(subject)!, nodeOf.get(object)!];
    const pair: [number, number] = (at + salt) % 5 === 0 ? [to, from] : [from, to];
    if (from !== to && (from + to + salt) % 7 !== 0) pairs.set(pair.join(' '), pair);
  });
  return { nodes, edges: [...pairs.values()] };
}

function judgementsOf({ keys }: Naive, pairs: [number, number, Verdict][]): Judgement[] {
  return pairs.flatMap(([one, other, verdict]) => {
    const [a, b] = [keys[one], keys[other]];
    if (a?.kind !== 'account' || b?.kind !== 'account') return [];
    return [{ a: account(a), b: account(b), verdict, reason: '', at: '' }];
  });
}

const account = ({ realm, value }: { realm: string; value: string }) => ({ realm, value });

function naiveSift(
  naive: Naive,
  { nodes, edges }: Lists,
  filter: EntityFilter,
  judgements: readonly Judgement[],
  carry: boolean,
) {
  const verdict = new Map(
    nodes.flat().map((id) => {
      const said = naiveVerdict(naive, id, filter, judgements);
      return [id, said === 'carried' && !carry ? 'out' : said] as const;
    }),
  );
  const tie = (a: number, b: number): boolean =>
    naive.rows.some(
      ({ subject, object, relation }) =>
        ((subject === a && object === b) || (subject === b && object === a)) &&
        filter.relation?.includes(relation) !== false,
    );
  const alive = (place: number): number[] => nodes[place]!.filter((id) => verdict.get(id) !== 'out');
  const holders = edges.map(([from, to]) => alive(from).filter((a) => alive(to).some((b) => tie(a, b))));
  const held = edges.map(([from, to]) => alive(to).filter((b) => alive(from).some((a) => tie(a, b))));
  const tied = new Set([...holders, ...held].flat());
  const left = nodes.map((own) =>
    own.filter((id) => {
      const needsTie = verdict.get(id) === 'carried' || filter.relation !== undefined;
      return verdict.get(id) !== 'out' && (!needsTie || tied.has(id));
    }),
  );
  const cut = (place: number): boolean => left[place]!.length < nodes[place]!.length;
  return {
    nodes: left,
    edges: edges.map(([from, to], at) =>
      filter.relation !== undefined || cut(from) || cut(to) ? holders[at]!.length : null,
    ),
  };
}

function naiveVerdict(
  naive: Naive,
  id: number,
  filter: EntityFilter,
  judgements: readonly Judgement[],
): 'fits' | 'carried' | 'out' {
  const key = naive.keys[id]!;
  const { degree, first, last } = naiveEntity(naive, id);
  const own = naive.rows.filter(({ subject, object }) => subject === id || object === id);
  const within = (value: number | null, { from, to }: FilterRange): boolean =>
    value !== null && value >= (from ?? -Infinity) && value <= (to ?? Infinity);
  const isAccount = key.kind === 'account';
  const verdicts = judgements
    .filter(({ a, b }) => [a, b].some(({ realm, value }) => realm === key.realm && value === key.value))
    .map((one): string => one.verdict);
  const tests: [value: unknown, speaks: boolean, fits: boolean][] = [
    [filter.text, true, key.value.toLowerCase().includes((filter.text ?? '').toLowerCase())],
    [filter.kind, true, filter.kind?.includes(key.kind) === true],
    [filter.sharedBy, !isAccount, within(degree, filter.sharedBy ?? ALL)],
    [filter.neighbours, isAccount, within(degree, filter.neighbours ?? ALL)],
    [filter.seen, true, own.some((row) => row.first <= (filter.seen?.to ?? Infinity) && row.last >= (filter.seen?.from ?? -Infinity))], // prettier-ignore
    [filter.first, true, within(first, filter.first ?? ALL)],
    [filter.last, true, within(last, filter.last ?? ALL)],
    [filter.source, true, own.some(({ source }) => filter.source?.includes(digestOf(source)))],
    [filter.ring, isAccount, filter.ring?.includes(ringOf(id) ?? IN_NO_RING) === true],
    [filter.sure, isAccount, rankOf(id) > 0 && within(confidenceOf(id) * 100, filter.sure ?? ALL)],
    [filter.judged, isAccount, (verdicts.length === 0 ? [NOT_JUDGED] : verdicts).some((one) => filter.judged?.includes(one))], // prettier-ignore
  ];
  const on = tests.filter(([value]) => value !== undefined);
  if (on.some(([, speaks, fits]) => speaks && !fits)) return 'out';
  return on.every(([, speaks]) => speaks) ? 'fits' : 'carried';
}

const ALL: FilterRange = { from: null, to: null };
