// Adds to an account's row how far it begins with a ring: its sessions with the ring's waves, its sign-up with the ring's bursts.
import { isAsked, type Asked } from '../asked';
import type { Profile } from '../profile';
import { TIMING, type ScoreRow, type ScoreSheet } from '../score-sheet';
import { CANDIDATE_BITS } from '../tellings';
import type { Beginnings, Timing } from './beginnings';
import { coincidenceBits, coincidences, mostBits, type Waves } from './waves';

/** Waves that an account must have begun with before that alone makes it a candidate. */
const PROPOSING_HITS = 3;
/** Hours of the day at which it must have, before that is something no market sells: fewer are a schedule, and every night's job is somebody else's, too. */
const TYING_HOURS = 3;

/**
 * Marks in the sheet whoever begins in any of the ring's waves, once or more often: nobody else gains by timing; and adds the most that it can gain.
 * Those that begin with it again and again.
 */
export function reachByWaves(
  sheet: ScoreSheet,
  timing: Timing,
  { sessions, signUps }: Profile,
  asked?: Asked,
): number[] {
  const { hits, inWaves, met, reach } = sheet;
  const often: number[] = [];
  const meet = (beginnings: Beginnings, waves: Waves | undefined, hit: (account: number) => void): void => {
    if (waves === undefined) return;
    const most = mostBits(waves);
    eachInWaves(beginnings, waves, (account) => {
      if (asked !== undefined && !isAsked(asked, account)) return;
      const before = reach[account] as number;
      if (before === 0) met.push(account);
      reach[account] = before + most;
      inWaves[account] = 1;
      hit(account);
    });
  };
  meet(timing.signUps, signUps, () => undefined);
  meet(timing.sessions, sessions, (account) => {
    const count = (hits[account] as number) + 1;
    hits[account] = count;
    if (count === PROPOSING_HITS) often.push(account);
  });
  return often;
}

/** Calls back as often as each account begins in one of the waves. */
function eachInWaves(
  { binOffsets, binAccounts }: Beginnings,
  { from, strength }: Waves,
  visit: (account: number) => void,
): void {
  for (let at = 0; at < strength.length; at++) {
    if (strength[at] === 0) continue;
    const end = binOffsets[from + at + 1] as number;
    for (let place = binOffsets[from + at] as number; place < end; place++)
      visit(binAccounts[place] as number);
  }
}

/** Whether beginning with the ring alone makes the account a candidate. */
export function beginsWith(sessions: Beginnings, waves: Waves, account: number): boolean {
  const found = coincidences(sessions, waves, account, false);
  return found.hits >= PROPOSING_HITS && coincidenceBits(waves, found) >= CANDIDATE_BITS;
}

/** Working together and joining together are two facts: both count whole. */
export function addTiming(
  row: ScoreRow,
  timing: Timing,
  { sessions, signUps }: Profile,
  account: number,
  isMember: boolean,
): void {
  const worked = scored(timing.sessions, sessions, account, isMember);
  const joined = scored(timing.signUps, signUps, account, isMember);
  row.bits[TIMING] = worked.bits + joined.bits;
  if (worked.hours >= TYING_HOURS && worked.bits > row.exclusive) row.exclusive = Math.fround(worked.bits);
}

function scored(
  beginnings: Beginnings,
  waves: Waves | undefined,
  account: number,
  isMember: boolean,
): { bits: number; hours: number } {
  if (waves === undefined) return { bits: 0, hours: 0 };
  const found = coincidences(beginnings, waves, account, isMember);
  return { bits: coincidenceBits(waves, found), hours: found.hours };
}
