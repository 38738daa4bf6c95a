// What a ring's members have in common: how much likelier each selector is inside the ring than outside it.
import type { Incidence } from './incidence';
import type { Listed } from './warning-lists/listed';

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

/** Accounts in no ring: the background that a profile is measured against, the mixture's largest component. */
export type Background = {
  accounts: number;
  /** Per selector position: accounts in no ring that were seen with it. */
  degrees: Uint32Array;
};

/** `ringOf` is -1 for accounts in no ring. */
export function backgroundOf(incidence: Incidence, ringOf: Int32Array): Background {
  const degrees = new Uint32Array(incidence.selectors.length);
  let accounts = 0;
  for (let account = 0; account < ringOf.length; account++) {
    if ((ringOf[account] as number) >= 0) continue;
    accounts++;
    for (
      let entry = incidence.accountOffsets[account] as number;
      entry < (incidence.accountOffsets[account + 1] as number);
      entry++
    ) {
      const selector = incidence.entrySelector[entry] as number;
      degrees[selector] = (degrees[selector] as number) + 1;
    }
  }
  return { accounts, degrees };
}

/** The background is smoothed by half an account, so that a selector which only rings have is strong but finite. */
export function profileOf(
  incidence: Incidence,
  background: Background,
  members: readonly number[],
  listed?: readonly (Listed | undefined)[],
): Profile {
  const all = incidence.accounts.length;
  const profile: Profile = {
    members: members.length,
    bits: new Map(),
    seen: new Map(),
    prior: Math.log2(members.length / all),
  };
  for (const [selector, count] of countSelectors(incidence, members)) {
    if (count < TELLING_MEMBERS) continue;
    const left = listed?.[selector]?.factor ?? 1;
    const outside = background.degrees[selector] as number;
    const bits = left * tellingBits(count, members.length, outside, background.accounts);
    if (bits < TELLING_BITS) continue;
    profile.bits.set(selector, bits);
    profile.seen.set(selector, count);
  }
  return profile;
}

function countSelectors(incidence: Incidence, members: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const account of members) {
    for (
      let entry = incidence.accountOffsets[account] as number;
      entry < (incidence.accountOffsets[account + 1] as number);
      entry++
    ) {
      const selector = incidence.entrySelector[entry] as number;
      counts.set(selector, (counts.get(selector) ?? 0) + 1);
    }
  }
  return counts;
}

function tellingBits(count: number, members: number, outsiders: number, accounts: number): number {
  const outside = (outsiders + 0.5) / (accounts + 1);
  const inside = (count + PSEUDO_MEMBERS * outside) / (members + PSEUDO_MEMBERS);
  return Math.log2(inside / outside);
}
