// Accounts in no ring, by what they were seen with and when they begin: the mixture's largest component, against which every ring is measured.
import { withDrawn } from './drawn-background';
import type { Incidence } from './incidence';
import type { Evidence } from './pair-score';
import type { Beginnings } from './timing/beginnings';

export type Background = {
  /** May be a fraction, as the counts below: some of them may be drawn from everybody. */
  accounts: number;
  /** Per selector position: accounts in no ring that were seen with it. */
  degrees: Float64Array;
  /** By bin: their starts, and their sign-ups. */
  sessions: Float64Array;
  signUps: Float64Array;
};

/** `ringOf` is -1 for accounts in no ring. */
export function backgroundOf(evidence: Evidence, ringOf: Int32Array): Background {
  const { incidence, timing } = evidence;
  let accounts = 0;
  for (const ring of ringOf) if (ring < 0) accounts++;
  const counted = {
    accounts,
    degrees: degreesOutside(incidence, ringOf),
    sessions: startsOutside(timing.sessions, ringOf),
    signUps: startsOutside(timing.signUps, ringOf),
  };
  return withDrawn(counted, evidence, ringOf);
}

function degreesOutside(
  { selectors, accountOffsets, entrySelector }: Incidence,
  ringOf: Int32Array,
): Float64Array {
  const degrees = new Float64Array(selectors.length);
  for (let account = 0; account < ringOf.length; account++) {
    if ((ringOf[account] as number) >= 0) continue;
    const end = accountOffsets[account + 1] as number;
    for (let entry = accountOffsets[account] as number; entry < end; entry++) {
      const selector = entrySelector[entry] as number;
      degrees[selector] = (degrees[selector] as number) + 1;
    }
  }
  return degrees;
}

function startsOutside({ bins, accountOffsets, accountBins }: Beginnings, ringOf: Int32Array): Float64Array {
  const starts = new Float64Array(bins);
  for (let account = 0; account < ringOf.length; account++) {
    if ((ringOf[account] as number) >= 0) continue;
    const end = accountOffsets[account + 1] as number;
    for (let at = accountOffsets[account] as number; at < end; at++) {
      const bin = accountBins[at] as number;
      starts[bin] = (starts[bin] as number) + 1;
    }
  }
  return starts;
}
