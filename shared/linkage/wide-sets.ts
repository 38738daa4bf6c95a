// Selectors on many accounts list no pairs: those that together reach the threshold give stars.
import { NO_TIME } from '../dataset/types';
import { selectorDegree } from './incidence';
import { NARROW_DEGREE } from './listing';
import { discount, pairBits, type Evidence } from './pair-score';
import { curveAt, groupAt } from './selector-weights';
import type { LinkageParameters } from './types';

/** Wide selectors of one account that are combined; the strongest are taken. */
const WIDE_PER_ACCOUNT = 6;

type Visit = (one: number, other: number, bits: number) => void;

/**
 * Accounts holding the same sufficient set of one to three wide selectors are one star: linear in accounts, no pairs. Calls back with pairs and their bits,
 * prior included: those that an explanation of the two gives.
 */
export function eachWideLink(evidence: Evidence, parameters: LinkageParameters, visit: Visit): void {
  const stars = new Map<string, Star>();
  for (let account = 0; account < evidence.incidence.accounts.length; account++) {
    const wide = strongestWide(evidence, account);
    for (const selectors of sufficientSets(evidence, wide, parameters)) {
      const key = selectors.join(',');
      const star = stars.get(key) ?? { selectors, accounts: [] };
      stars.set(key, star);
      star.accounts.push(account);
    }
  }
  for (const star of stars.values()) linkStar(evidence, star, parameters, visit);
}

type Star = { selectors: number[]; accounts: number[] };

/** Each account with the star's middle; whom time parts from it begins another middle, and hangs on whoever was seen until last. */
function linkStar(
  evidence: Evidence,
  { selectors, accounts }: Star,
  { prior, threshold }: LinkageParameters,
  visit: Visit,
): void {
  const fleeting = fleetingOf(evidence, selectors);
  const seen = accounts.map((account) => seenWith(evidence, account, fleeting));
  const [first, ...others] = seen.sort((a, b) => a.first - b.first || a.account - b.account);
  if (first === undefined) return;
  let middle = first;
  let latest = first;
  for (const one of others) {
    const bits = prior + pairBits(evidence, middle.account, one.account);
    if (bits >= threshold || middle === latest) visit(middle.account, one.account, bits);
    else visit(latest.account, one.account, prior + pairBits(evidence, latest.account, one.account));
    if (bits < threshold) middle = one;
    if (one.last > latest.last) latest = one;
  }
}

/** The selector of the set that time takes most from; -1 for the empty set, which suffices where the prior alone reaches the threshold. */
function fleetingOf({ weights }: Evidence, selectors: readonly number[]): number {
  const life = (selector: number): number => curveAt(weights, selector).halfLifeDays;
  return selectors.reduce((least, one) => (least < 0 || life(one) < life(least) ? one : least), -1);
}

type SeenWith = { account: number; first: number; last: number };

/** When an account was seen with a selector that it has; where that is not known, and for none, always. */
function seenWith({ incidence }: Evidence, account: number, selector: number): SeenWith {
  const { accountOffsets, entrySelector, entryFirst, entryLast } = incidence;
  const start = accountOffsets[account] as number;
  const entry = entrySelector.subarray(start, accountOffsets[account + 1]).indexOf(selector) + start;
  const first = selector < 0 ? NO_TIME : (entryFirst[entry] as number);
  if (first === NO_TIME) return { account, first: -Infinity, last: Infinity };
  return { account, first, last: entryLast[entry] as number };
}

function strongestWide(evidence: Evidence, account: number): number[] {
  const { incidence, weights } = evidence;
  const wide: number[] = [];
  for (
    let entry = incidence.accountOffsets[account] as number;
    entry < (incidence.accountOffsets[account + 1] as number);
    entry++
  ) {
    const selector = incidence.entrySelector[entry] as number;
    if (selectorDegree(incidence, selector) > NARROW_DEGREE && (weights.bits[selector] as number) > 0)
      wide.push(selector);
  }
  wide.sort((a, b) => (weights.bits[b] as number) - (weights.bits[a] as number) || a - b);
  return wide.slice(0, WIDE_PER_ACCOUNT);
}

/** Smallest sets only: when one selector suffices, sets that contain it add nothing. */
function sufficientSets(
  evidence: Evidence,
  wide: readonly number[],
  parameters: LinkageParameters,
): number[][] {
  const needed = parameters.threshold - parameters.prior;
  const found: number[][] = [];
  const visit = (chosen: number[], from: number): void => {
    const bits = chosen.length === 0 ? 0 : setBits(evidence, chosen);
    if (bits >= needed) {
      found.push([...chosen].sort((a, b) => a - b));
      return;
    }
    if (chosen.length === 3) return;
    for (let index = from; index < wide.length; index++) visit([...chosen, wide[index] as number], index + 1);
  };
  visit([], 0);
  return found;
}

function setBits(evidence: Evidence, selectors: readonly number[]): number {
  const byGroup = new Map<string, number[]>();
  for (const selector of selectors) {
    const group = groupAt(evidence.weights, selector);
    byGroup.set(group, [...(byGroup.get(group) ?? []), evidence.weights.bits[selector] as number]);
  }
  let total = 0;
  for (const bits of byGroup.values()) total += discount(bits);
  return total;
}
