// What pairs are scored by: of each account the selectors that others have, too, and that are worth something, with the dates beside them.
import { selectorDegree, type Incidence } from './incidence';
import type { Evidence } from './pair-score';
import type { SelectorWeights } from './selector-weights';

/** What an entry of a row holds: the selector's number, and when the account was seen with it first and last. */
export const ENTRY = 3;

/** Entries of account `a`: `entries[offsets[a]..offsets[a+1])`, ENTRY places each, ordered by selector; `selectors` are the positions by number. */
export type WorthyRows = { offsets: Uint32Array; entries: Uint32Array; selectors: Uint32Array };

/** Each account's entries without those that are its alone, and those of hubs: most of all, and worth nothing to any pair. */
export function worthyRows({ incidence, weights }: Evidence): WorthyRows {
  const { accountOffsets, entrySelector, entryFirst, entryLast, aloneFrom } = incidence;
  const { numberOf, selectors, size } = numberWorthy(incidence, weights);
  const offsets = new Uint32Array(accountOffsets.length);
  const entries = new Uint32Array(size * ENTRY);
  let at = 0;
  for (let account = 0; account + 1 < offsets.length; account++) {
    const end = accountOffsets[account + 1] as number;
    for (let entry = accountOffsets[account] as number; entry < end; entry++) {
      const selector = entrySelector[entry] as number;
      if (selector >= aloneFrom) break;
      const number = numberOf[selector] as number;
      if (number === UNWORTHY) continue;
      entries[at] = number;
      entries[at + 1] = entryFirst[entry] as number;
      entries[at + 2] = entryLast[entry] as number;
      at += ENTRY;
    }
    offsets[account + 1] = at;
  }
  return { offsets, entries, selectors };
}

const UNWORTHY = 0xffff_ffff;

/** `size`: entries of selectors that have a number. */
function numberWorthy(
  incidence: Incidence,
  { bits, bursts }: SelectorWeights,
): { numberOf: Uint32Array; selectors: Uint32Array; size: number } {
  const numberOf = new Uint32Array(incidence.aloneFrom).fill(UNWORTHY);
  const selectors: number[] = [];
  let size = 0;
  for (let selector = 0; selector < numberOf.length; selector++) {
    const degree = selectorDegree(incidence, selector);
    if (degree < 2 || ((bits[selector] as number) === 0 && !bursts.has(selector))) continue;
    numberOf[selector] = selectors.push(selector) - 1;
    size += degree;
  }
  return { numberOf, selectors: Uint32Array.from(selectors), size };
}
