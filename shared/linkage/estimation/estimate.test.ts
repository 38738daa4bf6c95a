// The whole way: a dataset of operators whose habits are known, its curves estimated without labels, and what is refused.
import { describe, expect, it } from 'vitest';
import { RetortError } from '../../kernel/errors';
import { noProgress } from '../../kernel/progress';
import { createRandom } from '../../kernel/random';
import type { EvidenceCurve, EvidenceGroup } from '../../model/evidence';
import { shippedCurves } from '../../model/kinds/registry';
import { datasetOf, seen, type Seen } from '../../testing/dataset-builder';
import { completeParameters } from '../defaults';
import { buildIncidence } from '../incidence-build';
import { estimateCurves } from './estimate';
import type { Mixture, MixtureInput } from './expectation-maximisation';
import { refusalOf } from './round';
import type { Estimation } from './types';

type Habit = { kind: string; m: number; strangers: number };

/** An operator's account uses the operator's own selector with the chance whose square is m, else one drawn from `strangers`. */
const HABITS: readonly Habit[] = [
  { kind: 'address', m: 0.5, strangers: 900 },
  { kind: 'payment', m: 0.7, strangers: 4_000 },
  { kind: 'device', m: 0.3, strangers: 4_000 },
  { kind: 'prompt-cluster', m: 0.6, strangers: 60 },
];

function world(habits: readonly Habit[], operators: number, members: number, strangers: number): Seen[] {
  const random = createRandom(11);
  const rows: Seen[] = [];
  const live = (account: string, operator: number | null): void => {
    for (const { kind, m, strangers: values } of habits) {
      const own = operator !== null && random.next() < Math.sqrt(m);
      const value = own ? `operator-${String(operator)}` : `s${String(random.below(values))}`;
      rows.push(seen(`account:${account}`, 'seen-with', `${kind}:${value}`));
    }
  };
  for (let operator = 0; operator < operators; operator++)
    for (let member = 0; member < members; member++) live(`o${String(operator)}-${String(member)}`, operator);
  for (let stranger = 0; stranger < strangers; stranger++) live(`s${String(stranger)}`, null);
  return rows;
}

function estimated(rows: Seen[], seed = 1, curves = shippedCurves): Estimation {
  const incidence = buildIncidence(datasetOf(rows), completeParameters({ curves }));
  return estimateCurves(incidence, curves, seed, noProgress);
}

describe('estimateCurves', () => {
  const rows = world(HABITS, 150, 7, 2_500);
  const result = estimated(rows);
  const kindOf = (kind: string): Estimation['kinds'][number] =>
    result.kinds.find((one) => one.kind === kind) as Estimation['kinds'][number];

  it('V4 finds how likely operators share each kind, and that strangers do', () => {
    expect(result.refusal).toBeNull();
    for (const { kind, m, strangers } of HABITS) {
      const found = kindOf(kind);
      expect(Math.abs(found.m - m), `${kind} ${found.m.toString()}`).toBeLessThan(0.06);
      // Two strangers, or accounts of two operators, share one when neither uses its operator's.
      const free = (2_500 + 1_050 * (1 - Math.sqrt(m))) / 3_550;
      expect(Math.abs(Math.log2((found.u * strangers) / free ** 2)), kind).toBeLessThan(0.3);
      expect(found.curve).not.toBeNull();
    }
  });

  it('V5 finds the share of all pairs that are one operator’s', () => {
    const accounts = 150 * 7 + 2_500;
    const truth = (150 * 21) / ((accounts * (accounts - 1)) / 2);
    expect(Math.abs(Math.log2((result.matchPrior as number) / truth))).toBeLessThan(0.3);
  });

  it('V6 says how sure it is: bits with an error that covers the truth', () => {
    // Operators' selectors of 7 accounts are narrow; strangers' payments are too, at one in 4,000.
    const narrow = kindOf('payment').levels[0];
    expect(narrow?.error).toBeGreaterThan(0);
    expect(narrow?.error).toBeLessThan(1.5);
  });

  it('V3 shows the convergence of every round that stands', () => {
    for (const round of result.rounds.filter(({ refusal }) => refusal === null)) {
      expect(round.converged).toBe(true);
      expect(round.iterations.length).toBeGreaterThan(1);
      expect(round.speakers).not.toContain(round.kind);
    }
  });

  it('V8 is the same for the same seed', () => {
    expect(estimated(rows)).toEqual(result);
  });

  it('V8 stops when asked to', () => {
    const incidence = buildIncidence(datasetOf(rows), completeParameters({ curves: shippedCurves }));
    const stop = { ...noProgress, cancelled: () => true };
    expect(() => estimateCurves(incidence, shippedCurves, 1, stop)).toThrow(new RetortError('cancelled'));
  });
});

