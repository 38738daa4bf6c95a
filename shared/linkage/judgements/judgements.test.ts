// The linkage obeys: whatever the bits say, and as if nothing had been said once it is taken back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../dataset/types';
import { noProgress } from '../../kernel/progress';
import { shippedCurves } from '../../model/kinds/registry';
import { VERDICTS, type Judgement } from '../../model/records/judgement';
import { sourcesOfSeen } from '../../testing/dataset-arbitrary';
import { datasetOf, idOf, seen, type Seen } from '../../testing/dataset-builder';
import { judgement } from '../../testing/judgements-contract';
import { explainLink, findRings, type Linkage } from '../linkage';
import type { LinkageParameters } from '../types';

const LOW: Partial<LinkageParameters> = { threshold: 4, prior: -1, minimumMembers: 2 };

function linked(
  dataset: Dataset,
  judgements: readonly Judgement[],
  more: Partial<LinkageParameters> = {},
  earlier?: Linkage,
): Linkage {
  const given = { ...LOW, ...more, curves: shippedCurves, judgements };
  return findRings(dataset, given, noProgress, () => 0, earlier?.weighed);
}

/** Members of each ring by name. */
const rings = ({ result }: Linkage, { dictionary }: Dataset): string[][] =>
  result.rings.map(({ members }) => [...members].map((id) => dictionary.value(id)).sort());

const ringOf = ({ result }: Linkage, dataset: Dataset, value: string): number => {
  const id = dataset.dictionary.find({ kind: 'account', realm: 'lab', value });
  return id === undefined ? -1 : (result.ringOf[id] as number);
};

/** Everything but the judgements themselves. */
const found = ({ result }: Linkage): unknown => ({
  ...result,
  parameters: null,
  judgements: null,
  rings: result.rings.map((ring) => ({ ...ring, judgements: null })),
});

const ring = (name: string, size: number): Seen[] =>
  Array.from({ length: size }, (_, n) => `account:${name}${n}`).flatMap((account) => [
    seen(account, 'paid-with', `payment@lab:${name}-card`),
    seen(account, 'used-device', `device@lab:${name}-device`),
  ]);

const strangers = (size: number): Seen[] =>
  Array.from({ length: size }, (_, n) => seen(`account:s${n}`, 'used-device', `device@lab:own-${n}`));

