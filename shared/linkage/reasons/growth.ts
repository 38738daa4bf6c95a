// How a ring grew: when its members signed up, or were first seen where no log says when they signed up.
import { accountAt } from '../incidence';
import { NO_TIME } from '../../dataset/types';
import type { Evidence } from '../pair-score';

/** Equal bins of whole UTC days from `from`, milliseconds since 1970 UTC; `undated`: members of whom no time is known. */
export type RingGrowth = {
  from: number;
  binDays: number;
  joined: number[];
  /** Of those dated: how many by their sign-up; the others by when they were first seen. */
  signUps: number;
  undated: number;
};

const DAY_SECONDS = 86_400;
/** Bins at most: what a small picture can show. */
const MOST_BINS = 60;

/** `members` as entity ids; null when no time of any is known. */
export function growthOf({ incidence, signUps }: Evidence, members: ArrayLike<number>): RingGrowth | null {
  const days: number[] = [];
  let known = 0;
  for (let at = 0; at < members.length; at++) {
    const account = accountAt(incidence, members[at] as number);
    const signUp = signUps[account] as number;
    if (signUp !== NO_TIME) known++;
    const time = signUp === NO_TIME ? firstSeen(incidence, account) : signUp;
    if (time !== NO_TIME) days.push(Math.floor(time / DAY_SECONDS));
  }
  if (days.length === 0) return null;
  const least = days.reduce((a, b) => Math.min(a, b));
  const most = days.reduce((a, b) => Math.max(a, b));
  const binDays = Math.ceil((most - least + 1) / MOST_BINS);
  const joined = new Array<number>(Math.ceil((most - least + 1) / binDays)).fill(0);
  for (const day of days) {
    const bin = Math.floor((day - least) / binDays);
    joined[bin] = (joined[bin] as number) + 1;
  }
  const from = least * DAY_SECONDS * 1000;
  return { from, binDays, joined, signUps: known, undated: members.length - days.length };
}

function firstSeen({ accountOffsets, entryFirst }: Evidence['incidence'], account: number): number {
  let first: number = NO_TIME;
  const end = accountOffsets[account + 1] as number;
  for (let entry = accountOffsets[account] as number; entry < end; entry++)
    first = Math.min(first, entryFirst[entry] as number);
  return first;
}
