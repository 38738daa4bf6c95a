import { accountAt, selectorAt } from '../incidence';
import { beforeAll, describe, expect, it } from 'vitest';
import { noProgress } from '../../kernel/progress';
import { shippedCurves } from '../../model/kinds/registry';
import { simulate } from '../../simulate/simulate';
import { readWorld } from '../../testing/read-world';
import { findRings, type Linkage } from '../linkage';
import { MEMBER_BITS } from '../membership-scores';
import type { RingBridge } from '../types';
import { explainMember } from './explain-member';
import { fitOf } from './fit';
import { settledRings } from './settled';

const key = (...rings: string[]): string => [...rings].sort().join(' ');

describe('L42 bridges', { timeout: 120_000 }, () => {
  let linkage: Linkage;
  let byRings: Map<string, RingBridge>;
  beforeAll(async () => {
    const rings = { sharedPools: [160], failovers: [240, 120], pools: [80, 60] };
    const { logs, spec } = simulate({ seed: 7, accounts: 4_000, rings });
    linkage = findRings(await readWorld(logs, spec), { curves: shippedCurves }, noProgress, () => 0);
    byRings = new Map(linkage.result.bridges.map((bridge) => [key(...bridge.rings), bridge]));
  }, 120_000);

  it('names every account that is in one ring and fits another, and no other', () => {
    const { rings } = linkage.result;
    let found = 0;
    for (const { id, members, succeeds, succeededBy } of rings) {
      for (const account of members) {
        const { runnerUp } = explainMember(linkage, account);
        if (runnerUp?.verdict !== 'fits') continue;
        if ([succeeds?.ringId, succeededBy?.ringId].includes(runnerUp.ringId)) continue;
        expect(byRings.get(key(id, runnerUp.ringId))?.accounts).toContain(account);
        found++;
      }
    }
    expect(found).toBeGreaterThan(0);
    expect(byRings.size).toBe(linkage.result.bridges.length);
  });

  it('gives accounts that reach the bar with both rings, and selectors that tell of both', () => {
    const { evidence, membership, result } = linkage;
    const settled = settledRings(evidence, membership, result.rings);
    const ringOf = new Map(settled.rings.map((one) => [one.ring.id, one]));
    for (const { rings, accounts, selectors } of result.bridges) {
      const both = rings.map((id) => ringOf.get(id)!);
      for (const id of accounts) {
        const account = accountAt(evidence.incidence, id);
        for (const { profile, place } of both)
          expect(fitOf(evidence, profile, account, settled.ringOf[account] === place).total).toBeGreaterThan(
            MEMBER_BITS - 0.01,
          );
      }
      for (const { selector, members } of selectors) {
        const position = selectorAt(evidence.incidence, selector);
        expect(members).toEqual(both.map(({ profile }) => profile.seen.get(position)));
      }
    }
  });

  it('puts those of most accounts first, and names the rings by rank', () => {
    const rank = new Map(linkage.result.rings.map((ring) => [ring.id, ring.rank]));
    const sizes = linkage.result.bridges.map(({ accounts }) => accounts.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    for (const { rings } of linkage.result.bridges)
      expect(rank.get(rings[0])).toBeLessThan(rank.get(rings[1]) as number);
  });

  it('links a ring and its successor as that, not as a bridge', () => {
    const successions = linkage.result.rings.filter(({ succeededBy }) => succeededBy !== null);
    expect(successions.length).toBeGreaterThan(0);
    for (const { id, succeededBy } of successions)
      expect(byRings.has(key(id, succeededBy?.ringId ?? ''))).toBe(false);
  });
});
