// Accounts against selectors, as compressed sparse rows both ways: all that scoring needs of the dataset, and nothing else.
import type { EntityId } from '../dataset/types';
import { lowerBound } from '../kernel/lower-bound';

/** Dense positions of accounts and selectors, apart from entity ids; an entry is one account seen with one selector, however often and by whichever relation. */
export type Incidence = {
  /** Entity ids, ascending. */
  accounts: Uint32Array;
  /** Entity ids: first those that more than one account may have, then those that are one account's alone, either ascending. What accounts share lies close together. */
  selectors: Uint32Array;
  /** Where the second sort of them begins: most selectors are of it, and tell of no ring. */
  aloneFrom: number;
  /** Kind ids, and each selector's as a position among them. */
  kinds: readonly string[];
  kindOf: Uint8Array;
  /** Entries of account `a`: `accountOffsets[a]..accountOffsets[a+1]`, ordered by selector position. */
  accountOffsets: Uint32Array;
  entrySelector: Uint32Array;
  /** Seconds since 1970 UTC; NO_TIME when unknown. */
  entryFirst: Uint32Array;
  entryLast: Uint32Array;
  /** Accounts of selector `s`: `selectorAccounts[selectorOffsets[s]..selectorOffsets[s+1])`, ascending. */
  selectorOffsets: Uint32Array;
  selectorAccounts: Uint32Array;
};

/** Position of an entity among the accounts; -1: it is none. */
export function accountAt({ accounts }: Pick<Incidence, 'accounts'>, id: EntityId): number {
  return placeOf(accounts, id);
}

/** Position of an entity among the selectors; -1: it is none. */
export function selectorAt(
  { selectors, aloneFrom }: Pick<Incidence, 'selectors' | 'aloneFrom'>,
  id: EntityId,
): number {
  const shared = placeOf(selectors.subarray(0, aloneFrom), id);
  if (shared >= 0) return shared;
  const alone = placeOf(selectors.subarray(aloneFrom), id);
  return alone < 0 ? -1 : aloneFrom + alone;
}

function placeOf(ascending: Uint32Array, id: number): number {
  const place = lowerBound(ascending, id);
  return ascending[place] === id ? place : -1;
}

/** The position of every entity below `size`, -1 where it has none: for whoever asks about all of them. */
export function placesOf(ids: Uint32Array, size: number): Int32Array {
  const places = new Int32Array(size).fill(-1);
  for (let at = 0; at < ids.length; at++) places[ids[at] as number] = at;
  return places;
}

export function kindAt({ kinds, kindOf }: Pick<Incidence, 'kinds' | 'kindOf'>, selector: number): string {
  return kinds[kindOf[selector] as number] as string;
}

/** How many accounts were seen with the selector at this position. */
export function selectorDegree(incidence: Incidence, selector: number): number {
  return (
    (incidence.selectorOffsets[selector + 1] as number) - (incidence.selectorOffsets[selector] as number)
  );
}
