// Adds what accounts share with a ring to the sheet, strongest selector first: no account is visited that shares nothing strong.
import { selectorDegree, type Incidence } from './incidence';
import type { Evidence } from './pair-score';
import type { Profile } from './profile';
import { CANDIDATE_BITS, GROUPS, propose, type ScoreSheet } from './score-sheet';
import { accountsInWaves } from './timing/score-timing';

/** A selector on this many times more accounts than there are candidates is looked up per candidate instead of walked. */
const LOOK_UP_FACTOR = 8;
/** Kinds whose curve stays flat to this degree are exclusive: strangers hardly ever share them, however many accounts do. */
const EXCLUSIVE_FLAT_TO = 50;
/** Share of a ring's members that must have a selector before it is typical of the ring rather than of a few strays. */
const TYPICAL_SHARE = 0.15;

/** Places, domains and card ranges: what anybody can buy, or belongs to with many. Their curves start lower than those of what is one person's. */
const MARKET_BITS = 10;

type Telling = {
  selector: number;
  bits: number;
  ownBits: number;
  marks: boolean;
  ties: boolean;
  proposes: boolean;
};

/** Who need be found: `least` bits, prior included, below which nobody counts unless what marks the ring ties them to it; or its members alone. `growing`: the ring is not whole yet. */
export type Whom = { least?: number; membersOnly?: boolean; growing?: boolean };

/** `ringOf` tells the ring's members, for whom their own part in a selector is left out. */
export function addSelectors(
  sheet: ScoreSheet,
  evidence: Evidence,
  profile: Profile,
  ringOf: Int32Array,
  ring: number,
  { least, membersOnly }: Whom,
): void {
  const strongestFirst = [...profile.bits].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const tellings = strongestFirst.map(([selector, bits]): Telling => {
    const ownBits = profile.ownBits.get(selector) as number;
    return {
      ...{ selector, bits, ownBits },
      marks: marks(evidence, profile, selector),
      ties: ties(evidence, selector),
      proposes: bits >= CANDIDATE_BITS,
    };
  });
  if (least !== undefined) hush(tellings, evidence, profile, least);
  const mayBe = (account: number): boolean => membersOnly !== true || ringOf[account] === ring;
  const timed = accountsInWaves(sheet, evidence.timing, profile);
  for (const { selector, bits, proposes } of tellings) {
    if (bits < CANDIDATE_BITS || (!proposes && timed.length === 0)) continue;
    eachAccount(evidence.incidence, selector, (account) => {
      if ((proposes || sheet.inWaves[account] === 1) && mayBe(account)) propose(sheet, account);
    });
  }
  for (const account of timed) sheet.inWaves[account] = 0;
  for (const telling of tellings) addSelector(sheet, evidence, telling, ringOf, ring);
}

/** Room for what is lost where bits are kept in 32 bits. */
const ROUNDING = 0.01;

/**
 * The weakest selectors propose nobody when all of them together, each group's strongest whole and the next half, stay below the least: whoever has no
 * other one cannot reach it, unless it begins when the ring does. What marks a ring always proposes, for it counts by itself.
 */
function hush(tellings: Telling[], { weights }: Evidence, profile: Profile, least: number): void {
  const sums = new Float64Array(GROUPS);
  let all = 0;
  for (const telling of [...tellings].reverse()) {
    if (telling.marks && telling.proposes) continue;
    const group = weights.groupOf[telling.selector] as number;
    all += telling.bits - (sums[group] as number) / 2;
    sums[group] = telling.bits + (sums[group] as number) / 2;
    if (all >= least - profile.prior - ROUNDING) return;
    telling.proposes = false;
  }
}

function marks({ weights }: Evidence, profile: Profile, selector: number): boolean {
  if ((weights.curves[selector]?.flatTo ?? 0) < EXCLUSIVE_FLAT_TO) return false;
  return (profile.seen.get(selector) as number) >= TYPICAL_SHARE * profile.members;
}

/** Client software and prompts are what an operator runs, whatever their curves start at. */
function ties({ weights }: Evidence, selector: number): boolean {
  const curve = weights.curves[selector];
  if (curve === undefined) return false;
  return curve.baseBits >= MARKET_BITS || curve.group === 'client' || curve.group === 'content';
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
  const visit = (account: number): void => {
    add(sheet, account, group, telling, ringOf[account] === ring ? telling.ownBits : telling.bits);
  };
  if (selectorDegree(incidence, selector) > LOOK_UP_FACTOR * sheet.candidates.length) {
    for (const account of sheet.candidates) if (hasSelector(incidence, account, selector)) visit(account);
    return;
  }
  eachAccount(incidence, selector, (account) => {
    if (sheet.isCandidate[account] === 1) visit(account);
  });
}

function eachAccount(
  { selectorOffsets, selectorAccounts }: Incidence,
  selector: number,
  visit: (account: number) => void,
): void {
  const end = selectorOffsets[selector + 1] as number;
  for (let at = selectorOffsets[selector] as number; at < end; at++) visit(selectorAccounts[at] as number);
}

/** Selectors come strongest first, so each next one of a group counts half of the one before. */
function add(
  sheet: ScoreSheet,
  account: number,
  group: number,
  { marks, ties }: Telling,
  bits: number,
): void {
  const at = account * GROUPS + group;
  sheet.bits[at] = (sheet.bits[at] as number) + bits * (sheet.factor[at] as number);
  sheet.factor[at] = (sheet.factor[at] as number) / 2;
  sheet.shared[at] = (sheet.shared[at] as number) + 1;
  if (marks && bits > (sheet.exclusive[account] as number)) sheet.exclusive[account] = bits;
  if (ties && bits > (sheet.tie[account] as number)) sheet.tie[account] = bits;
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
