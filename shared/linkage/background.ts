// Against whom every ring is measured: the accounts in no ring, by what they were seen with and when they begin; the mixture's largest component.
import { selectorDegree, type Incidence } from './incidence';
import type { Evidence } from './pair-score';
import type { Beginnings } from './timing/beginnings';

export type Background = {
  /** May be a fraction, as the counts below: some of them may be everybody's. */
  accounts: number;
  /** Per selector position: accounts in no ring that were seen with it. */
  degrees: Float64Array;
  /** By bin: their starts, and their sign-ups. */
  sessions: Float64Array;
  signUps: Float64Array;
};

/** Of all accounts, the share that is thought to be in no ring at the least. */
const LEAST_SHARE = 0.5;

/**
 * `ringOf` is -1 for accounts in no ring. Where they are fewer than half of all, accounts drawn from everybody make up what is missing: logs of
 * suspects alone have hardly anybody in no ring, and against nobody nothing would be telling.
 */
export function backgroundOf({ incidence, timing }: Evidence, ringOf: Int32Array): Background {
  let accounts = 0;
  for (const ring of ringOf) if (ring < 0) accounts++;
  const missing = Math.max(0, LEAST_SHARE * ringOf.length - accounts);
  const degrees = degreesOutside(incidence, ringOf);
  if (missing > 0) drawDegrees(degrees, incidence, ringOf, missing);
  const drawn = missing / Math.max(1, ringOf.length);
  return {
    accounts: accounts + missing,
    degrees,
    sessions: startsOutside(timing.sessions, ringOf, drawn),
    signUps: startsOutside(timing.signUps, ringOf, drawn),
  };
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

/**
 * Of each selector the drawn accounts have the share of everybody outside of the ring that has it most: what is a ring's own must not look popular because
 * of the ring.
 */
function drawDegrees(degrees: Float64Array, incidence: Incidence, ringOf: Int32Array, drawn: number): void {
  const sizes = sizesOf(ringOf);
  const strongest = createStrongestRing(ringOf, sizes.length);
  for (let selector = 0; selector < degrees.length; selector++) {
    const { ring, holders } = strongest(accountsOf(incidence, selector));
    const others = ringOf.length - (sizes[ring] ?? 0);
    if (others === 0) continue;
    const share = (selectorDegree(incidence, selector) - holders) / others;
    degrees[selector] = (degrees[selector] as number) + drawn * share;
  }
}

/** The ring that most of these accounts are in, and how many of them; -1 and 0 when they are in none. */
function createStrongestRing(
  ringOf: Int32Array,
  rings: number,
): (accounts: Uint32Array) => { ring: number; holders: number } {
  const counts = new Uint32Array(rings);
  return (accounts) => {
    let ring = -1;
    for (const account of accounts) {
      const own = ringOf[account] as number;
      if (own < 0) continue;
      const count = (counts[own] as number) + 1;
      counts[own] = count;
      if (ring < 0 || count > (counts[ring] as number)) ring = own;
    }
    const holders = ring < 0 ? 0 : (counts[ring] as number);
    for (const account of accounts)
      if ((ringOf[account] as number) >= 0) counts[ringOf[account] as number] = 0;
    return { ring, holders };
  };
}

function accountsOf({ selectorOffsets, selectorAccounts }: Incidence, selector: number): Uint32Array {
  return selectorAccounts.subarray(selectorOffsets[selector], selectorOffsets[selector + 1]);
}

/** Accounts of each ring. */
function sizesOf(ringOf: Int32Array): Uint32Array {
  const sizes = new Uint32Array(ringOf.reduce((most, ring) => Math.max(most, ring + 1), 0));
  for (const ring of ringOf) if (ring >= 0) sizes[ring] = (sizes[ring] as number) + 1;
  return sizes;
}

/** `drawn`: what every account counts, in a ring or not, besides. */
function startsOutside(
  { bins, accountOffsets, accountBins }: Beginnings,
  ringOf: Int32Array,
  drawn: number,
): Float64Array {
  const starts = new Float64Array(bins);
  for (let account = 0; account < ringOf.length; account++) {
    const weight = (ringOf[account] as number) >= 0 ? drawn : 1 + drawn;
    if (weight === 0) continue;
    const end = accountOffsets[account + 1] as number;
    for (let at = accountOffsets[account] as number; at < end; at++) {
      const bin = accountBins[at] as number;
      starts[bin] = (starts[bin] as number) + weight;
    }
  }
  return starts;
}
