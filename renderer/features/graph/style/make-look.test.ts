import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../../../shared/model/records/judgement';
import { shippedStyle, STYLE_ID } from '../../../../shared/model/records/graph-style';
import { entitiesOf, type GraphNode } from '../../../state/graph-view';
import { EDGE_WORDS } from './edge-words';
import { shippedLook, type Look } from './look';
import { alone, entity, sourceOf, tie, together } from './look.testing';
import { makeLook } from './make-look';
import { COLOURS, SIZES } from './measures';
import { PRESETS } from './presets';

const day = (n: number): number => Date.UTC(2026, 4, n);
/** Accounts 1 to 4 are alike; 5 is in another ring; device 20 holds 1 to 4, 21 all, 22 is set aside. */
const rows = [
  ...[1, 2, 3, 4].map((id) => entity(id, 'account', { ring: 1, confidence: 0.9 + id / 100, first: day(id) })),
  entity(5, 'account', { ring: 2, confidence: 0.5, first: day(9) }),
  ...[20, 21, 22].map((id) => entity(id, 'device')),
];
const [one, two, three, four, five, left, both, aside] = rows.map(alone) as [GraphNode, GraphNode, GraphNode, GraphNode, GraphNode, GraphNode, GraphNode, GraphNode]; // prettier-ignore
const crowd = together(rows.slice(0, 4));
const hub: GraphNode = { ...aside, suppressed: 'hub' } as GraphNode;
const ties = [
  ...[1, 2, 3, 4].flatMap((id) => [tie(id, 20, { count: id }), tie(id, 21)]),
  tie(5, 21),
  tie(5, 22),
];
const source = sourceOf([crowd, five, left, both, hub], rows, ties);
const opened = sourceOf([one, two, three, four, five, left, both, hub], rows, ties);
const styled = (part: Partial<Look['style']>, of = source): Promise<Look> =>
  makeLook({ ...shippedStyle, ...part }, of);

