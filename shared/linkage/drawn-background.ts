// Where hardly anybody is in no ring: accounts drawn from everybody make up the background, or nothing would be telling. Logs of suspects alone are such.
import type { Background } from './background';
import { selectorDegree, type Incidence } from './incidence';
import type { Evidence } from './pair-score';
import type { Beginnings } from './timing/beginnings';

/** Of all accounts, the share that is thought to be in no ring at the least. */
const LEAST_SHARE = 0.5;

/** What it is given where half of all accounts or more are in no ring; otherwise it made up to half. `ringOf` is -1 for accounts in no ring. */
export function withDrawn(
  background: Background,
  { incidence, timing }: Evidence,
  ringOf: Int32Array,
): Background {
  const missing = LEAST_SHARE * ringOf.length - background.accounts;
  if (missing <= 0) return background;
  const degrees = background.degrees.slice();
  drawDegrees(degrees, incidence, ringOf, missing);
  const share = missing / ringOf.length;
  return {
    accounts: background.accounts + missing,
    degrees,
    sessions: withStarts(background.sessions, timing.sessions, share),
    signUps: withStarts(background.signUps, timing.signUps, share),
  };
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

/** Every account's starts count this much besides. */
function withStarts(starts: Float64Array, { accountBins }: Beginnings, share: number): Float64Array {
  const made = starts.slice();
  for (const bin of accountBins) made[bin] = (made[bin] as number) + share;
  return made;
}
