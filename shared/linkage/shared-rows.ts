// What accounts share with others, in rows of their own, its numbers close together: most selectors are one account's alone, tell of no ring, and need only be counted.
import { EVIDENCE_GROUPS } from '../model/evidence';
import { selectorDegree, type Incidence } from './incidence';
import type { Evidence } from './pair-score';

export type SharedRows = {
  /** Of account `a`: `shared[offsets[a]..offsets[a+1])`, ascending. */
  offsets: Uint32Array;
  shared: Uint32Array;
  /** By selector position: its number in the rows; meaningless for what is one account's alone. */
  numberOf: Uint32Array;
  /** How many selectors have a number. */
  numbers: number;
  /** The longest row. */
  longest: number;
  /** By account, and then by group of EVIDENCE_GROUPS: selectors that it has, shared or not. */
  held: Uint32Array;
};

const GROUPS = EVIDENCE_GROUPS.length;

export function sharedRows({ incidence, weights }: Evidence): SharedRows {
  const { accountOffsets, entrySelector } = incidence;
  const accounts = incidence.accounts.length;
  const { numberOf, numbers, entries } = numberShared(incidence);
  const rows = { offsets: new Uint32Array(accounts + 1), shared: new Uint32Array(entries) };
  const held = new Uint32Array(accounts * GROUPS);
  let count = 0;
  let longest = 0;
  for (let account = 0; account < accounts; account++) {
    const begin = count;
    const end = accountOffsets[account + 1] as number;
    for (let entry = accountOffsets[account] as number; entry < end; entry++) {
      const selector = entrySelector[entry] as number;
      const at = account * GROUPS + (weights.groupOf[selector] as number);
      held[at] = (held[at] as number) + 1;
      const number = numberOf[selector] as number;
      if (number !== ALONE) rows.shared[count++] = number;
    }
    rows.offsets[account + 1] = count;
    longest = Math.max(longest, count - begin);
  }
  return { ...rows, numberOf, numbers, longest, held };
}

const ALONE = 0xffff_ffff;

/** `entries`: of selectors that have a number. */
function numberShared(incidence: Incidence): { numberOf: Uint32Array; numbers: number; entries: number } {
  const numberOf = new Uint32Array(incidence.selectors.length).fill(ALONE);
  let numbers = 0;
  let entries = 0;
  for (let selector = 0; selector < numberOf.length; selector++) {
    const degree = selectorDegree(incidence, selector);
    if (degree < 2) continue;
    numberOf[selector] = numbers++;
    entries += degree;
  }
  return { numberOf, numbers, entries };
}
