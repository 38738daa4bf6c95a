// Whom a ring proposes: who shares something strong with it, or begins with it again and again, and can reach what is asked for. Nobody else is weighed.
import { isAsked, type Asked } from './asked';
import type { Incidence } from './incidence';
import type { Evidence } from './pair-score';
import { isTimed, type Profile } from './profile';
import { addOthers, hush, meet } from './reach';
import type { ScoreSheet } from './score-sheet';
import { NUMBERS_FROM } from './shared-rows';
import type { Told } from './tellings';
import { beginsWith, findBeginners, mostTimingByHits } from './timing/score-timing';

/**
 * Who need be found: whoever can have `least` bits, prior included, while the ring is `growing` or once it is whole; or who is `asked` about and tied to the ring by something that marks it; or `only` these.
 */
export type Whom = { least: number; growing?: boolean } | { asked: Asked } | { only: readonly number[] };

/** Room for what is lost where bits are kept in 32 bits. */
const ROUNDING = 0.01;
/** Accounts on lists that are walked in the time in which one is weighed. */
const WORTH_WALKING = 64;

/** Of a sheet on which the ring is laid out. */
export function proposeCandidates(
  sheet: ScoreSheet,
  evidence: Evidence,
  profile: Profile,
  told: Told,
  whom: Whom,
): void {
  if ('only' in whom) return proposeOnly(sheet, evidence, profile, whom.only);
  if ('least' in whom) proposeReaching(sheet, evidence, profile, told, whom.least);
  else {
    if (told.beginners === undefined) {
      told.beginners = findBeginners(sheet, evidence.timing, profile);
      forgetHits(sheet, profile);
    }
    proposeTied(sheet, evidence.incidence, told.beginners, whom.asked);
  }
}

function proposeReaching(
  sheet: ScoreSheet,
  { incidence, timing }: Evidence,
  profile: Profile,
  told: Told,
  least: number,
): void {
  const { tellings, reach, hits } = sheet;
  const needed = least - profile.prior - ROUNDING;
  told.beginners = findBeginners(sheet, timing, profile);
  const hushed = hush(sheet, incidence, needed - tellings.weak);
  let others = tellings.weak + hushed.bits;
  const most = isTimed(profile) ? mostTimingByHits(profile) : undefined;
  const timely = most && Uint8Array.from(most, (bits) => (bits + others >= needed ? 1 : 0));
  const met = meet(sheet, incidence, hushed.places, timely, told.beginners);
  let could = 0;
  for (const account of met) {
    if (most !== undefined)
      reach[account] = (reach[account] as number) + (most[hits[account] as number] as number);
    if ((reach[account] as number) + others >= needed) could++;
  }
  if (addOthers(sheet, incidence, hushed.places, could * WORTH_WALKING)) others = 0;
  let count = 0;
  for (const account of met) {
    if ((reach[account] as number) + others >= needed) met[count++] = account;
    reach[account] = 0;
  }
  forgetHits(sheet, profile);
  // In the order in which their rows lie in memory.
  for (const account of met.subarray(0, count).sort()) propose(sheet, account);
}

/** As long as all accounts, so only after they were counted. */
function forgetHits({ hits }: ScoreSheet, profile: Profile): void {
  if (isTimed(profile)) hits.fill(0);
}

/** Only what marks the ring is walked: a template that many rings share is on no other list. */
function proposeTied(
  sheet: ScoreSheet,
  { selectorOffsets, selectorAccounts }: Incidence,
  beginners: readonly number[],
  asked: Asked,
): void {
  const { marks, selectors, strong } = sheet.tellings;
  for (let place = 0; place < strong; place++) {
    if (marks[place] === 0) continue;
    const selector = selectors[place] as number;
    const end = selectorOffsets[selector + 1] as number;
    for (let at = selectorOffsets[selector] as number; at < end; at++) {
      const account = selectorAccounts[at] as number;
      if (isAsked(asked, account)) propose(sheet, account);
    }
  }
  for (const account of beginners) if (isAsked(asked, account)) propose(sheet, account);
}

function proposeOnly(
  sheet: ScoreSheet,
  { timing }: Evidence,
  { sessions }: Profile,
  only: readonly number[],
): void {
  const begins = (account: number): boolean =>
    sessions !== undefined && beginsWith(timing.sessions, sessions, account);
  for (const account of only) if (sharesStrong(sheet, account) || begins(account)) propose(sheet, account);
}

/** Whether the account shares a selector with the ring that makes it a candidate. */
function sharesStrong({ tellings, places, rows }: ScoreSheet, account: number): boolean {
  const end = rows.offsets[account + 1] as number;
  for (let at = (rows.offsets[account] as number) + NUMBERS_FROM; at < end; at++) {
    const place = places[rows.entries[at] as number] as number;
    if (place > 0 && place <= tellings.strong) return true;
  }
  return false;
}

function propose(sheet: ScoreSheet, account: number): void {
  if (sheet.isCandidate[account] === 1) return;
  sheet.isCandidate[account] = 1;
  sheet.candidates.push(account);
}