describe('the linkage obeys', () => {
  const dataset = datasetOf([...ring('north', 6), ...ring('south', 4), ...strangers(40)]);
  const without = linked(dataset, []);

  it('finds two rings where nothing is judged', () => {
    expect(rings(without, dataset).map((members) => members.length)).toEqual([6, 4]);
  });

  it('L19 the same operator: a stranger joins the ring, whatever the bits', () => {
    const judged = linked(dataset, [judgement('s3', 'south1')]);
    expect(rings(judged, dataset)).toEqual([
      rings(without, dataset)[0],
      ['s3', 'south0', 'south1', 'south2', 'south3'],
    ]);
  });

  it('L19 the same operator: two rings become one and nobody is lost', () => {
    const judged = linked(dataset, [judgement('north5', 'south1')]);
    expect(rings(judged, dataset)).toEqual([rings(without, dataset).flat().sort()]);
    expect(judged.result.rings[0]?.judgements).toEqual([0]);
  });

  it('L19 the same operator: strangers make a ring of their own, listed from three on', () => {
    const chain = [judgement('s1', 's2'), judgement('s2', 's3', 'same', 1)];
    expect(rings(linked(dataset, chain), dataset)).toContainEqual(['s1', 's2', 's3']);
    expect(rings(linked(dataset, chain.slice(1), { minimumMembers: 3 }), dataset)).toHaveLength(2);
  });

  it('L19 a judged pair is a core: whom its profile explains joins it', () => {
    const alike = ['a', 'b', 'c', 'd', 'e'].flatMap((name) => [
      seen(`account:${name}`, 'prompted', 'prompt-cluster@lab:template'),
      seen(`account:${name}`, 'used-device', 'device@lab:farm'),
      seen(`account:${name}`, 'paid-with', 'payment@lab:card'),
    ]);
    const wide = datasetOf([...alike, ...strangers(200)]);
    const high = { threshold: 60 };
    expect(rings(linked(wide, [], high), wide)).toEqual([]);
    expect(rings(linked(wide, [judgement('a', 'c')], high), wide)).toEqual([['a', 'b', 'c', 'd', 'e']]);
  });

  it('L20 not the same: the weaker one leaves the ring, and the ring says who keeps it out', () => {
    const thin = datasetOf([
      ...ring('north', 6),
      ...Array.from({ length: 6 }, (_, n) =>
        seen(`account:north${n}`, 'prompted', 'prompt-cluster@lab:template'),
      ),
      seen('account:thin', 'paid-with', 'payment@lab:north-card'),
      seen('account:thin', 'prompted', 'prompt-cluster@lab:template'),
      ...strangers(40),
    ]);
    expect(ringOf(linked(thin, []), thin, 'thin')).toBe(0);
    const judged = linked(thin, [judgement('thin', 'north2', 'not-same')]);
    expect(rings(judged, thin)).toEqual([rings(without, dataset)[0]]);
    expect(judged.result.rings[0]?.judgements).toEqual([0]);
  });

  it('L20 not the same: an operator leaves as a whole, and stays together', () => {
    const judged = linked(dataset, [
      judgement('north1', 'north2', 'same', 0),
      judgement('north1', 'north4', 'not-same', 1),
    ]);
    const [one, two, four] = ['north1', 'north2', 'north4'].map((name) => ringOf(judged, dataset, name));
    expect(one).toBe(two);
    expect(one).toBeGreaterThanOrEqual(0);
    expect(four).not.toBe(one);
  });

  it('L21 a chain that contradicts: the newer judgements win, and the older is told', () => {
    const list = [
      judgement('north0', 'south0', 'not-same', 0),
      judgement('north0', 's1', 'same', 1),
      judgement('s1', 'south0', 'same', 2),
    ];
    const judged = linked(dataset, list);
    expect(judged.result.judgements).toEqual([
      { state: 'contradicted', against: [1, 2] },
      { state: 'held', against: [] },
      { state: 'held', against: [] },
    ]);
    expect(rings(judged, dataset)).toEqual([[...rings(without, dataset).flat(), 's1'].sort()]);
    expect(judged.result.rings[0]?.judgements).toEqual([0, 1, 2]);
  });

  it('L22 unsure, and what waits for an account, changes nothing and is kept', () => {
    const judged = linked(dataset, [
      judgement('north0', 'north1', 'unsure', 0),
      judgement('north0', 'not imported yet', 'same', 1),
      judgement('nobody', 'north1', 'not-same', 2),
    ]);
    expect(found(judged)).toEqual(found(without));
    expect(judged.result.judgements.map(({ state }) => state)).toEqual(['noted', 'waiting', 'waiting']);
    expect(judged.result.rings[0]?.judgements).toEqual([0]);
  });

  it('L22 a judgement waits for an account whose only source is left out', () => {
    const two = datasetOf(ring('north', 4), [seen('account:late', 'used-device', 'device@lab:own')]);
    const list = [judgement('late', 'north0')];
    expect(ringOf(linked(two, list), two, 'late')).toBe(0);
    const excluded = { selectors: [], kinds: [], sources: ['source-2'] };
    const without = linked(two, list, { excluded });
    expect(without.result.judgements[0]?.state).toBe('waiting');
    expect(ringOf(without, two, 'late')).toBe(-1);
  });

  it('L16 L23 an explanation adds up, judged or not, and says what was judged', () => {
    const [a, b] = [idOf(dataset, 'account:north0'), idOf(dataset, 'account:south0')];
    const plain = explainLink(without, a, b);
    const judged = explainLink(linked(dataset, [judgement('south0', 'north0')]), a, b);
    expect(judged).toEqual({ ...plain, judged: { verdict: 'same', judgements: [0] } });
    expect(judged.total).toBeCloseTo(
      judged.selectors.reduce((sum, { bits }) => sum + bits, judged.prior),
      9,
    );
    expect(judged.total).toBeLessThan(judged.threshold);
  });
});

