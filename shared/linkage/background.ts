// Accounts in no ring, by what they were seen with and when they begin: the mixture's largest component, against which every ring is measured.
import type { Evidence } from './pair-score';
import type { Positions } from './positions';

export type Background = {
  /** May be a fraction, as the counts below: some of them may be drawn from everybody. */
  accounts: number;
  /** Per selector position: accounts in no ring that were seen with it. */
  degrees: Float64Array;
  /** By bin: their starts, and their sign-ups. */
  sessions: Float64Array;
  signUps: Float64Array;
};

/** `ringOf` is -1 for accounts in no ring. Of everybody the members are taken away: they are the fewer. */
export function backgroundOf(evidence: Evidence, ringOf: Int32Array): Background {
  const { incidence, timing } = evidence;
  const background = {
    accounts: ringOf.length,
    degrees: lengthsOf(incidence.selectorOffsets),
    sessions: lengthsOf(timing.sessions.binOffsets),
    signUps: lengthsOf(timing.signUps.binOffsets),
  };
  for (let account = 0; account < ringOf.length; account++)
    if ((ringOf[account] as number) >= 0) move(background, evidence, account, -1);
  return background;
}

function lengthsOf(offsets: Uint32Array): Float64Array {
  const lengths = new Float64Array(offsets.length - 1);
  for (let row = 0; row < lengths.length; row++)
    lengths[row] = (offsets[row + 1] as number) - (offsets[row] as number);
  return lengths;
}

/** Makes a background of one that was made of `before`: few accounts come and go from round to round. */
export function followRings(
  background: Background,
  evidence: Evidence,
  before: Int32Array,
  now: Int32Array,
): void {
  for (let account = 0; account < now.length; account++) {
    const wasOutside = (before[account] as number) < 0;
    const isOutside = (now[account] as number) < 0;
    if (wasOutside !== isOutside) move(background, evidence, account, isOutside ? 1 : -1);
  }
}

function move(background: Background, { incidence, timing }: Evidence, account: number, by: 1 | -1): void {
  background.accounts += by;
  addRow(background.degrees, incidence.accountOffsets, incidence.entrySelector, account, by);
  addRow(background.sessions, timing.sessions.accountOffsets, timing.sessions.accountBins, account, by);
  addRow(background.signUps, timing.signUps.accountOffsets, timing.signUps.accountBins, account, by);
}

function addRow(
  counts: Float64Array,
  offsets: Uint32Array,
  columns: Positions,
  account: number,
  by: number,
): void {
  const end = offsets[account + 1] as number;
  for (let at = offsets[account] as number; at < end; at++) {
    const column = columns[at] as number;
    counts[column] = (counts[column] as number) + by;
  }
}
