// Whom a ring proposes by what they share with it: no account is weighed that shares nothing strong.
import type { Incidence } from './incidence';
import type { Evidence } from './pair-score';
import type { Profile } from './profile';
import { CANDIDATE_BITS, GROUPS, propose, type ScoreSheet, type Telling } from './score-sheet';

/** Kinds whose curve stays flat to this degree are exclusive: strangers hardly ever share them, however many accounts do. */
const EXCLUSIVE_FLAT_TO = 50;
/** Share of a ring's members that must have a selector before it is typical of the ring rather than of a few strays. */
const TYPICAL_SHARE = 0.15;

/** Places, domains and card ranges: what anybody can buy, or belongs to with many. Their curves start lower than those of what is one person's. */
const MARKET_BITS = 10;

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

/** Strongest first. */
export function tellingsOf(evidence: Evidence, profile: Profile): Telling[] {
  const strongestFirst = [...profile.bits].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return strongestFirst.map(([selector, bits]): Telling => ({
    selector,
    bits,
    group: evidence.weights.groupOf[selector] as number,
    ownBits: profile.ownBits.get(selector) as number,
    marks: marks(evidence, profile, selector),
    ties: ties(evidence, selector),
  }));
}

/**
 * Proposes whoever is in question and shares something strong. Nobody else can reach the least whose strong selectors, each whole, do not come to it
 * together with all weak ones, each group's strongest whole and the next half, unless it begins when the ring does.
 */
export function proposeBySelectors(
  sheet: ScoreSheet,
  evidence: Evidence,
  profile: Profile,
  { least = -Infinity, known, explained = Infinity }: Whom,
): void {
  const { tellings, inWaves, reach } = sheet;
  const strong = tellings.filter(({ bits }) => bits >= CANDIDATE_BITS);
  const others = together(tellings.slice(strong.length)) + ROUNDING;
  const needed = least - profile.prior - others;
  const onlyKnown = least === Infinity;
  const met: number[] = [];
  for (const { selector, bits } of strong)
    eachAccount(evidence.incidence, selector, (account) => {
      if (onlyKnown && known?.[account] !== 1) return;
      const before = reach[account] as number;
      if (before === 0) met.push(account);
      reach[account] = before + bits;
    });
  for (const { selector, marks } of strong)
    if (marks && known !== undefined)
      eachAccount(evidence.incidence, selector, (account) => {
        if (known[account] === 1 && (reach[account] as number) >= explained - others) propose(sheet, account);
      });
  for (const account of met) {
    if ((reach[account] as number) >= needed || inWaves[account] === 1) propose(sheet, account);
    reach[account] = 0;
  }
}

/** Room for what is lost where bits are kept in 32 bits. */
const ROUNDING = 0.01;

/** The most that selectors give whoever has all of them, strongest first. */
function together(tellings: readonly Telling[]): number {
  const factors = new Float64Array(GROUPS).fill(1);
  let all = 0;
  for (const { bits, group } of tellings) {
    const factor = factors[group] as number;
    all += bits * factor;
    factors[group] = factor / 2;
  }
  return all;
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

function eachAccount(
  { selectorOffsets, selectorAccounts }: Incidence,
  selector: number,
  visit: (account: number) => void,
): void {
  const end = selectorOffsets[selector + 1] as number;
  for (let at = selectorOffsets[selector] as number; at < end; at++) visit(selectorAccounts[at] as number);
}
