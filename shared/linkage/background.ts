// Accounts in no ring, by what they were seen with and when they begin: the mixture's largest component, against which every ring is measured.
import type { Incidence } from './incidence';
import type { Evidence } from './pair-score';
import type { Beginnings } from './timing/beginnings';

export type Background = {
  accounts: number;
  /** Per selector position: accounts in no ring that were seen with it. */
  degrees: Uint32Array;
  /** By bin: their starts, and their sign-ups. */
  sessions: Uint32Array;
  signUps: Uint32Array;
};

/** `ringOf` is -1 for accounts in no ring. */
export function backgroundOf({ incidence, timing }: Evidence, ringOf: Int32Array): Background {
  let accounts = 0;
  for (const ring of ringOf) if (ring < 0) accounts++;
  return {
    accounts,
    degrees: degreesOutside(incidence, ringOf),
    sessions: startsOutside(timing.sessions, ringOf),
    signUps: startsOutside(timing.signUps, ringOf),
  };
}

function degreesOutside(
  { selectors, accountOffsets, entrySelector }: Incidence,
  ringOf: Int32Array,
): Uint32Array {
  const degrees = new Uint32Array(selectors.length);
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

function startsOutside({ bins, accountOffsets, accountBins }: Beginnings, ringOf: Int32Array): Uint32Array {
  const starts = new Uint32Array(bins);
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
