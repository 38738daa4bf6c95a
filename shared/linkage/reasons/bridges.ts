// Bridges: two rings that some accounts would fit alike, and what both rings hold. A pool that two actors share looks like this.
import type { Incidence } from '../incidence';
import { createScorer, memberBar, MEMBER_BITS, type MembershipScorer } from '../membership-scores';
import type { Evidence } from '../pair-score';
import { describes } from '../profile';
import type { BridgeSelector, RingBridge } from '../types';
import type { SettledRing, SettledRings } from './settled';

/** Bridges of most accounts first, then by rank. A ring and its successor are linked as that, and are no bridge. */
export function findBridges(
  evidence: Evidence,
  settled: SettledRings,
  score: MembershipScorer = createScorer(evidence),
): RingBridge[] {
  const { incidence } = evidence;
  const bridges = joinedPairs(settled, score).map(({ one, other, accounts }): RingBridge => ({
    rings: [one.ring.id, other.ring.id],
    accounts: Uint32Array.from(accounts, (account) => incidence.accounts[account] as number).sort(),
    selectors: selectorsOfBoth(incidence, one, other),
  }));
  return bridges.sort((a, b) => b.accounts.length - a.accounts.length);
}

type Joined = { one: SettledRing; other: SettledRing; accounts: number[] };

/** By rank. Whoever fits two rings is in the one that explains it better: so only members of other rings are looked at. */
function joinedPairs({ rings, ringOf }: SettledRings, score: MembershipScorer): Joined[] {
  const found = new Map<number, Joined>();
  const byPlace = new Map(rings.map((settled) => [settled.place, settled]));
  for (const fitted of rings) {
    const scores = score(fitted.profile, ringOf, fitted.place, { least: MEMBER_BITS });
    for (const account of scores.candidates()) {
      const own = byPlace.get(ringOf[account] as number);
      if (own === undefined || own === fitted || scores.bits(account) < memberBar(scores, account)) continue;
      const [one, other] = own.ring.rank < fitted.ring.rank ? [own, fitted] : [fitted, own];
      if (succeeds(one, other)) continue;
      const key = one.ring.rank * rings.length + other.ring.rank;
      const joined = found.get(key) ?? { one, other, accounts: [] };
      joined.accounts.push(account);
      found.set(key, joined);
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, joined]) => joined);
}

function succeeds({ ring: one }: SettledRing, { ring: other }: SettledRing): boolean {
  return one.succeeds?.ringId === other.id || one.succeededBy?.ringId === other.id;
}

function selectorsOfBoth(
  incidence: Incidence,
  { profile: one }: SettledRing,
  { profile: other }: SettledRing,
): BridgeSelector[] {
  const both = [...one.bits].flatMap(([selector, bits]): BridgeSelector[] => {
    const otherBits = other.bits.get(selector);
    if (otherBits === undefined || !describes(one, selector) || !describes(other, selector)) return [];
    const members: [number, number] = [one.seen.get(selector) as number, other.seen.get(selector) as number];
    return [{ selector: incidence.selectors[selector] as number, members, bits: Math.min(bits, otherBits) }];
  });
  const explained = ({ members: [a, b], bits }: BridgeSelector): number => (a + b) * bits;
  return both.sort((a, b) => explained(b) - explained(a) || a.selector - b.selector);
}
