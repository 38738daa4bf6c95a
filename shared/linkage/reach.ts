// The most that accounts can share with a ring, found by walking its selectors instead of weighing each account.
import { selectorDegree, type Incidence } from './incidence';
import type { ScoreSheet } from './score-sheet';
import { together, type Tellings } from './tellings';

/** Selectors on fewer accounts than this are walked without a second thought. */
const WIDE_DEGREE = 256;

/** Places of selectors that are not walked, and the most that they give whoever has all of them. */
export type Hushed = { places: ReadonlySet<number>; bits: number };

/** Who began with the ring: by what the sheet's hits say, 1 where those together with what is hushed could be enough. */
export type Timely = Uint8Array;

/** Of whom it is not known yet what they share: no bits to speak of, but they have been met. */
const MET = 1e-6;

/** The widest selectors need not be walked as long as all of them are less than what is needed: who has no other cannot reach it. */
export function hush({ tellings }: ScoreSheet, incidence: Incidence, needed: number): Hushed {
  const { strong, selectors } = tellings;
  const wide: { place: number; degree: number }[] = [];
  for (let place = 0; place < strong; place++) {
    const degree = selectorDegree(incidence, selectors[place] as number);
    if (degree >= WIDE_DEGREE) wide.push({ place, degree });
  }
  wide.sort((a, b) => b.degree - a.degree);
  let hushed: Hushed = { places: new Set(), bits: 0 };
  for (const { place } of wide) {
    const places = [...hushed.places, place].sort((a, b) => a - b);
    const bits = bitsTogether(tellings, places);
    if (bits < needed) hushed = { places: new Set(places), bits };
  }
  return hushed;
}

function bitsTogether({ bits, groups }: Tellings, places: readonly number[]): number {
  return together(
    Float64Array.from(places, (place) => bits[place] as number),
    Uint8Array.from(places, (place) => groups[place] as number),
  );
}

/** Adds up what each account shares that is strong, each selector whole: nobody has more of those. Whom it met, the timely and the beginners, until the sheet is asked again. */
export function meet(
  sheet: ScoreSheet,
  incidence: Incidence,
  hushed: ReadonlySet<number>,
  timely: Timely | undefined,
  beginners: readonly number[],
): Uint32Array {
  const { reach, met } = sheet;
  const { selectorOffsets, selectorAccounts } = incidence;
  const { selectors, strong, bits } = sheet.tellings;
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
  if (timely !== undefined) count = meetTimely(sheet, incidence, hushed, timely, count);
  for (const account of beginners) if (reach[account] === 0) met[count++] = account;
  return met.subarray(0, count);
}

/** Of who shares what is hushed only those who began with the ring: nobody else can have enough. How many have been met then. */
function meetTimely(
  { tellings, reach, met, hits }: ScoreSheet,
  { selectorOffsets, selectorAccounts }: Incidence,
  hushed: ReadonlySet<number>,
  timely: Timely,
  before: number,
): number {
  let count = before;
  for (const place of hushed) {
    const selector = tellings.selectors[place] as number;
    const end = selectorOffsets[selector + 1] as number;
    for (let at = selectorOffsets[selector] as number; at < end; at++) {
      const account = selectorAccounts[at] as number;
      if (timely[hits[account] as number] === 0 || reach[account] !== 0) continue;
      met[count++] = account;
      reach[account] = MET;
    }
  }
  return count;
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
