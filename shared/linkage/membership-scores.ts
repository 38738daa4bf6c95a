// Weighs accounts against a ring's profile: what they share with it, how much else they have, and whether they begin when it begins.
import { RING_EVIDENCE_GROUPS } from '../model/evidence';
import { proposeCandidates, type Whom } from './candidates';
import type { Evidence } from './pair-score';
import type { Profile } from './profile';
import {
  clearRow,
  createScoreSheet,
  GROUPS,
  layOut,
  NETWORK,
  TIMING,
  weighSelectors,
  type ScoreRow,
  type ScoreSheet,
} from './score-sheet';
import { tellingsOf, type Tellings } from './tellings';
import { addTiming } from './timing/score-timing';

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

/** An account joins, and stays in, a ring when its profile bits, prior included, reach this. */
export const MEMBER_BITS = 6;
/** The same while rings grow: a profile is thin as long as members are missing. */
export const GROWING_BITS = 4;
/**
 * What an account that shares only what markets sell, and hours, must reach to stay once its ring is whole, unless its evidence alone, prior apart, would make a link: those are everybody's, and go together by chance.
 */
const UNTIED_BITS = 10;
const UNTIED_EVIDENCE = 16;

export type MembershipScores = {
  /** Of the ring: what an account drawn at random has against it. */
  prior: number;
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

/** What the account must reach to be a member of the ring that is scored. */
export function memberBar(scores: MembershipScores, account: number): number {
  if (scores.isTied(account)) return MEMBER_BITS;
  return Math.max(MEMBER_BITS, Math.min(UNTIED_BITS, UNTIED_EVIDENCE + scores.prior));
}

/** Of the ring that has this number in `ringOf`; without `whom`, of anybody. The answers hold until the scorer is called again. */
export type MembershipScorer = (
  profile: Profile,
  ringOf: Int32Array,
  ring: number,
  whom?: Whom,
) => MembershipScores;

/** An account is weighed when it is first asked about, and until another is: most candidates are looked at once. */
export function createScorer(evidence: Evidence): MembershipScorer {
  const sheet = createScoreSheet(evidence);
  const told = new WeakMap<Profile, Tellings>();
  const toldBy = (profile: Profile): Tellings => {
    const tellings = told.get(profile) ?? tellingsOf(evidence, profile);
    told.set(profile, tellings);
    return tellings;
  };
  return (profile, ringOf, ring, whom = { least: -Infinity }) => {
    layOut(sheet, toldBy(profile));
    proposeCandidates(sheet, evidence, profile, whom);
    let weighed = -1;
    const rowOf = (account: number): ScoreRow => {
      if (account === weighed) return sheet.row;
      weighed = account;
      return weigh(sheet, evidence, profile, account, ringOf[account] === ring);
    };
    const bits = createTotals(sheet.candidates, rowOf, profile.prior, oneSidedBar(whom));
    return {
      prior: profile.prior,
      candidates: () => sheet.candidates,
      exclusiveBits: (account) => rowOf(account).exclusive,
      evidenceBits: (account) => evidenceBits(rowOf(account)),
      groupBits: (account, group) => rowOf(account).bits[group] as number,
      bits: (account) => (sheet.isCandidate[account] === 1 ? bits(account) : -1),
      isTied: (account) => rowOf(account).tie >= TIE_BITS,
    };
  };
}

/** Who is no candidate has nothing that counts. */
function weigh(
  sheet: ScoreSheet,
  { incidence, timing }: Evidence,
  profile: Profile,
  account: number,
  isMember: boolean,
): ScoreRow {
  clearRow(sheet.row);
  if (sheet.isCandidate[account] === 0) return sheet.row;
  weighSelectors(sheet, incidence, profile.misses, account, isMember);
  if (sheet.inWaves[account] === 1) addTiming(sheet.row, timing, profile, account, isMember);
  return sheet.row;
}

/** Places count no more than everything else together. */
function evidenceBits({ bits }: ScoreRow): number {
  const network = bits[NETWORK] as number;
  let rest = -network;
  for (let group = 0; group < GROUPS; group++) rest += bits[group] as number;
  return rest + Math.min(network, rest);
}

/** By account: its total with the prior; -1 where it is one-sided and stays below `least`, or the ring has nothing but such accounts. */
function createTotals(
  candidates: readonly number[],
  rowOf: (account: number) => ScoreRow,
  prior: number,
  least: number,
): (account: number) => number {
  const speaks = (row: ScoreRow): boolean => evidenceBits(row) + prior >= least;
  let stands: boolean | undefined;
  return (account) => {
    const row = rowOf(account);
    const total = sumBits(row) + prior;
    if (!isOneSided(row)) return total;
    if (!speaks(row)) return -1;
    stands ??= standsByOthers(candidates, rowOf, speaks);
    return stands ? total : -1;
  };
}

/** At least as many of those for whom as much speaks are not one-sided: a ring of an exit's customers alone is none. */
function standsByOthers(
  candidates: readonly number[],
  rowOf: (account: number) => ScoreRow,
  speaks: (row: ScoreRow) => boolean,
): boolean {
  let balance = 0;
  for (const account of candidates) {
    const row = rowOf(account);
    if (speaks(row)) balance += isOneSided(row) ? -1 : 1;
  }
  return balance >= 0;
}

function oneSidedBar(whom: Whom): number {
  return 'least' in whom && whom.growing === true ? ONE_SIDED_BITS.growing : ONE_SIDED_BITS.whole;
}

function sumBits({ bits }: ScoreRow): number {
  let sum = 0;
  for (let group = 0; group < GROUPS; group++) sum += bits[group] as number;
  return sum;
}

/** Too few groups speak, or hardly anything but places. */
function isOneSided(row: ScoreRow): boolean {
  const { bits } = row;
  let strongest = 0;
  let second = 0;
  let own = 0;
  for (let group = 0; group < GROUPS; group++) {
    const one = bits[group] as number;
    if (isOwn(group) && one > own) own = one;
    if (one > strongest) {
      second = strongest;
      strongest = one;
    } else if (one > second) second = one;
  }
  const templates = bits[CONTENT] as number;
  if (own < ONE_GROUP_BITS && templates < TWO_TEMPLATES_BITS && second < SECOND_GROUP_BITS) return true;
  const network = bits[NETWORK] as number;
  const beyond = Math.max(BEYOND_NETWORK_BITS, Math.min(KEEPING_UP_BITS, network));
  return sumBits(row) - network < beyond;
}

const CONTENT = RING_EVIDENCE_GROUPS.indexOf('content');

/** Groups of things that one person has: places, prompts and hours are everybody's. */
function isOwn(group: number): boolean {
  return group !== NETWORK && group !== CONTENT && group !== TIMING;
}
