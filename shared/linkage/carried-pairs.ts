// Pairs scored before an import, a retraction or another setting, carried over: what the change cannot have touched keeps its bits, and the result is that
// of a whole scoring, pair by pair.
import type { Dictionary } from '../dataset/types';
import type { Listing } from './listing';
import type { Evidence } from './pair-score';
import { renumberPairs } from './renumber-pairs';
import type { KnownPairs } from './scored-pairs';
import { touchedSince, type Before } from './touched';

/** `dictionary`: that of the dataset which `now` is of. */
export function carryPairs(
  before: Before,
  dictionary: Dictionary,
  now: Evidence,
  listing: Listing,
): KnownPairs {
  const { newOf, changed, marks } = touchedSince(before, dictionary, now, listing);
  const { offsets, to, bits } = renumberPairs(before.pairs, newOf, changed.length);
  // Of the held account: bits of each pair that is known, by the other; -1: none is.
  const known = new Float64Array(changed.length).fill(-1);
  let held = -1;
  const eachKnown = (account: number, visit: (other: number, bits: number) => void): void => {
    const end = offsets[account + 1] as number;
    for (let at = offsets[account] as number; at < end; at++) visit(to[at] as number, bits[at] as number);
  };
  return {
    isQuiet: (account) => changed[account] === 0 && marks[account] === 0,
    each: (account, visit) => {
      eachKnown(account, (other, one) => {
        if (changed[other] === 0) visit(other, one);
      });
    },
    hold: (account) => {
      if (held >= 0) eachKnown(held, (other) => (known[other] = -1));
      held = account;
      if (changed[account] === 0) eachKnown(account, (other, one) => (known[other] = one));
    },
    bits: (other) => {
      if (changed[other] === 1 || ((marks[held] as number) & (marks[other] as number)) !== 0) return -1;
      return known[other] as number;
    },
  };
}
