// Weighs accounts against a ring's profile: what they share with it, how much else they have, and whether they begin when it begins.
import { proposeCandidates, type Whom } from './candidates';
import type { Evidence } from './pair-score';
import { isTimed, type Profile } from './profile';
import { evidenceBits } from './one-sided';
import {
  clearRow,
  createScoreSheet,
  layOut,
  weighSelectors,
  type ScoreRow,
  type ScoreSheet,
} from './score-sheet';
import type { SharedRows } from './shared-rows';
import { tellingsOf, type Told } from './tellings';
import { addTiming } from './timing/score-timing';
import { createTotals, type Reaching } from './totals';

/**
 * What a one-sided account must reach to be taken in by a ring that stands by others, places counting no more than all else: while rings grow, and once they are
 * whole. The rules of one-sidedness keep strangers from making a ring of an exit or a habit; of a ring that is one without them only the bits decide.
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
  /** Candidates that reach the bar, and their bits. */
  reaching(bar: Bar): Reaching;
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

/** What the account must reach. */
export type Bar = (scores: MembershipScores, account: number) => number;

/** To be a member of the ring that is scored. */
export function memberBar(scores: MembershipScores, account: number): number {
  if (scores.isTied(account)) return MEMBER_BITS;
  return Math.max(MEMBER_BITS, Math.min(UNTIED_BITS, UNTIED_EVIDENCE + scores.prior));
}

/** Of the ring that has this number in `ringOf`; without `whom`, of anybody. The answers hold until the scorer is called again. */
export type MembershipScorer = {
  (profile: Profile, ringOf: Int32Array, ring: number, whom?: Whom): MembershipScores;
  /** What it weighs by: profiles are made of the same. */
  readonly rows: SharedRows;
};

/** An account is weighed when it is first asked about, and until another is: most candidates are looked at once. */
export function createScorer(evidence: Evidence): MembershipScorer {
  const sheet = createScoreSheet(evidence);
  const toldBy = createTelling(evidence);
  const score = (profile: Profile, ringOf: Int32Array, ring: number, whom: Whom = { least: -Infinity }) => {
    const told = toldBy(profile);
    layOut(sheet, told.tellings);
    proposeCandidates(sheet, evidence, profile, told, whom);
    let weighed = -1;
    const rowOf = (account: number): ScoreRow => {
      if (account === weighed) return sheet.row;
      weighed = account;
      return weigh(sheet, evidence, profile, account, ringOf[account] === ring);
    };
    const totals = createTotals(sheet.candidates, rowOf, profile.prior, oneSidedBar(whom));
    const scores: MembershipScores = {
      prior: profile.prior,
      candidates: () => sheet.candidates,
      reaching: (bar) => totals.reaching((account) => bar(scores, account)),
      exclusiveBits: (account) => rowOf(account).exclusive,
      evidenceBits: (account) => evidenceBits(rowOf(account)),
      groupBits: (account, group) => rowOf(account).bits[group] as number,
      bits: (account) => (sheet.isCandidate[account] === 1 ? totals.of(account) : -1),
      isTied: (account) => rowOf(account).tie >= TIE_BITS,
    };
    return scores;
  };
  return Object.assign(score, { rows: sheet.rows });
}

function createTelling(evidence: Evidence): (profile: Profile) => Told {
  const known = new WeakMap<Profile, Told>();
  return (profile) => {
    const told = known.get(profile) ?? { tellings: tellingsOf(evidence, profile), beginners: undefined };
    known.set(profile, told);
    return told;
  };
}

/** Who is no candidate has nothing that counts. */
function weigh(
  sheet: ScoreSheet,
  { timing }: Evidence,
  profile: Profile,
  account: number,
  isMember: boolean,
): ScoreRow {
  clearRow(sheet.row);
  if (sheet.isCandidate[account] === 0) return sheet.row;
  weighSelectors(sheet, profile.misses, account, isMember);
  if (isTimed(profile)) addTiming(sheet.row, timing, profile, account, isMember);
  return sheet.row;
}

function oneSidedBar(whom: Whom): number {
  return 'least' in whom && whom.growing === true ? ONE_SIDED_BITS.growing : ONE_SIDED_BITS.whole;
}
