// What accounts share with others, in rows of their own, its numbers close together: most selectors are one account's alone, tell of no ring, and need only be counted.
import { EVIDENCE_GROUPS } from '../model/evidence';
import { selectorDegree, type Incidence } from './incidence';
import type { Evidence } from './pair-score';

export type SharedRows = {
  /** Of account `a`, `entries[offsets[a]..offsets[a+1])`: by group of EVIDENCE_GROUPS, how many selectors it has, shared or not; then the numbers of those that are shared, ascending. */
  offsets: Uint32Array;
  entries: Uint32Array;
  /** By position of a selector that can be shared: its number in the rows; meaningless where one account alone has it. */
  numberOf: Uint32Array;
  /** Positions of the selectors by number. */
  selectors: Uint32Array;
  /** The longest row. */
  longest: number;
};

/** Where the numbers begin in a row. */
export const NUMBERS_FROM = EVIDENCE_GROUPS.length;

/** Not kept with the evidence: they are as long as rings are looked for. */
export function sharedRows({ incidence, weights }: Evidence): SharedRows {
  const { accountOffsets, entrySelector, aloneFrom } = incidence;
  const accounts = incidence.accounts.length;
  const { numberOf, selectors, size } = numberShared(incidence);
  const offsets = new Uint32Array(accounts + 1);
  const entries = new Uint32Array(size + accounts * NUMBERS_FROM);
  let count = 0;
  let longest = 0;
  for (let account = 0; account < accounts; account++) {
    const begin = count;
    count += NUMBERS_FROM;
    const end = accountOffsets[account + 1] as number;
    for (let entry = accountOffsets[account] as number; entry < end; entry++) {
      const selector = entrySelector[entry] as number;
      const held = begin + (weights.groupOf[selector] as number);
      entries[held] = (entries[held] as number) + 1;
      if (selector >= aloneFrom) continue;
      const number = numberOf[selector] as number;
      if (number !== ALONE) entries[count++] = number;
    }
    offsets[account + 1] = count;
    longest = Math.max(longest, count - begin);
  }
  return { offsets, entries, numberOf, selectors, longest };
}

const ALONE = 0xffff_ffff;

/** `size`: entries of selectors that have a number. */
function numberShared(incidence: Incidence): {
  numberOf: Uint32Array;
  selectors: Uint32Array;
  size: number;
} {
  const numberOf = new Uint32Array(incidence.aloneFrom).fill(ALONE);
  const selectors: number[] = [];
  let size = 0;
  for (let selector = 0; selector < numberOf.length; selector++) {
    const degree = selectorDegree(incidence, selector);
    if (degree < 2) continue;
    numberOf[selector] = selectors.push(selector) - 1;
    size += degree;
  }
  return { numberOf, selectors: Uint32Array.from(selectors), size };
}
