// Which selectors list their pairs: those that are narrow, worth something, and within the budget.
import { selectorDegree } from './incidence';
import type { Evidence } from './pair-score';

/** Selectors on more accounts than this are wide: their pairs are not listed. */
export const NARROW_DEGREE = 256;
/** A selector worth less than this never proposes a pair: something stronger must be shared for a link. */
const PROPOSING_BITS = 4;
/** Pairs listed at most; what is beyond is counted and reported. */
const PAIR_BUDGET = 20_000_000;

export type Listing = {
  /** By selector position: 1 where every pair of its accounts is scored. */
  lists: Uint8Array;
  /** Pairs of selectors that the budget left out. */
  unscored: number;
};

/** The narrowest selectors first, so that a budget cuts the least telling ones. */
export function listingOf(evidence: Evidence): Listing {
  const { incidence } = evidence;
  const listing = { lists: new Uint8Array(incidence.selectors.length), unscored: 0 };
  let budget = PAIR_BUDGET;
  for (const selector of proposers(evidence)) {
    const degree = selectorDegree(incidence, selector);
    const pairs = (degree * (degree - 1)) / 2;
    if (pairs > budget) listing.unscored += pairs;
    else {
      budget -= pairs;
      listing.lists[selector] = 1;
    }
  }
  return listing;
}

/** By degree, the stronger of equals first. */
function proposers(evidence: Evidence): number[] {
  const found = Array.from({ length: NARROW_DEGREE + 1 }, (): number[] => []);
  for (let selector = 0; selector < evidence.incidence.aloneFrom; selector++) {
    const degree = selectorDegree(evidence.incidence, selector);
    if (degree < 2 || degree > NARROW_DEGREE) continue;
    if (strength(evidence, selector) >= PROPOSING_BITS) (found[degree] as number[]).push(selector);
  }
  const stronger = (a: number, b: number): number => strength(evidence, b) - strength(evidence, a) || a - b;
  return found.flatMap((alike) => alike.sort(stronger));
}

function strength({ weights }: Evidence, selector: number): number {
  return (weights.bits[selector] as number) + (weights.bursts.get(selector)?.bits ?? 0);
}
