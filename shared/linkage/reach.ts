// The most that accounts can share with a ring, found by walking its selectors instead of weighing each account.
import { selectorDegree, type Incidence } from './incidence';
import type { ScoreSheet } from './score-sheet';

/** Selectors on fewer accounts than this are walked without a second thought. */
const WIDE_DEGREE = 256;

export type Hushed = { places: ReadonlySet<number>; bits: number };

export const none: Hushed = { places: new Set(), bits: 0 };

/** The widest selectors need not be walked as long as all of them, each whole, are less than what is needed: who has no other cannot reach it. */
export function hush({ tellings }: ScoreSheet, incidence: Incidence, needed: number): Hushed {
  const wide: { place: number; degree: number }[] = [];
  for (let place = 0; place < tellings.strong; place++) {
    const degree = selectorDegree(incidence, tellings.selectors[place] as number);
    if (degree >= WIDE_DEGREE) wide.push({ place, degree });
  }
  wide.sort((a, b) => b.degree - a.degree);
  const places = new Set<number>();
  let all = 0;
  for (const { place } of wide) {
    const bits = tellings.bits[place] as number;
    if (all + bits >= needed) break;
    all += bits;
    places.add(place);
  }
  return { places, bits: all };
}

/** Adds up what each account shares that is strong, each selector whole: nobody has more of those. Whom it met, and the beginners, until the sheet is asked again; ascending, as their rows lie in memory. */
export function meet(
  { tellings, reach, met }: ScoreSheet,
  { selectorOffsets, selectorAccounts }: Incidence,
  hushed: ReadonlySet<number>,
  beginners: readonly number[],
): Uint32Array {
  const { selectors, strong, bits } = tellings;
  let count = 0;
  for (let place = 0; place < strong; place++) {
    if (hushed.has(place)) continue;
    const selector = selectors[place] as number;
    const one = bits[place] as number;
    const end = selectorOffsets[selector + 1] as number;
    for (let at = selectorOffsets[selector] as number; at < end; at++) {
      const account = selectorAccounts[at] as number;
      const before = reach[account] as number;
      if (before === 0) met[count++] = account;
      reach[account] = before + one;
    }
  }
  for (const account of beginners) if (reach[account] === 0) met[count++] = account;
  return met.subarray(0, count).sort();
}

/** Adds what those who were met share besides: what was hushed, and what is weak. False, and nothing is added, where their accounts are more than `most`. */
export function addOthers(
  { tellings, reach }: ScoreSheet,
  incidence: Incidence,
  hushed: ReadonlySet<number>,
  most: number,
): boolean {
  const { selectors, strong, bits } = tellings;
  const { selectorOffsets, selectorAccounts } = incidence;
  const places = [...hushed];
  for (let place = strong; place < selectors.length; place++) places.push(place);
  const accounts = places.reduce((sum, place) => sum + selectorDegree(incidence, selectors[place] as number), 0); // prettier-ignore
  if (accounts > most) return false;
  for (const place of places) {
    const selector = selectors[place] as number;
    const one = bits[place] as number;
    const end = selectorOffsets[selector + 1] as number;
    for (let at = selectorOffsets[selector] as number; at < end; at++) {
      const account = selectorAccounts[at] as number;
      const before = reach[account] as number;
      if (before > 0) reach[account] = before + one;
    }
  }
  return true;
}
