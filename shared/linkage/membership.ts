// Who belongs: each ring's core gives a profile, and every account is weighed against the profiles until nothing changes.
// A mixture with "no ring" as its largest component (LINKAGE, membership by profile).
import { EVIDENCE_GROUPS } from '../model/evidence';
import { checkCancelled, type Progress } from '../kernel/progress';
import type { Incidence } from './incidence';
import { discount } from './pair-score';
import { profileOf, type Profile } from './profile';
import type { SelectorWeights } from './selector-weights';

/** An account joins, and stays in, a ring when its profile bits, prior included, reach this. */
const MEMBER_BITS = 6;
/** Bits that must come from a second evidence group, unless one group alone is overwhelming. */
const SECOND_GROUP_BITS = 2;
const ONE_GROUP_BITS = 20;
const ROUNDS = 8;

export type Membership = { rings: number[][]; profiles: Profile[]; bits: Float32Array; groupBits: Float32Array[] };

type State = {
  incidence: Incidence;
  weights: SelectorWeights;
  groupOf: Uint8Array;
  ringOf: Int32Array;
  bits: Float32Array;
};

/** `cores` are disjoint lists of account positions; the result's rings are too, strongest member first. */
export function settleMembership(incidence: Incidence, weights: SelectorWeights, cores: readonly number[][], progress: Progress): Membership {
  const state: State = {
    incidence,
    weights,
    groupOf: Uint8Array.from(weights.groups, (group) => EVIDENCE_GROUPS.indexOf(group)),
    ringOf: new Int32Array(incidence.accounts.length).fill(-1),
    bits: new Float32Array(incidence.accounts.length),
  };
  let rings = cores.map((core) => [...core]);
  for (let round = 0; round < ROUNDS; round++) {
    checkCancelled(progress);
    progress.report({ phase: 'members', done: round, total: ROUNDS });
    const profiles = rings.map((members) => profileOf(incidence, members));
    const before = state.ringOf.slice();
    assign(state, profiles);
    const merged = mergeAlike(state, gather(state.ringOf, rings.length), profiles);
    rings = merged.filter((members) => members.length > 1);
    rings.forEach((members, ring) => {
      for (const account of members) state.ringOf[account] = ring;
    });
    relabel(state, rings);
    if (round > 0 && rings.length === profiles.length && before.every((ring, account) => ring === state.ringOf[account])) break;
  }
  return finish(state, rings);
}

/** Each account goes to the ring whose profile explains it best, or to none. */
function assign(state: State, profiles: readonly Profile[]): void {
  state.ringOf.fill(-1);
  state.bits.fill(0);
  profiles.forEach((profile, ring) => {
    for (const account of candidates(state.incidence, profile)) {
      const bits = membershipBits(state, profile, account);
      if (bits < MEMBER_BITS || bits <= (state.bits[account] as number)) continue;
      state.ringOf[account] = ring;
      state.bits[account] = bits;
    }
  });
}

function candidates(incidence: Incidence, profile: Profile): Set<number> {
  const found = new Set<number>();
  for (const selector of profile.bits.keys()) {
    for (let at = incidence.selectorOffsets[selector] as number; at < (incidence.selectorOffsets[selector + 1] as number); at++) {
      found.add(incidence.entryAccount[incidence.selectorEntries[at] as number] as number);
    }
  }
  return found;
}

/** Prior plus the discounted bits of each group; below 0 when the evidence is of one kind only and not overwhelming. */
function membershipBits(state: State, profile: Profile, account: number): number {
  const groups = groupBitsOf(state, profile, account).sort((a, b) => b - a);
  const strongest = groups[0] as number;
  if (strongest < ONE_GROUP_BITS && (groups[1] as number) < SECOND_GROUP_BITS) return -1;
  return profile.prior + groups.reduce((sum, bits) => sum + bits, 0);
}

/** Bits per evidence group, in the order of EVIDENCE_GROUPS. */
function groupBitsOf(state: State, profile: Profile, account: number): number[] {
  const { incidence } = state;
  const bits: number[][] = EVIDENCE_GROUPS.map(() => []);
  for (let entry = incidence.accountOffsets[account] as number; entry < (incidence.accountOffsets[account + 1] as number); entry++) {
    const selector = incidence.entrySelector[entry] as number;
    const telling = profile.bits.get(selector);
    if (telling !== undefined) (bits[state.groupOf[selector] as number] as number[]).push(telling);
  }
  return bits.map(discount);
}

function gather(ringOf: Int32Array, rings: number): number[][] {
  const members: number[][] = Array.from({ length: rings }, () => []);
  ringOf.forEach((ring, account) => {
    if (ring >= 0) (members[ring] as number[]).push(account);
  });
  return members;
}

/** A ring most of whose members another ring's profile explains as well is a part of it: the larger takes it in. */
function mergeAlike(state: State, rings: number[][], profiles: readonly Profile[]): number[][] {
  const order = rings.map((_, ring) => ring).sort((a, b) => (rings[b] as number[]).length - (rings[a] as number[]).length || a - b);
  const ringsAt = ringsBySelector(profiles);
  for (const small of [...order].reverse()) {
    const members = rings[small] as number[];
    if (members.length === 0) continue;
    for (const large of related(state, members, ringsAt)) {
      const target = rings[large] as number[];
      if (large === small || target.length < members.length || (target.length === members.length && large > small)) continue;
      const explained = members.filter((account) => membershipBits(state, profiles[large] as Profile, account) >= MEMBER_BITS).length;
      if (explained * 2 <= members.length) continue;
      target.push(...members);
      rings[small] = [];
      break;
    }
  }
  return rings;
}

function ringsBySelector(profiles: readonly Profile[]): Map<number, number[]> {
  const rings = new Map<number, number[]>();
  profiles.forEach((profile, ring) => {
    for (const selector of profile.bits.keys()) {
      const list = rings.get(selector);
      if (list === undefined) rings.set(selector, [ring]);
      else list.push(ring);
    }
  });
  return rings;
}

/** Rings whose profiles know a selector of these members, largest overlap first. */
function related(state: State, members: readonly number[], ringsAt: Map<number, number[]>): number[] {
  const overlap = new Map<number, number>();
  for (const account of members) {
    for (let entry = state.incidence.accountOffsets[account] as number; entry < (state.incidence.accountOffsets[account + 1] as number); entry++) {
      for (const ring of ringsAt.get(state.incidence.entrySelector[entry] as number) ?? []) overlap.set(ring, (overlap.get(ring) ?? 0) + 1);
    }
  }
  return [...overlap.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([ring]) => ring);
}

function relabel(state: State, rings: readonly number[][]): void {
  state.ringOf.fill(-1);
  rings.forEach((members, ring) => {
    for (const account of members) state.ringOf[account] = ring;
  });
}

function finish(state: State, rings: number[][]): Membership {
  const profiles = rings.map((members) => profileOf(state.incidence, members));
  const groupBits = rings.map(() => new Float32Array(EVIDENCE_GROUPS.length));
  rings.forEach((members, ring) => {
    const profile = profiles[ring] as Profile;
    for (const account of members) {
      const groups = groupBitsOf(state, profile, account);
      state.bits[account] = profile.prior + groups.reduce((sum, bits) => sum + bits, 0);
      groups.forEach((bits, group) => {
        const sums = groupBits[ring] as Float32Array;
        sums[group] = (sums[group] as number) + bits / members.length;
      });
    }
    members.sort((a, b) => (state.bits[b] as number) - (state.bits[a] as number) || a - b);
  });
  return { rings, profiles, bits: state.bits, groupBits };
}
