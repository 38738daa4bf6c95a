// Whom a ring proposes: who shares something strong with it, or begins with it again and again, and can reach what is asked for. Nobody else is weighed.
import type { Incidence } from './incidence';
import type { Evidence } from './pair-score';
import type { Profile } from './profile';
import { placeOf, type ScoreSheet } from './score-sheet';
import { beginsWith, reachByWaves } from './timing/score-timing';

/**
 * Who need be found: `least` bits, prior included, below which nobody counts; but for the accounts with a 1 in `known` whom something that marks the ring
 * ties to it, of whom so many bits without the prior are enough as are `explained`. Or `only` these.
 */
export type Whom = {
  least?: number;
  known?: Uint8Array;
  explained?: number;
  only?: readonly number[];
};

/** Room for what is lost where bits are kept in 32 bits. */
const ROUNDING = 0.01;

/** Of a sheet on which the ring is laid out. */
export function proposeCandidates(sheet: ScoreSheet, evidence: Evidence, profile: Profile, whom: Whom): void {
  if (whom.only !== undefined) {
    proposeOnly(sheet, evidence, profile, whom.only);
    return;
  }
  const { least = -Infinity, known, explained = Infinity } = whom;
  const asked = least === Infinity ? known : undefined;
  reachBySelectors(sheet, evidence.incidence, asked);
  const sharing = sheet.met.length;
  const often = reachByWaves(sheet, evidence.timing, profile, asked);
  const others = sheet.tellings.weak + ROUNDING;
  const begins = (account: number): boolean =>
    profile.sessions !== undefined && beginsWith(evidence.timing.sessions, profile.sessions, account);
  proposeWhoReaches(sheet, least - profile.prior - others, sharing, begins);
  if (known !== undefined) proposeTied(sheet, evidence.incidence, known, explained - others, often, begins);
  clearReach(sheet);
}

/** Adds up what each account shares that is strong, each selector whole: nobody has more of those. `asked`: 1 for the accounts in question. */
function reachBySelectors(
  { tellings, reach, met }: ScoreSheet,
  { selectorOffsets, selectorAccounts }: Incidence,
  asked: Uint8Array | undefined,
): void {
  const { selectors, strong, bits } = tellings;
  for (let place = 0; place < strong; place++) {
    const selector = selectors[place] as number;
    const end = selectorOffsets[selector + 1] as number;
    for (let at = selectorOffsets[selector] as number; at < end; at++) {
      const account = selectorAccounts[at] as number;
      if (asked !== undefined && asked[account] === 0) continue;
      const before = reach[account] as number;
      if (before === 0) met.push(account);
      reach[account] = before + (bits[place] as number);
    }
  }
}

/** Whoever was met behind the first `sharing` shares nothing strong: they must begin with the ring. */
function proposeWhoReaches(
  sheet: ScoreSheet,
  needed: number,
  sharing: number,
  begins: (account: number) => boolean,
): void {
  const { met, reach } = sheet;
  for (let at = 0; at < met.length; at++) {
    const account = met[at] as number;
    if ((reach[account] as number) >= needed && (at < sharing || begins(account))) propose(sheet, account);
  }
}

/** By a selector that marks the ring, or by beginning with it `often`. */
function proposeTied(
  sheet: ScoreSheet,
  { selectorOffsets, selectorAccounts }: Incidence,
  known: Uint8Array,
  needed: number,
  often: readonly number[],
  begins: (account: number) => boolean,
): void {
  const { tellings, reach } = sheet;
  const isAsked = (account: number): boolean => known[account] === 1 && (reach[account] as number) >= needed;
  for (let place = 0; place < tellings.strong; place++) {
    if (tellings.marks[place] === 0) continue;
    const selector = tellings.selectors[place] as number;
    const end = selectorOffsets[selector + 1] as number;
    for (let at = selectorOffsets[selector] as number; at < end; at++) {
      const account = selectorAccounts[at] as number;
      if (isAsked(account)) propose(sheet, account);
    }
  }
  for (const account of often) if (isAsked(account) && begins(account)) propose(sheet, account);
}

function clearReach({ met, reach, hits }: ScoreSheet): void {
  for (const account of met) {
    reach[account] = 0;
    hits[account] = 0;
  }
}

function proposeOnly(sheet: ScoreSheet, evidence: Evidence, profile: Profile, only: readonly number[]): void {
  const { sessions } = profile;
  for (const account of only) {
    const shares = sharesStrong(sheet, evidence.incidence, account);
    if (shares || (sessions !== undefined && beginsWith(evidence.timing.sessions, sessions, account)))
      propose(sheet, account);
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
