// Adds to an account's row how far it begins with a ring: its sessions with the ring's waves, its sign-up with the ring's bursts.
import type { Profile } from '../profile';
import { TIMING, type ScoreRow, type ScoreSheet } from '../score-sheet';
import { CANDIDATE_BITS } from '../tellings';
import type { Beginnings, Timing } from './beginnings';
import { coincidenceBits, coincidences, mostBits, type Waves } from './waves';

/** Waves that an account must have begun with before that alone makes it a candidate. */
const PROPOSING_HITS = 3;
/** Hours of the day at which it must have, before that is something no market sells: fewer are a schedule, and every night's job is somebody else's, too. */
const TYING_HOURS = 3;

/** In the sheet's hits: who joined with a burst of the ring; in the lower bits, how often they worked in its waves. */
const JOINED = 0x80;
const MOST_HITS = 0x7f;

/** Counts in the sheet's hits how often each account begins with the ring. Those that begin with it so often that this alone makes them candidates. */
export function findBeginners(sheet: ScoreSheet, timing: Timing, { sessions, signUps }: Profile): number[] {
  const { hits } = sheet;
  const often: number[] = [];
  eachInWaves(timing.sessions, sessions, (account) => {
    const count = (hits[account] as number) + 1;
    if (count <= MOST_HITS) hits[account] = count;
    if (count === PROPOSING_HITS) often.push(account);
  });
  eachInWaves(timing.signUps, signUps, (account) => {
    hits[account] = (hits[account] as number) | JOINED;
  });
  return sessions === undefined
    ? []
    : often.filter((account) => beginsWith(timing.sessions, sessions, account));
}

/** The most that timing can give whoever has these hits. */
export function mostTimingByHits({ sessions, signUps }: Profile): Float64Array {
  return new Float64Array(JOINED + MOST_HITS + 1).map((_, own) => {
    const worked = sessions === undefined ? 0 : mostBits(sessions, own & MOST_HITS);
    const joined = signUps === undefined || own < JOINED ? 0 : mostBits(signUps, 1);
    return worked + joined;
  });
}

/** Calls back as often as each account begins in one of the waves. */
function eachInWaves(
  { binOffsets, binAccounts }: Beginnings,
  waves: Waves | undefined,
  visit: (account: number) => void,
): void {
  if (waves === undefined) return;
  const { from, strength } = waves;
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