describe('looks', () => {
  it('GS1 say in one word each what they are, by ids that views can keep', () => {
    const ids = [COLOURS, SIZES, EDGE_WORDS].map((records) => records.map(({ id }) => id));
    for (const list of ids) expect(new Set(list).size).toBe(list.length);
    expect(ids.flat().filter((id) => !STYLE_ID.test(id))).toEqual([]);
    for (const { style } of PRESETS)
      expect([ids[0], ids[1], ids[2]].map((list, i) => list?.includes(Object.values(style)[i] as string))).toEqual([true, true, true]); // prettier-ignore
  });

  it('GS14 one of a later version is drawn as it ships, and stays as it is', async () => {
    const look = await styled({ colour: 'of-2031', size: 'of-2031', edges: 'of-2031' });
    const shipped = shippedLook(source.kinds);
    expect(look.paintOf(left)).toEqual(shipped.paintOf(left));
    expect(look.radiusOf(crowd)).toBe(shipped.radiusOf(crowd));
    expect(look.style.colour).toBe('of-2031');
  });

  it('GS4 adds volumes up, and says over how many accounts', async () => {
    const look = await styled({ colour: 'volume' });
    expect(look.wordsOf(crowd)).toEqual(['Volume: 100 observations, sum of 4 accounts']);
    expect(look.wordsOf(five)).toEqual(['Volume: 50 observations']);
    expect(look.colour.range).toMatchObject({ least: '50 observations', most: '220 observations' });
  });

  it('GS4 takes the first date of a collection, and gives the range and the zone', async () => {
    const look = await styled({ colour: 'first-seen' });
    expect(look.wordsOf(crowd)).toEqual(['First seen: 1 May 2026 to 4 May 2026, 4 accounts']);
    expect(look.colour.range).toMatchObject({ least: '1 May 2026', most: '9 May 2026', how: 'UTC' });
    expect(look.colour.entries).toEqual([{ paint: { type: 'none' }, label: 'No log says when', count: 3 }]);
    expect(look.wordsOf(left)).toEqual(['First seen: no log says when']);
  });

  it('GS3 GS4 opening a collection changes no measure of what is drawn', async () => {
    for (const colour of ['page-rank', 'betweenness']) {
      const [whole, apart] = await Promise.all([styled({ colour }), styled({ colour }, opened)]);
      const of = (look: Look, node: GraphNode): number => look.columns[0]?.valueOf(node) as number;
      for (const node of [five, left, both]) expect(of(apart, node)).toBeCloseTo(of(whole, node), 9);
      const members = [one, two, three, four].map((node) => of(apart, node));
      const sum = members.reduce((a, b) => a + b);
      expect(of(whole, crowd)).toBeCloseTo(colour === 'page-rank' ? sum : sum / 4, 9);
      expect(whole.wordsOf(hub)[0]).toContain('on no edge that counts');
    }
  });

  it('GS3 what is set aside ties nobody together', async () => {
    const community = await styled({ colour: 'community' }, sourceOf([five, left, hub], rows, ties));
    expect(community.colour.entries).toEqual([
      { paint: { type: 'none' }, label: 'On no edge that counts', count: 3 },
    ]);
  });

  it('GS7 does not depend on the order in which things came', async () => {
    const shuffled = { ...source, nodes: source.nodes.toReversed(), edges: source.edges.toReversed() };
    for (const { id } of COLOURS) {
      const [look, other] = await Promise.all([styled({ colour: id }), styled({ colour: id }, shuffled)]);
      for (const node of source.nodes) expect(other.paintOf(node)).toEqual(look.paintOf(node));
    }
  });

  it('GS10 counts of every legend add up to what is drawn', async () => {
    for (const measure of COLOURS) {
      if (measure.type === 'kind') continue;
      const { colour, paintOf } = await styled({ colour: measure.id });
      const counted = colour.entries.reduce((sum, { count }) => sum + count, 0);
      const onRamp = source.nodes.filter((node) => paintOf(node).type === 'ramp');
      const measured = onRamp.reduce((sum, node) => sum + entitiesOf(node).length, 0);
      expect([measure.id, counted + measured]).toEqual([measure.id, 8]);
    }
  });

  it('GS2 says what was judged of an account, else what its ring may be', async () => {
    const judged = (a: number, b: number, verdict: Judgement['verdict']): Judgement => ({
      ...{ a: { realm: '', value: `v${a}` }, b: { realm: '', value: `v${b}` }, verdict },
      ...{ reason: '', at: '2026-07-14T12:00:00.000Z' },
    });
    const judgements = [judged(1, 2, 'same'), judged(2, 3, 'not-same')];
    const benign = { archetype: 'family' as const, fit: 0.8, reasons: [] };
    const look = await styled({ colour: 'verdict' }, { ...opened, judgements, rings: [{ rank: 2, benign }] });
    expect([one, two, three, four, five, left].map((node) => look.wordsOf(node)[0] ?? null)).toEqual([
      'Verdict: Judged same operator',
      'Verdict: Judged in several ways',
      'Verdict: Judged not the same',
      'Verdict: Not judged',
      'Verdict: Its ring may be benign',
      null,
    ]);
    expect(look.paintOf(five)).toEqual({ type: 'series', place: 4 });
  });

  it('GS12 says of an edge how often it was observed, by all of a collection, and by which relations', async () => {
    const edge = source.edges.find(({ from, to }) => from === crowd.id && to === left.id);
    expect(edge).toBeDefined();
    if (edge === undefined) return;
    expect((await styled({ edges: 'count' })).edges.wordsOf(edge)).toBe('10×');
    expect((await styled({ edges: 'relation' })).edges.wordsOf(edge)).toBe('used');
    expect((await styled({ edges: 'bits' })).edges.wordsOf(edge)).toBe('5.0 bits');
  });

  it('GS11 area follows the amount, and what has no value is smallest', async () => {
    const look = await styled({ size: 'sureness' });
    expect(look.radiusOf(left)).toBe(4);
    expect(look.radiusOf(five)).toBe(4);
    expect(look.radiusOf(crowd)).toBe(16);
    expect(look.size.entries).toMatchObject([{ label: 'Not accounts', count: 3 }]);
    expect((await styled({ size: 'one' })).radiusOf(crowd)).toBe(8);
  });

  it('GS16 has columns for what files do not have anyway, each once', async () => {
    const names = async (colour: string, size: string): Promise<string[]> =>
      (await styled({ colour, size })).columns.map(({ name }) => name);
    expect(await names('page-rank', 'page-rank')).toEqual(['pageRank']);
    expect(await names('verdict', 'sureness')).toEqual(['verdict', 'sureness']);
    expect(await names('ring', 'volume')).toEqual([]);
  });

  it('asks nobody for what ships', () => {
    const nobody = { ...source, rows: never, edgesAmong: never, kernel: never };
    return expect(makeLook(shippedStyle, nobody)).resolves.toMatchObject({ style: shippedStyle });
  });

  it('GS4 takes graphs apart exactly, however accounts are put together', async () => {
    const parts = fc.array(fc.nat(2), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(parts, async (split) => {
        const groups = [0, 1, 2].map((part) => rows.slice(0, 5).filter((_, i) => split[i] === part));
        const nodes = groups.flatMap((own) => (own.length > 1 ? [together(own)] : own.map(alone)));
        const look = await styled(
          { colour: 'betweenness' },
          sourceOf([...nodes, left, both, hub], rows, ties),
        );
        const apart = await styled({ colour: 'betweenness' }, opened);
        expect(look.columns[0]?.valueOf(both)).toBeCloseTo(apart.columns[0]?.valueOf(both) as number, 9);
      }),
      { numRuns: 20 },
    );
  });
});

const never = (): Promise<never> => Promise.reject(new Error('asked'));
