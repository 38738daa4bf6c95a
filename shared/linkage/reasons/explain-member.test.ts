import { beforeAll, describe, expect, it } from 'vitest';
import { noProgress } from '../../kernel/progress';
import { RING_EVIDENCE_GROUPS } from '../../model/evidence';
import { shippedCurves } from '../../model/kinds/registry';
import { simulate } from '../../simulate/simulate';
import { datasetOf, idOf, seen, type Seen } from '../../testing/dataset-builder';
import { readWorld } from '../../testing/read-world';
import { findRings, type Linkage } from '../linkage';
import { createScorer } from '../membership-scores';
import { explainMember } from './explain-member';
import { fitOf, type Fit } from './fit';
import { settledRings } from './settled';

/** Bits are added up in 32 bits when membership is settled. */
const ROUNDING = 2;

const sum = ({ prior, steps }: Fit): number => steps.reduce((total, { bits }) => total + bits, prior);

describe('in a simulated world', { timeout: 120_000 }, () => {
  let linkage: Linkage;
  beforeAll(async () => {
    const { logs, spec } = simulate({ seed: 11, accounts: 2_500, scenario: { ringShare: 0.12 } });
    linkage = findRings(await readWorld(logs, spec), { curves: shippedCurves }, noProgress, () => 0);
  }, 120_000);

  it('L40 every member is explained by the very bits that membership gave it', () => {
    expect(linkage.result.rings.length).toBeGreaterThan(5);
    for (const { id, members, memberBits } of linkage.result.rings) {
      members.forEach((account, at) => {
        const { ring } = explainMember(linkage, account);
        expect(ring).toMatchObject({ ringId: id, isMember: true, verdict: 'fits' });
        expect(ring?.total).toBeCloseTo(memberBits[at] as number, ROUNDING);
        expect(ring?.total).toBeCloseTo(sum(ring as Fit), 9);
      });
    }
  });

  it('L40 whoever a ring looks at is explained group by group as membership counts, members and others alike', () => {
    const { evidence } = linkage;
    const { rings, ringOf } = settledRings(evidence, linkage.membership, linkage.result.rings);
    const score = createScorer(evidence);
    let weighed = 0;
    for (const { profile, place } of rings) {
      const scores = score(profile, ringOf, place);
      for (const account of scores.candidates()) {
        const { steps } = fitOf(evidence, profile, account, ringOf[account] === place);
        RING_EVIDENCE_GROUPS.forEach((group, at) => {
          const bits = steps.filter((step) => step.group === group).reduce((all, one) => all + one.bits, 0);
          expect(bits).toBeCloseTo(scores.groupBits(account, at), ROUNDING);
        });
        weighed++;
      }
    }
    expect(weighed).toBeGreaterThan(linkage.result.rings.length * 3);
  });

  it('L41 says of accounts in no ring which comes nearest, and that hardly any of those fits', () => {
    const { result, evidence } = linkage;
    const outside = [...evidence.incidence.accounts].filter((id) => (result.ringOf[id] as number) < 0);
    const verdicts = new Set<string>();
    let fitting = 0;
    for (const account of outside) {
      const { ring, runnerUp } = explainMember(linkage, account);
      if (ring === null) continue;
      verdicts.add(ring.verdict);
      if (ring.verdict === 'fits') fitting++;
      expect(ring.isMember).toBe(false);
      expect(ring.verdict === 'short' ? ring.total < ring.bar : true).toBe(true);
      expect(runnerUp?.total ?? -Infinity).toBeLessThanOrEqual(ring.total + 40);
    }
    expect([...verdicts].sort()).toEqual(expect.arrayContaining(['nothing-strong', 'short']));
    // Who was left out last is weighed by a profile that knows of it no more, and may fit that.
    expect(fitting).toBeLessThan(outside.length / 200);
  });
});

describe('explainMember', () => {
  const START = Date.UTC(2026, 5, 1);
  const member = (ring: string, n: number): Seen[] =>
    [
      ['paid-with', `payment@lab:${ring}-card-${String(n % 4)}`],
      ['used-device', `device@lab:${ring}-device`],
      ['prompted', `prompt-cluster@lab:${ring}-template`],
    ].map(([relation, object]) =>
      seen(`account:${ring}-${String(n)}`, relation as string, object as string, { first: START }),
    );
  const members = (ring: string, size: number): Seen[] =>
    Array.from({ length: size }, (_, n) => member(ring, n)).flat();
  const strangers = Array.from({ length: 2_000 }, (_, n) =>
    seen(`account:stranger-${String(n)}`, 'used-device', `device@lab:own-${String(n)}`, { first: START }),
  );
  const dataset = datasetOf([
    ...strangers,
    ...members('north', 30),
    ...members('south', 20),
    seen('account:north-7', 'prompted', 'prompt-cluster@lab:south-template', { first: START }),
    seen('account:passer-by', 'prompted', 'prompt-cluster@lab:south-template', { first: START }),
  ]);
  const linkage = findRings(dataset, { curves: shippedCurves }, noProgress, () => 0);
  const explained = (name: string) => explainMember(linkage, idOf(dataset, `account:${name}`));

  it('L40 names what a member shares with its ring, by group, its own part left out', () => {
    const { ring, runnerUp } = explained('north-1');
    expect(ring).toMatchObject({ members: 30, isMember: true, verdict: 'fits' });
    expect(ring?.steps.map((step) => (step.type === 'selector' ? [step.kind, step.members] : []))).toEqual(
      expect.arrayContaining([
        ['payment', 8],
        ['device', 30],
        ['prompt-cluster', 30],
      ]),
    );
    expect(runnerUp).toBeNull();
  });

  it('L41 names the other ring that a member has something in common with', () => {
    const { ring, runnerUp } = explained('north-7');
    expect(ring?.isMember).toBe(true);
    expect(runnerUp).toMatchObject({ isMember: false, members: 20 });
    expect(runnerUp?.ringId).not.toBe(ring?.ringId);
  });

  it('L41 says what an account in no ring lacks: a second kind of evidence', () => {
    const { ring } = explained('passer-by');
    expect(ring).toMatchObject({ isMember: false, members: 20 });
    expect(['short', 'one-sided']).toContain(ring?.verdict);
  });

  it('L41 has nothing to say of a stranger', () => {
    expect(explained('stranger-9')).toMatchObject({ ring: null, runnerUp: null });
  });

  it('refuses an entity that is no account by its id', () => {
    expect(() => explainMember(linkage, idOf(dataset, 'payment@lab:north-card-1'))).toThrow(
      /entity-not-found \(id=\d+\)/,
    );
  });
});