describe('V9 what the data cannot support is refused', () => {
  it.each<[string, Seen[], string]>([
    ['a handful of accounts', world(HABITS, 2, 4, 20), 'too-few-accounts'],
    ['one kind of evidence', world(HABITS.slice(1, 2), 100, 5, 500), 'too-few-groups'],
    ['two kinds of evidence', world(HABITS.slice(1, 3), 100, 5, 500), 'too-few-groups'],
    [
      'kinds of one group',
      world(
        [
          { kind: 'address', m: 0.5, strangers: 500 },
          { kind: 'network', m: 0.5, strangers: 100 },
          { kind: 'asn', m: 0.5, strangers: 30 },
        ],
        100,
        5,
        500,
      ),
      'too-few-groups',
    ],
    [
      'few pairs',
      world(
        HABITS.map((one) => ({ ...one, strangers: 1e9 })),
        12,
        3,
        200,
      ),
      'too-few-pairs',
    ],
  ])('%s', (_, rows, refusal) => {
    const { kinds, matchPrior, ...result } = estimated(rows);
    expect(result.refusal).toBe(refusal);
    expect(matchPrior).toBeNull();
    expect(kinds.every(({ curve }) => curve === null)).toBe(true);
  });

  it('strangers alone', () => {
    const habits = HABITS.map((one) => ({ ...one, strangers: Math.min(one.strangers, 150) }));
    const { refusal, kinds } = estimated(world(habits, 0, 0, 1_200));
    expect(refusal).not.toBeNull();
    expect(kinds.every(({ curve }) => curve === null)).toBe(true);
  });

  it('a kind that nobody shares, while the others stand', () => {
    const rows = [
      ...world(HABITS, 100, 6, 1_000),
      ...Array.from({ length: 900 }, (_, at) =>
        seen(`account:s${String(at)}`, 'seen-with', `phone:${String(at)}`),
      ),
    ];
    const phone = estimated(rows).kinds.find(({ kind }) => kind === 'phone');
    expect(phone).toMatchObject({ curve: null, refusal: 'nothing-shared' });
  });
});

describe('refusalOf', () => {
  const groups: EvidenceGroup[] = ['network', 'payment'];
  const stranger = Float64Array.from([0.9, 0.05, 0.03, 0.02]);
  const operator = Float64Array.from([0.4, 0.3, 0.2, 0.1]);
  const input = { u: [stranger, stranger], speakers: [0, 1], groups } as unknown as MixtureInput;
  const good: Mixture = {
    matchShare: 0.3,
    m: [operator, operator],
    matches: Float64Array.from([300, 300]),
    logLikelihood: -1000,
    iterations: [],
    converged: true,
  };
  const never = Float64Array.from([1, 0, 0, 0]);

  it.each<[string | null, Partial<Mixture>, Partial<Mixture>]>([
    [null, {}, {}],
    [null, {}, { matchShare: 0.6, logLikelihood: -1010 }],
    ['not-converged', { converged: false }, {}],
    ['no-matches', { matchShare: 0.001 }, { matchShare: 0.001 }],
    ['only-matches', { matchShare: 0.999 }, { matchShare: 0.999 }],
    ['not-identified', {}, { matchShare: 0.6, logLikelihood: -1000.2 }],
    [
      'labels-switched',
      { m: [Float64Array.from([0.95, 0.05, 0, 0]), Float64Array.from([0.99, 0.01, 0, 0])] },
      {},
    ],
    ['at-bound', { m: [Float64Array.from([0, 1, 0, 0]), Float64Array.from([0, 0, 1, 0])] }, {}],
    ['labels-switched', { m: [never, never] }, {}],
  ])('V9 %s', (refusal, changed, rival) => {
    const best = { ...good, ...changed };
    expect(refusalOf(best, [best, { ...good, ...rival }], input, 1_000)).toBe(refusal);
  });
});

it('V7 proposes curves that keep group, flat part and half-life of the present one', () => {
  const present: EvidenceCurve = { group: 'payment', baseBits: 3, flatTo: 50, slope: 1, halfLifeDays: 77 };
  const found = estimated(world(HABITS, 120, 6, 1_500), 1, { ...shippedCurves, payment: present });
  const { curve } = found.kinds.find(({ kind }) => kind === 'payment') as Estimation['kinds'][number];
  expect(curve).toMatchObject({ group: 'payment', flatTo: 50, halfLifeDays: 77 });
});
