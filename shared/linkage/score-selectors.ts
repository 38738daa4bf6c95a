// Adds what accounts share with a ring to the sheet, strongest selector first: no account is visited that shares nothing strong.
import { selectorDegree, type Incidence } from './incidence';
import type { Evidence } from './pair-score';
import type { Profile } from './profile';
import { GROUPS, propose, type ScoreSheet } from './score-sheet';

/** Only a selector with at least this many bits makes an account a candidate; weaker ones add to candidates. */
export const CANDIDATE_BITS = 4;
/** A weak selector on this many times more accounts than there are candidates is looked up per candidate instead of walked. */
const LOOK_UP_FACTOR = 8;
/** Kinds whose curve stays flat to this degree are exclusive: strangers hardly ever share them, however many accounts do. */
const EXCLUSIVE_FLAT_TO = 50;
/** Share of a ring's members that must have a selector before it is typical of the ring rather than of a few strays. */
const TYPICAL_SHARE = 0.15;

type Telling = { selector: number; bits: number; ownBits: number; marks: boolean };

/** `ringOf` tells the ring's members, for whom their own part in a selector is left out. */
export function addSelectors(
  sheet: ScoreSheet,
  evidence: Evidence,
  profile: Profile,
  ringOf: Int32Array,
  ring: number,
): void {
  const strongestFirst = [...profile.bits].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  for (const [selector, bits] of strongestFirst) {
    const ownBits = profile.ownBits.get(selector) as number;
    const telling = { selector, bits, ownBits, marks: marks(evidence, profile, selector) };
    addSelector(sheet, evidence, telling, ringOf, ring);
  }
}

function marks({ weights }: Evidence, profile: Profile, selector: number): boolean {
  if ((weights.curves[selector]?.flatTo ?? 0) < EXCLUSIVE_FLAT_TO) return false;
  return (profile.seen.get(selector) as number) >= TYPICAL_SHARE * profile.members;
}

function addSelector(
  sheet: ScoreSheet,
  { incidence, weights }: Evidence,
  telling: Telling,
  ringOf: Int32Array,
  ring: number,
): void {
  const { selector } = telling;
  const group = weights.groupOf[selector] as number;
  const weak = telling.bits < CANDIDATE_BITS;
  const visit = (account: number): void => {
    add(sheet, account, group, ringOf[account] === ring ? telling.ownBits : telling.bits, telling.marks);
  };
  if (weak && selectorDegree(incidence, selector) > LOOK_UP_FACTOR * sheet.candidates.length) {
    for (const account of sheet.candidates) if (hasSelector(incidence, account, selector)) visit(account);
    return;
  }
  const end = incidence.selectorOffsets[selector + 1] as number;
  for (let at = incidence.selectorOffsets[selector] as number; at < end; at++) {
    const account = incidence.selectorAccounts[at] as number;
    if (!weak) propose(sheet, account);
    if (sheet.isCandidate[account] === 1) visit(account);
  }
}

/** Selectors come strongest first, so each next one of a group counts half of the one before. */
function add(sheet: ScoreSheet, account: number, group: number, bits: number, marks: boolean): void {
  const at = account * GROUPS + group;
  sheet.bits[at] = (sheet.bits[at] as number) + bits * (sheet.factor[at] as number);
  sheet.factor[at] = (sheet.factor[at] as number) / 2;
  sheet.shared[at] = (sheet.shared[at] as number) + 1;
  if (marks && bits > (sheet.exclusive[account] as number)) sheet.exclusive[account] = bits;
}

function hasSelector(incidence: Incidence, account: number, selector: number): boolean {
  let low = incidence.accountOffsets[account] as number;
  const end = incidence.accountOffsets[account + 1] as number;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((incidence.entrySelector[middle] as number) < selector) low = middle + 1;
    else high = middle;
  }
  return low < end && incidence.entrySelector[low] === selector;
}
