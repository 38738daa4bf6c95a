// What is known about a candidate ring before anybody judges it: its habits, and per kind what its members share.
import type { Dataset } from '../dataset/types';
import type { EvidenceGroup } from '../model/evidence';
import type { WarningRole } from '../model/records/warning-list';
import { habitsOf, type Habits } from './habits';
import { kindAt, selectorDegree } from './incidence';
import type { Evidence } from './pair-score';
import { describes, type Profile } from './profile';
import { groupAt } from './selector-weights';
import { isSuppressed } from './suppression';

/** The selectors of one kind that describe a ring. */
export type KindFacts = {
  group: EvidenceGroup;
  /** Telling selectors of this kind. */
  selectors: number;
  /** Largest share of the members seen with one selector, 0..1, and that selector's position. */
  coverage: number;
  widest: number;
  /** Share of the widest selector's accounts that are members, 0..1: 1 when only the ring has it. */
  exclusivity: number;
  /** Share of members seen with any telling selector of this kind. */
  anyCoverage: number;
  /** Members whose sign-ups form a burst at a selector of this kind, as a share. */
  burstShare: number;
};

export type RingFacts = {
  members: readonly number[];
  profile: Profile;
  habits: Habits;
  kinds: ReadonlyMap<string, KindFacts>;
  /** By role of warning lists: share of members seen with something that is listed so, 0..1. */
  listed: ReadonlyMap<WarningRole, number>;
  /** Share of members seen with an address that is not counted, for too many are. */
  behindHubs: number;
};

export function ringFacts(
  dataset: Dataset,
  evidence: Evidence,
  members: readonly number[],
  profile: Profile,
): RingFacts {
  return {
    members,
    profile,
    habits: habitsOf(dataset, evidence.incidence, evidence.signUps, members),
    kinds: factsByKind(evidence, members, profile),
    ...egressFacts(evidence, members),
  };
}

/** Facts of a kind that no telling selector has. */
const NOTHING: Omit<KindFacts, 'group'> = {
  selectors: 0,
  coverage: 0,
  widest: -1,
  exclusivity: 0,
  anyCoverage: 0,
  burstShare: 0,
};

export function kindFacts(facts: RingFacts, kind: string): Omit<KindFacts, 'group'> {
  return facts.kinds.get(kind) ?? NOTHING;
}

function factsByKind(
  evidence: Evidence,
  members: readonly number[],
  profile: Profile,
): Map<string, KindFacts> {
  const byKind = new Map<string, KindFacts>();
  for (const [selector, seen] of profile.seen) {
    if (!describes(profile, selector)) continue;
    const kind = kindAt(evidence.incidence, selector);
    const group = groupAt(evidence.weights, selector);
    const facts = byKind.get(kind) ?? { ...NOTHING, group };
    byKind.set(kind, facts);
    facts.selectors++;
    const burst = evidence.weights.bursts.get(selector);
    if (burst !== undefined)
      facts.burstShare = Math.max(facts.burstShare, Math.min(seen, burst.accounts) / members.length);
    if (seen / members.length <= facts.coverage) continue;
    facts.coverage = seen / members.length;
    facts.widest = selector;
    facts.exclusivity = seen / selectorDegree(evidence.incidence, selector);
  }
  countCovered(evidence, members, profile, byKind);
  return byKind;
}

function countCovered(
  evidence: Evidence,
  members: readonly number[],
  profile: Profile,
  byKind: Map<string, KindFacts>,
): void {
  const { incidence } = evidence;
  for (const account of members) {
    const kinds = new Set<string>();
    for (
      let entry = incidence.accountOffsets[account] as number;
      entry < (incidence.accountOffsets[account + 1] as number);
      entry++
    ) {
      const selector = incidence.entrySelector[entry] as number;
      if (describes(profile, selector)) kinds.add(kindAt(incidence, selector));
    }
    for (const kind of kinds) (byKind.get(kind) as KindFacts).anyCoverage += 1 / members.length;
  }
}

function egressFacts(
  evidence: Evidence,
  members: readonly number[],
): Pick<RingFacts, 'listed' | 'behindHubs'> {
  const { incidence, weights } = evidence;
  const listed = new Map<WarningRole, number>();
  let behindHubs = 0;
  for (const account of members) {
    const roles = new Set<WarningRole>();
    let atHub = false;
    const end = incidence.accountOffsets[account + 1] as number;
    for (let entry = incidence.accountOffsets[account] as number; entry < end; entry++) {
      const selector = incidence.entrySelector[entry] as number;
      const role = weights.listed?.[selector]?.role;
      if (role !== undefined) roles.add(role);
      atHub ||= kindAt(incidence, selector) === 'address' && isSuppressed(evidence, selector);
    }
    for (const role of roles) listed.set(role, (listed.get(role) ?? 0) + 1 / members.length);
    if (atHub) behindHubs += 1 / members.length;
  }
  return { listed, behindHubs };
}
