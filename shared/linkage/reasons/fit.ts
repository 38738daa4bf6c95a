// How well one ring's profile explains one account, step by step: the figures by which membership was settled, told instead of added up in arrays.
import type { EntityId } from '../../dataset/types';
import {
  EVIDENCE_GROUPS,
  RING_EVIDENCE_GROUPS,
  type EvidenceGroup,
  type RingEvidenceGroup,
} from '../../model/evidence';
import { kindAt, selectorDegree } from '../incidence';
import type { Evidence } from '../pair-score';
import type { Profile } from '../profile';
import { groupAt } from '../selector-weights';
import type { Beginnings } from '../timing/beginnings';
import { coincidenceBits, coincidences, type Waves } from '../timing/waves';

/** A selector that the account shares with the ring. */
export type SharedStep = {
  type: 'selector';
  group: EvidenceGroup;
  selector: EntityId;
  kind: string;
  /** Members seen with it, and all accounts. */
  members: number;
  degree: number;
  /** Bits against the ring's profile; for a member its own part in it is left out. */
  profileBits: number;
  /** 1, 1/2, 1/4 ... within its group. */
  groupFactor: number;
  bits: number;
};

/** What the account has of a group that the ring does not: 0 or less. `each` is what one of them takes; together they take no more than the group gave. */
export type MissedStep = {
  type: 'missed';
  group: EvidenceGroup;
  selectors: number;
  each: number;
  bits: number;
};

/** Its beginnings in the ring's waves: `hits` of `all` within the ring's span; shares of members and of accounts in no ring. */
export type WavesStep = {
  type: 'waves';
  group: 'timing';
  of: 'sessions' | 'sign-ups';
  hits: number;
  all: number;
  inside: number;
  outside: number;
  bits: number;
};

export type FitStep = SharedStep | MissedStep | WavesStep;

/** The steps by group, the strongest group first; prior and steps make the total. */
export type Fit = { prior: number; steps: FitStep[]; total: number };

/** `account` is a position; `isMember` leaves its own part in the profile out. */
export function fitOf(evidence: Evidence, profile: Profile, account: number, isMember: boolean): Fit {
  const held = heldSelectors(evidence, account);
  const groups = [
    ...EVIDENCE_GROUPS.map((group) => groupSteps(evidence, profile, held, group, isMember)),
    wavesSteps(evidence, profile, account, isMember),
  ].filter((steps) => steps.length > 0);
  const strongestFirst = groups.sort((a, b) => sumOf(b) - sumOf(a) || placeOf(a) - placeOf(b));
  const steps = strongestFirst.flat();
  return { prior: profile.prior, steps, total: profile.prior + sumOf(steps) };
}

/** A fit of which nothing counts: the account was never weighed against the ring, for it shares nothing strong with it. */
export function uncounted(fit: Fit): Fit {
  return { ...fit, steps: fit.steps.map((step) => ({ ...step, bits: 0 })), total: fit.prior };
}

function sumOf(steps: readonly FitStep[]): number {
  return steps.reduce((sum, { bits }) => sum + bits, 0);
}

function placeOf([first]: readonly FitStep[]): number {
  return RING_EVIDENCE_GROUPS.indexOf(first?.group as RingEvidenceGroup);
}

function heldSelectors({ incidence }: Evidence, account: number): Uint32Array {
  const { accountOffsets, entrySelector } = incidence;
  return entrySelector.subarray(accountOffsets[account], accountOffsets[account + 1]);
}

/** Nothing where the account shares nothing of the group: what it has besides takes only from what it shares. */
function groupSteps(
  evidence: Evidence,
  profile: Profile,
  held: Uint32Array,
  group: EvidenceGroup,
  isMember: boolean,
): FitStep[] {
  const own = [...held].filter((selector) => groupAt(evidence.weights, selector) === group);
  // By what the profile says of everybody, so that members and others count in the same order.
  const shared = own
    .filter((selector) => profile.bits.has(selector))
    .sort((a, b) => (profile.bits.get(b) as number) - (profile.bits.get(a) as number) || a - b);
  // What only the account itself has must not halve what it shares with the others.
  const counted = isMember
    ? shared.filter((selector) => (profile.ownBits.get(selector) as number) > 0)
    : shared;
  const steps: FitStep[] = counted.map((selector, nth) =>
    sharedStep(evidence, profile, selector, 2 ** -nth, isMember),
  );
  const selectors = own.length - shared.length;
  const each = profile.misses[EVIDENCE_GROUPS.indexOf(group)] as number;
  if (steps.length > 0 && selectors > 0 && each < 0)
    steps.push({ type: 'missed', group, selectors, each, bits: Math.max(-sumOf(steps), selectors * each) });
  return steps;
}

function sharedStep(
  { incidence, weights }: Evidence,
  profile: Profile,
  selector: number,
  groupFactor: number,
  isMember: boolean,
): SharedStep {
  const profileBits = (isMember ? profile.ownBits : profile.bits).get(selector) as number;
  return {
    type: 'selector',
    group: groupAt(weights, selector),
    selector: incidence.selectors[selector] as number,
    kind: kindAt(incidence, selector),
    members: profile.seen.get(selector) as number,
    degree: selectorDegree(incidence, selector),
    profileBits,
    groupFactor,
    bits: profileBits * groupFactor,
  };
}

function wavesSteps({ timing }: Evidence, profile: Profile, account: number, isMember: boolean): FitStep[] {
  return [
    ...wavesStep('sessions', timing.sessions, profile.sessions, account, isMember),
    ...wavesStep('sign-ups', timing.signUps, profile.signUps, account, isMember),
  ];
}

function wavesStep(
  of: WavesStep['of'],
  beginnings: Beginnings,
  waves: Waves | undefined,
  account: number,
  isMember: boolean,
): WavesStep[] {
  if (waves === undefined) return [];
  const found = coincidences(beginnings, waves, account, isMember);
  const { hits, all } = found;
  if (hits === 0) return [];
  const { inside, outside } = waves;
  const bits = coincidenceBits(waves, found);
  return [{ type: 'waves', group: 'timing', of, hits, all, inside, outside, bits }];
}
