// Weighs accounts against a ring's profile: what they share with it, how much else they have, and whether they begin when it begins.
import { RING_EVIDENCE_GROUPS } from '../model/evidence';
import type { Evidence } from './pair-score';
import type { Profile } from './profile';
import { addSelectors, type Whom } from './score-selectors';
import {
  clearSheet,
  createScoreSheet,
  GROUPS,
  NETWORK,
  takeMisses,
  TIMING,
  type ScoreSheet,
} from './score-sheet';
import { addTiming, proposeByWaves } from './timing/score-timing';

/** Bits that must come from a second evidence group, unless one person's own things (an instrument, a device, a key) are overwhelming, or two templates that hardly anybody else has. */
const SECOND_GROUP_BITS = 2;
const ONE_GROUP_BITS = 20;
const TWO_TEMPLATES_BITS = 17;
/** Bits that must come from elsewhere than the network, and keep up with it that far: people share addresses with people they never met, a VPN's by the dozen. */
const BEYOND_NETWORK_BITS = 7;
const KEEPING_UP_BITS = 10;

/** Bits of something that says who somebody is, or what they run, before it ties an account to a ring. */
const TIE_BITS = 4;

export type MembershipScores = {
  /** Accounts that share something strong with the profile, in no particular order. */
  candidates(): readonly number[];
  /** Prior plus bits of all groups; -1 when too few groups speak, or none. */
  bits(account: number): number;
  /** False: it shares only what markets sell, and hours. */
  isTied(account: number): boolean;
  /** Bits of all groups, whatever they are of, without the prior: for what is already known to have one operator. */
  evidenceBits(account: number): number;
  /** Bits of one group, in the order of RING_EVIDENCE_GROUPS. */
  groupBits(account: number, group: number): number;
  /** Bits of the strongest evidence, typical of the ring, that no market sells: an exclusive kind (instrument, device, key, template) or its waves; 0 when none. */
  exclusiveBits(account: number): number;
};

/** Of the ring that has this number in `ringOf`; without `whom`, of anybody. The answers hold until the scorer is called again. */
export type MembershipScorer = (
  profile: Profile,
  ringOf: Int32Array,
  ring: number,
  whom?: Whom,
) => MembershipScores;

export function createScorer(evidence: Evidence): MembershipScorer {
  const sheet = createScoreSheet(evidence);
  return (profile, ringOf, ring, whom = {}) => {
    clearSheet(sheet);
    if (profile.sessions !== undefined) proposeByWaves(sheet, evidence.timing.sessions, profile.sessions);
    addSelectors(sheet, evidence, profile, ringOf, ring, whom);
    takeMisses(sheet, profile.misses);
    addTiming(sheet, evidence.timing, profile, ringOf, ring);
    return {
      candidates: () => sheet.candidates,
      exclusiveBits: (account) => sheet.exclusive[account] as number,
      evidenceBits: (account) => evidenceBits(sheet, account),
      groupBits: (account, group) => sheet.bits[account * GROUPS + group] as number,
      bits: (account) => (sheet.isCandidate[account] === 1 ? totalBits(sheet, account, profile.prior) : -1),
      isTied: (account) => (sheet.tie[account] as number) >= TIE_BITS,
    };
  };
}

/** Places count no more than everything else together. */
function evidenceBits({ bits }: ScoreSheet, account: number): number {
  const from = account * GROUPS;
  const network = bits[from + NETWORK] as number;
  const rest = bits.subarray(from, from + GROUPS).reduce((sum, one) => sum + one, -network);
  return rest + Math.min(network, rest);
}

function totalBits({ bits }: ScoreSheet, account: number, prior: number): number {
  let total = 0;
  let strongest = 0;
  let second = 0;
  let own = 0;
  for (let group = 0; group < GROUPS; group++) {
    const one = bits[account * GROUPS + group] as number;
    total += one;
    if (isOwn(group) && one > own) own = one;
    if (one > strongest) {
      second = strongest;
      strongest = one;
    } else if (one > second) second = one;
  }
  const templates = bits[account * GROUPS + CONTENT] as number;
  if (own < ONE_GROUP_BITS && templates < TWO_TEMPLATES_BITS && second < SECOND_GROUP_BITS) return -1;
  const network = bits[account * GROUPS + NETWORK] as number;
  const beyond = Math.max(BEYOND_NETWORK_BITS, Math.min(KEEPING_UP_BITS, network));
  return total - network < beyond ? -1 : total + prior;
}

const CONTENT = RING_EVIDENCE_GROUPS.indexOf('content');

/** Groups of things that one person has: places, prompts and hours are everybody's. */
function isOwn(group: number): boolean {
  return group !== NETWORK && group !== CONTENT && group !== TIMING;
}
