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

/**
 * What an account must reach that fulfils neither, to be taken in by a ring that stands by others, places counting no more than all else: while rings grow, and
 * once they are whole. The two rules above keep strangers from making a ring of an exit or a habit; of a ring that is one without them only the bits decide.
 */
const ONE_SIDED_BITS = { growing: 6, whole: 10 };

/** Bits of something that says who somebody is, or what they run, before it ties an account to a ring. */
const TIE_BITS = 4;

export type MembershipScores = {
  /** Accounts that share something strong with the profile, in no particular order. */
  candidates(): readonly number[];
  /** Prior plus bits of all groups; -1 when too few groups speak, or none, and the ring does not stand by others. */
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
    const bits = createTotals(
      sheet,
      profile.prior,
      ONE_SIDED_BITS[whom.growing === true ? 'growing' : 'whole'],
    );
    return {
      candidates: () => sheet.candidates,
      exclusiveBits: (account) => sheet.exclusive[account] as number,
      evidenceBits: (account) => evidenceBits(sheet, account),
      groupBits: (account, group) => sheet.bits[account * GROUPS + group] as number,
      bits: (account) => (sheet.isCandidate[account] === 1 ? bits(account) : -1),
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

/** By account: its total with the prior; -1 where it is one-sided and stays below `least`, or the ring has nothing but such accounts. */
function createTotals(sheet: ScoreSheet, prior: number, least: number): (account: number) => number {
  const speaks = (account: number): boolean => evidenceBits(sheet, account) + prior >= least;
  let stands: boolean | undefined;
  return (account) => {
    const total = sumBits(sheet, account) + prior;
    if (!isOneSided(sheet, account)) return total;
    if (!speaks(account)) return -1;
    stands ??= standsByOthers(sheet, speaks);
    return stands ? total : -1;
  };
}

/** At least as many of those for whom as much speaks are not one-sided: a ring of an exit's customers alone is none. */
function standsByOthers(sheet: ScoreSheet, speaks: (account: number) => boolean): boolean {
  let balance = 0;
  for (const account of sheet.candidates) if (speaks(account)) balance += isOneSided(sheet, account) ? -1 : 1;
  return balance >= 0;
}

function sumBits({ bits }: ScoreSheet, account: number): number {
  let sum = 0;
  for (let group = 0; group < GROUPS; group++) sum += bits[account * GROUPS + group] as number;
  return sum;
}

/** Too few groups speak, or hardly anything but places. */
function isOneSided(sheet: ScoreSheet, account: number): boolean {
  const { bits } = sheet;
  let strongest = 0;
  let second = 0;
  let own = 0;
  for (let group = 0; group < GROUPS; group++) {
    const one = bits[account * GROUPS + group] as number;
    if (isOwn(group) && one > own) own = one;
    if (one > strongest) {
      second = strongest;
      strongest = one;
    } else if (one > second) second = one;
  }
  const templates = bits[account * GROUPS + CONTENT] as number;
  if (own < ONE_GROUP_BITS && templates < TWO_TEMPLATES_BITS && second < SECOND_GROUP_BITS) return true;
  const network = bits[account * GROUPS + NETWORK] as number;
  const beyond = Math.max(BEYOND_NETWORK_BITS, Math.min(KEEPING_UP_BITS, network));
  return sumBits(sheet, account) - network < beyond;
}

const CONTENT = RING_EVIDENCE_GROUPS.indexOf('content');

/** Groups of things that one person has: places, prompts and hours are everybody's. */
function isOwn(group: number): boolean {
  return group !== NETWORK && group !== CONTENT && group !== TIMING;
}