type Judged = { dataset: Dataset; list: Judgement[] };

/** Random data, and rings that stand whatever is drawn; judgements of their accounts, and of one that is in neither. */
const anyJudged: fc.Arbitrary<Judged> = fc.oneof(
  fc
    .tuple(sourcesOfSeen, said(Array.from({ length: 12 }, (_, n) => `account-${n}`)))
    .map(([sources, list]) => ({
      dataset: datasetOf(...sources),
      list,
    })),
  said(['north0', 'north1', 'north2', 'north3', 'south0', 'south1', 'south2', 's0', 's1', 's2']).map(
    (list) => ({
      dataset: datasetOf([...ring('north', 6), ...ring('south', 4), ...strangers(40)]),
      list,
    }),
  ),
);

function said(names: string[]): fc.Arbitrary<Judgement[]> {
  const name = fc.constantFrom(...names, 'nobody');
  return fc
    .array(fc.tuple(name, name, fc.constantFrom(...VERDICTS)), { maxLength: 8, size: 'max' })
    .map((list) => list.filter(([a, b]) => a !== b))
    .map((list) => list.map(([a, b, verdict], minute) => judgement(a, b, verdict, minute)));
}

describe('whatever is judged of whatever data', () => {
  it('L19 the same operator is in one ring, L20 not the same is not', () => {
    fc.assert(
      fc.property(anyJudged, ({ dataset, list }) => {
        const linkage = linked(dataset, list);
        linkage.result.judgements.forEach(({ state }, at) => {
          if (state !== 'held') return;
          const { a, b, verdict } = list[at] as Judgement;
          const [one, other] = [a, b].map(({ value }) => ringOf(linkage, dataset, value)) as [number, number];
          if (verdict === 'same') expect(one).toBeGreaterThanOrEqual(0);
          if (verdict === 'same') expect(one).toBe(other);
          else expect(one === other && one >= 0).toBe(false);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('every account is in one ring at most, and rings say so', () => {
    fc.assert(
      fc.property(anyJudged, ({ dataset, list }) => {
        const { result } = linked(dataset, list);
        const members = result.rings.flatMap((one) => [...one.members]);
        expect(new Set(members).size).toBe(members.length);
        result.rings.forEach((one, at) => {
          for (const member of one.members) expect(result.ringOf[member]).toBe(at);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('L18 taken back, the result is that of never having judged, also from what an earlier run kept', () => {
    fc.assert(
      fc.property(anyJudged, ({ dataset, list }) => {
        const never = linked(dataset, []);
        const judged = linked(dataset, list, {}, never);
        expect(judged.result).toEqual(linked(dataset, list).result);
        expect(judged.evidence).toBe(never.evidence);
        expect(linked(dataset, [], {}, judged).result).toEqual(never.result);
      }),
      { numRuns: 150 },
    );
  });

  it('L21 L22 what is contradicted or waits changes nothing', () => {
    fc.assert(
      fc.property(anyJudged, ({ dataset, list }) => {
        const judged = linked(dataset, list);
        const held = list.filter((_, at) => judged.result.judgements[at]?.state === 'held');
        expect(found(linked(dataset, held))).toEqual(found(judged));
      }),
      { numRuns: 100 },
    );
  });

  it('L13 the order of the rows does not matter', () => {
    const rows = [...ring('north', 6), ...ring('south', 4), ...strangers(40)];
    const [one, other] = [datasetOf(rows), datasetOf([...rows].reverse())];
    const told = (dataset: Dataset, list: Judgement[]): string[][] =>
      rings(linked(dataset, list), dataset).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
    // Two members of equal bits: which one leaves is decided by the order of the judgement.
    fc.assert(
      fc.property(said(['north0', 'north1', 'south0', 'south1', 's0', 's1']), (list) => {
        expect(told(other, list)).toEqual(told(one, list));
      }),
      { numRuns: 60 },
    );
  });
});
