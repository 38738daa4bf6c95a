// What an import or a retraction, another curve or an exclusion can have changed of the pairs' bits. Too much is named rather than too little.
import { matchDictionary } from '../dataset/dictionary';
import type { Dictionary } from '../dataset/types';
import { lowerBound } from '../kernel/lower-bound';
import type { EvidenceCurve } from '../model/evidence';
import { placesOf, type Incidence } from './incidence';
import type { Listing } from './listing';
import type { Evidence } from './pair-score';
import type { ScoredPairs } from './scored-pairs';
import { curveAt } from './selector-weights';

/** What pairs were scored from, and what came out. Nothing of the dataset but its dictionary. */
export type Before = {
  dictionary: Dictionary;
  incidence: Pick<
    Incidence,
    'accounts' | 'selectors' | 'accountOffsets' | 'entrySelector' | 'entryFirst' | 'entryLast'
  >;
  signUps: Uint32Array;
  weights: Evidence['weights'];
  pairs: ScoredPairs;
};

export type Touched = {
  /** Position that an account has now, by the one it had; -1: gone. */
  newOf: Int32Array;
  /** By account: 1 when it is new, or what it was seen with, when, or its sign-up changed. */
  changed: Uint8Array;
  /** By account: a bit for every selector of it that is worth another thing, or that a changed account lists by. Two that share such a selector share a bit. */
  marks: Int32Array;
};

/** `listing` is the present one. */
export function touchedSince(
  before: Before,
  dictionary: Dictionary,
  now: Evidence,
  listing: Listing,
): Touched {
  const match = matchDictionary(dictionary, before.dictionary);
  const accounts = places(
    before.incidence.accounts,
    match,
    placesOf(now.incidence.accounts, dictionary.size),
  );
  const selectors = places(
    before.incidence.selectors,
    match,
    placesOf(now.incidence.selectors, dictionary.size),
  );
  const oldSelector = inverse(selectors, now.incidence.selectors.length);
  const changed = changedAccounts(before, now, inverse(accounts, now.incidence.accounts.length), oldSelector);
  const touched = Uint8Array.from(oldSelector, (old, selector) =>
    old >= 0 && sameWorth(before, old, now, listing, selector) ? 0 : 1,
  );
  touchListing(touched, now.incidence, listing, changed);
  return { newOf: accounts, changed, marks: marksOf(touched, now.incidence) };
}

/** Present position of each earlier one. */
function places(ids: Uint32Array, match: Int32Array, positionOf: Int32Array): Int32Array {
  return Int32Array.from(ids, (id) => {
    const present = match[id] as number;
    return present < 0 ? -1 : (positionOf[present] as number);
  });
}

function inverse(newOf: Int32Array, size: number): Int32Array {
  const oldOf = new Int32Array(size).fill(-1);
  newOf.forEach((place, old) => {
    if (place >= 0) oldOf[place] = old;
  });
  return oldOf;
}

function changedAccounts(
  before: Before,
  now: Evidence,
  oldAccount: Int32Array,
  oldSelector: Int32Array,
): Uint8Array {
  return Uint8Array.from(oldAccount, (old, account) => {
    if (old < 0 || before.signUps[old] !== now.signUps[account]) return 1;
    return sameEntries(before.incidence, old, now.incidence, account, oldSelector) ? 0 : 1;
  });
}

/** Whatever their order: what comes to be shared goes to the front of its rows, and bits are summed by strength. */
function sameEntries(
  was: Before['incidence'],
  old: number,
  is: Incidence,
  account: number,
  oldSelector: Int32Array,
): boolean {
  const start = is.accountOffsets[account] as number;
  const size = (is.accountOffsets[account + 1] as number) - start;
  const oldStart = was.accountOffsets[old] as number;
  const oldEnd = was.accountOffsets[old + 1] as number;
  if (oldEnd - oldStart !== size) return false;
  for (let at = 0; at < size; at++) {
    const here = start + at;
    const selector = oldSelector[is.entrySelector[here] as number] as number;
    const inPlace = was.entrySelector[oldStart + at] === selector;
    const there = inPlace ? oldStart + at : lowerBound(was.entrySelector, selector, oldStart, oldEnd);
    if (there === oldEnd || was.entrySelector[there] !== selector) return false;
    if (is.entryFirst[here] !== was.entryFirst[there] || is.entryLast[here] !== was.entryLast[there])
      return false;
  }
  return true;
}

function sameWorth(before: Before, old: number, now: Evidence, listing: Listing, selector: number): boolean {
  const [was, is] = [before.weights, now.weights];
  return (
    was.bits[old] === is.bits[selector] &&
    before.pairs.listing.lists[old] === listing.lists[selector] &&
    was.listed?.[old]?.factor === is.listed?.[selector]?.factor &&
    sameBurst(was.bursts.get(old), is.bursts.get(selector)) &&
    sameCurve(curveAt(was, old), curveAt(is, selector))
  );
}

type Burst = ReturnType<Evidence['weights']['bursts']['get']>;

function sameBurst(one: Burst, other: Burst): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.from === other.from && one.to === other.to && one.bits === other.bits;
}

function sameCurve(one: EvidenceCurve, other: EvidenceCurve): boolean {
  if (one === other) return true;
  return (
    one.group === other.group && one.baseBits === other.baseBits && one.halfLifeDays === other.halfLifeDays
  );
}

/** A pair of a changed account is found by a listing selector: touched, it is found anew. */
function touchListing(
  touched: Uint8Array,
  { accountOffsets, entrySelector }: Incidence,
  { lists }: Listing,
  changed: Uint8Array,
): void {
  for (let account = 0; account < changed.length; account++) {
    if (changed[account] === 0) continue;
    const end = accountOffsets[account + 1] as number;
    for (let entry = accountOffsets[account] as number; entry < end; entry++) {
      const selector = entrySelector[entry] as number;
      if (lists[selector] === 1) touched[selector] = 1;
    }
  }
}

function marksOf(touched: Uint8Array, { accountOffsets, entrySelector, accounts }: Incidence): Int32Array {
  const marks = new Int32Array(accounts.length);
  for (let account = 0; account < marks.length; account++) {
    let mark = 0;
    const end = accountOffsets[account + 1] as number;
    for (let entry = accountOffsets[account] as number; entry < end; entry++) {
      const selector = entrySelector[entry] as number;
      // A shift counts modulo 32: two selectors in one bit only score more than they must.
      if (touched[selector] === 1) mark |= 1 << selector;
    }
    marks[account] = mark;
  }
  return marks;
}
