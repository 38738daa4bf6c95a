// What a ring's members have in common: how much likelier each selector is inside the ring than outside it.
import { selectorDegree, type Incidence } from './incidence';

/** Selectors with fewer bits than this say nothing about membership. */
const TELLING_BITS = 2;
/** Members that must have been seen with a selector before it can describe the ring. */
const TELLING_MEMBERS = 2;
/** Strength of the pull towards the background, in pseudo-members: small rings must not believe in coincidences. */
const PSEUDO_MEMBERS = 1;

export type Profile = {
  members: number;
  /** Bits per telling selector position: log2 p(s | ring) / p(s | everyone else). */
  bits: Map<number, number>;
  /** Members seen with each telling selector. */
  seen: Map<number, number>;
  /** log2 of the ring's share of all accounts: what an account drawn at random has against it. */
  prior: number;
};

/** Outside is everybody but the members, smoothed by half an account, so that a selector which only the ring has is strong but finite. */
export function profileOf(incidence: Incidence, members: readonly number[]): Profile {
  const counts = new Map<number, number>();
  for (const account of members) {
    for (let entry = incidence.accountOffsets[account] as number; entry < (incidence.accountOffsets[account + 1] as number); entry++) {
      const selector = incidence.entrySelector[entry] as number;
      counts.set(selector, (counts.get(selector) ?? 0) + 1);
    }
  }
  const all = incidence.accounts.length;
  const profile: Profile = { members: members.length, bits: new Map(), seen: new Map(), prior: Math.log2(members.length / all) };
  for (const [selector, count] of counts) {
    if (count < TELLING_MEMBERS) continue;
    const bits = tellingBits(count, members.length, selectorDegree(incidence, selector), all);
    if (bits < TELLING_BITS) continue;
    profile.bits.set(selector, bits);
    profile.seen.set(selector, count);
  }
  return profile;
}

function tellingBits(count: number, members: number, degree: number, all: number): number {
  const outside = (degree - count + 0.5) / (all - members + 1);
  const inside = (count + PSEUDO_MEMBERS * outside) / (members + PSEUDO_MEMBERS);
  return Math.log2(inside / outside);
}
