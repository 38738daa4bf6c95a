// Adds to the sheet how far accounts begin with a ring: their sessions with its waves, their sign-ups with its bursts.
import type { Profile } from '../profile';
import { CANDIDATE_BITS, GROUPS, propose, TIMING, type ScoreSheet } from '../score-sheet';
import type { Beginnings, Timing } from './beginnings';
import { coincidenceBits, coincidences, type Waves } from './waves';

/** Waves that an account must have begun with before that alone makes it a candidate. */
const PROPOSING_HITS = 3;
/** Hours of the day at which it must have, before that is something no market sells: fewer are a schedule, and every night's job is somebody else's, too. */
const TYING_HOURS = 3;

/** Proposes accounts that share no selector with the ring but begin with it again and again. */
export function proposeByWaves(sheet: ScoreSheet, sessions: Beginnings, waves: Waves): void {
  const { hits } = sheet;
  const met: number[] = [];
  waves.strength.forEach((strength, at) => {
    if (strength === 0) return;
    const end = sessions.binOffsets[waves.from + at + 1] as number;
    for (let place = sessions.binOffsets[waves.from + at] as number; place < end; place++) {
      const account = sessions.binAccounts[place] as number;
      if (hits[account] === 0) met.push(account);
      hits[account] = (hits[account] as number) + 1;
    }
  });
  for (const account of met) {
    const often = (hits[account] as number) >= PROPOSING_HITS;
    hits[account] = 0;
    if (often && coincidenceBits(waves, coincidences(sessions, waves, account, false)) >= CANDIDATE_BITS)
      propose(sheet, account);
  }
}

/** Marks in the sheet whoever begins in any of the ring's waves, once or more often: nobody else gains by timing. The marks are the caller's to take away. */
export function accountsInWaves(sheet: ScoreSheet, timing: Timing, { sessions, signUps }: Profile): number[] {
  const met: number[] = [];
  const meet = (beginnings: Beginnings, waves: Waves | undefined): void => {
    waves?.strength.forEach((strength, at) => {
      if (strength === 0) return;
      const end = beginnings.binOffsets[waves.from + at + 1] as number;
      for (let place = beginnings.binOffsets[waves.from + at] as number; place < end; place++) {
        const account = beginnings.binAccounts[place] as number;
        if (sheet.inWaves[account] === 1) continue;
        sheet.inWaves[account] = 1;
        met.push(account);
      }
    });
  };
  meet(timing.sessions, sessions);
  meet(timing.signUps, signUps);
  return met;
}

/** Working together and joining together are two facts: both count whole. */
export function addTiming(
  sheet: ScoreSheet,
  timing: Timing,
  { sessions, signUps }: Profile,
  ringOf: Int32Array,
  ring: number,
): void {
  if (sessions === undefined && signUps === undefined) return;
  for (const account of sheet.candidates) {
    const isMember = ringOf[account] === ring;
    const worked = scored(timing.sessions, sessions, account, isMember);
    const joined = scored(timing.signUps, signUps, account, isMember);
    sheet.bits[account * GROUPS + TIMING] = worked.bits + joined.bits;
    if (worked.hours >= TYING_HOURS && worked.bits > (sheet.exclusive[account] as number))
      sheet.exclusive[account] = worked.bits;
  }
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
