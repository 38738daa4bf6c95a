// Whom a ring proposes: who shares something strong with it, or begins with it again and again, and can reach what is asked for. Nobody else is weighed.
import { isAsked, type Asked } from './asked';
import { selectorDegree, type Incidence } from './incidence';
import type { Evidence } from './pair-score';
import type { Profile } from './profile';
import { placeOf, type ScoreSheet } from './score-sheet';
import { beginsWith, reachByWaves } from './timing/score-timing';

/**
 * Who need be found: whoever can have `least` bits, prior included, while the ring is `growing` or once it is whole; or who is `asked` about, tied to the ring by something that marks it, and can have so many
 * bits without the prior as are `explained`; or `only` these.
 */
export type Whom =
  { least: number; growing?: boolean } | { explained: number; asked: Asked } | { only: readonly number[] };

/** Room for what is lost where bits are kept in 32 bits. */
const ROUNDING = 0.01;
/** Selectors on fewer accounts than this are walked without a second thought. */
const WIDE_DEGREE = 256;

/** Of a sheet on which the ring is laid out. */
export function proposeCandidates(sheet: ScoreSheet, evidence: Evidence, profile: Profile, whom: Whom): void {
  const search: Search = {
    ...{ sheet, evidence, profile },
    begins: (account) =>
      profile.sessions !== undefined && beginsWith(evidence.timing.sessions, profile.sessions, account),
  };
  const others = sheet.tellings.weak + ROUNDING;
  if ('only' in whom) proposeOnly(search, whom.only);
  else if ('least' in whom) proposeReaching(search, whom.least - profile.prior - others);
  else proposeTied(search, whom.explained - others, whom.asked);
  for (const account of sheet.met) {
    sheet.reach[account] = 0;
    sheet.hits[account] = 0;
  }
}

type Search = {
  sheet: ScoreSheet;
  evidence: Evidence;
  profile: Profile;
  /** Whether beginning with the ring alone makes the account a candidate. */
  begins: (account: number) => boolean;
};

function proposeReaching({ sheet, evidence, profile, begins }: Search, needed: number): void {
  const { met, reach } = sheet;
  const isTimed = profile.sessions !== undefined || profile.signUps !== undefined;
  const hushed = isTimed ? none : hush(sheet, evidence.incidence, needed);
  reachBySelectors(sheet, evidence.incidence, hushed.places);
  const sharing = met.length;
  reachByWaves(sheet, evidence.timing, profile);
  for (let at = 0; at < met.length; at++) {
    const account = met[at] as number;
    if ((reach[account] as number) < needed - hushed.bits) continue;
    if (at < sharing || begins(account)) propose(sheet, account);
  }
}

function proposeTied({ sheet, evidence, profile, begins }: Search, needed: number, asked: Asked): void {
  const { tellings, reach } = sheet;
  const { selectorOffsets, selectorAccounts } = evidence.incidence;
  if (profile.sessions === undefined && !tellings.marks.includes(1)) return;
  reachBySelectors(sheet, evidence.incidence, none.places, asked);
  const often = reachByWaves(sheet, evidence.timing, profile, asked);
  for (let place = 0; place < tellings.strong; place++) {
    if (tellings.marks[place] === 0) continue;
    const selector = tellings.selectors[place] as number;
    const end = selectorOffsets[selector + 1] as number;
    for (let at = selectorOffsets[selector] as number; at < end; at++) {
      const account = selectorAccounts[at] as number;
      // Nobody is reached who was not asked about.
      const most = reach[account] as number;
      if (most > 0 && most >= needed) propose(sheet, account);
    }
  }
  for (const account of often)
    if ((reach[account] as number) >= needed && begins(account)) propose(sheet, account);
}

type Hushed = { places: ReadonlySet<number>; bits: number };

const none: Hushed = { places: new Set(), bits: 0 };

/**
 * The widest selectors need not be walked as long as all of them, each whole, are less than what is needed: who has no other cannot reach it. Not where timing
 * counts, too: then it can.
 */
function hush({ tellings }: ScoreSheet, incidence: Incidence, needed: number): Hushed {
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

/** Adds up what each account shares that is strong, each selector whole: nobody has more of those. */
function reachBySelectors(
  { tellings, reach, met }: ScoreSheet,
  { selectorOffsets, selectorAccounts }: Incidence,
  hushed: ReadonlySet<number>,
  asked?: Asked,
): void {
  const { selectors, strong, bits } = tellings;
  for (let place = 0; place < strong; place++) {
    if (hushed.has(place)) continue;
    const selector = selectors[place] as number;
    const one = bits[place] as number;
    const end = selectorOffsets[selector + 1] as number;
    for (let at = selectorOffsets[selector] as number; at < end; at++) {
      const account = selectorAccounts[at] as number;
      if (asked !== undefined && !isAsked(asked, account)) continue;
      const before = reach[account] as number;
      if (before === 0) met.push(account);
      reach[account] = before + one;
    }
  }
}

function proposeOnly({ sheet, evidence, begins }: Search, only: readonly number[]): void {
  for (const account of only) {
    if (sharesStrong(sheet, evidence.incidence, account) || begins(account)) propose(sheet, account);
    sheet.met.push(account);
    sheet.inWaves[account] = 1;
  }
}

/** Whether the account shares a selector with the ring that makes it a candidate. */
function sharesStrong(
  { tellings, places }: ScoreSheet,
  { accountOffsets, entrySelector }: Incidence,
  account: number,
): boolean {
  const end = accountOffsets[account + 1] as number;
  for (let entry = accountOffsets[account] as number; entry < end; entry++) {
    const place = placeOf(places[entrySelector[entry] as number] as number);
    if (place >= 0 && place < tellings.strong) return true;
  }
  return false;
}

function propose(sheet: ScoreSheet, account: number): void {
  if (sheet.isCandidate[account] === 1) return;
  sheet.isCandidate[account] = 1;
  sheet.candidates.push(account);
}
