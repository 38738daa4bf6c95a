// Judgements once members are settled: one operator's accounts are in one ring, and whoever was judged apart is not, whatever the bits say.
import { describeRings, type Membership } from '../membership';
import type { Evidence } from '../pair-score';
import type { Judged } from './types';

/** Rings that the judgements change are described anew. */
export function obeyJudgements(evidence: Evidence, membership: Membership, judged: Judged): Membership {
  if (judged.operators.length === 0 && judged.apart.length === 0) return membership;
  const rings = membership.rings.map((members) => [...members]);
  const ringOf = new Map(
    rings.flatMap((members, ring) => members.map((account) => [account, ring] as const)),
  );
  const placed: Placed = { rings, ringOf };
  for (const accounts of judged.operators) bringTogether(placed, accounts);
  const unitOf = new Map(judged.operators.flatMap((unit) => unit.map((account) => [account, unit] as const)));
  for (const { a, b } of judged.apart) {
    const ring = ringOf.get(a);
    if (ring === undefined || ring !== ringOf.get(b)) continue;
    sendAway(placed, weaker(membership.bits, unitOf.get(a) ?? [a], unitOf.get(b) ?? [b]));
  }
  return redescribed(evidence, membership, placed);
}

/** Rings that lost all members stay, empty, so that the others keep their numbers. */
type Placed = { rings: number[][]; ringOf: Map<number, number> };

/** Their rings become one, the largest, and those in none join it. */
function bringTogether(placed: Placed, accounts: readonly number[]): void {
  const { rings, ringOf } = placed;
  const touched = new Set(accounts.flatMap((account) => ringOf.get(account) ?? []));
  const size = (ring: number): number => (rings[ring] as number[]).length;
  const [into, ...others] = [...touched].sort((a, b) => size(b) - size(a) || a - b);
  const target = into ?? rings.push([]) - 1;
  const newcomers = accounts.filter((account) => !ringOf.has(account));
  for (const account of [...others.flatMap((ring) => rings[ring] as number[]), ...newcomers]) {
    (rings[target] as number[]).push(account);
    ringOf.set(account, target);
  }
  for (const ring of others) rings[ring] = [];
}

/** One account belongs to no ring any more; an operator's accounts are one of their own. */
function sendAway({ rings, ringOf }: Placed, unit: readonly number[]): void {
  const ring = ringOf.get(unit[0] as number) as number;
  const leaving = new Set(unit);
  rings[ring] = (rings[ring] as number[]).filter((account) => !leaving.has(account));
  if (unit.length === 1) ringOf.delete(unit[0] as number);
  else {
    const own = rings.push([...unit]) - 1;
    for (const account of unit) ringOf.set(account, own);
  }
}

/** By the strongest account of each; of equals the second. */
function weaker(bits: Float32Array, one: readonly number[], other: readonly number[]): readonly number[] {
  const strongest = (unit: readonly number[]): number =>
    unit.reduce((most, account) => Math.max(most, bits[account] as number), 0);
  return strongest(one) < strongest(other) ? one : other;
}

function redescribed(evidence: Evidence, membership: Membership, { rings, ringOf }: Placed): Membership {
  const kept = rings.flatMap((members, ring) => (members.length < 2 ? [] : [ring]));
  const numberOf = new Map(kept.map((ring, number) => [ring, number]));
  /** Where the strongest member of a ring is now. */
  const follow = (ring: number): number | undefined => {
    const now = ringOf.get(membership.rings[ring]?.[0] as number);
    return now === undefined ? undefined : numberOf.get(now);
  };
  const successions = membership.successions.flatMap((succession) => {
    const [before, after] = [follow(succession.before), follow(succession.after)];
    if (before === undefined || after === undefined || before === after) return [];
    return [{ ...succession, before, after }];
  });
  const members = kept.map((ring) => rings[ring] as number[]);
  return { ...describeRings(evidence, members), successions };
}
