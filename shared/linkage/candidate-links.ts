// Which pairs are scored: never all of them. Narrow selectors give their pairs; wide ones that together reach the threshold give stars.
import { checkCancelled, type Progress } from '../kernel/progress';
import { selectorDegree } from './incidence';
import { discount, pairBits, type Evidence } from './pair-score';
import type { LinkageParameters } from './types';

/** Selectors on more accounts than this are wide: their pairs are not listed. */
export const NARROW_DEGREE = 256;
/** A selector worth less than this never proposes a pair: something stronger must be shared for a link. */
const PROPOSING_BITS = 4;
/** Pairs scored at most; what is beyond is counted and reported. */
const PAIR_BUDGET = 20_000_000;
/** Wide selectors of one account that are combined; the strongest are taken. */
const WIDE_PER_ACCOUNT = 6;

/** Links between account positions with their bits, prior included. */
export type Links = {
  from: number[];
  to: number[];
  bits: number[];
  histogram: Uint32Array;
  unscoredPairs: number;
};

const HISTOGRAM_BINS = 64;

/** Every pair that shares a narrow selector is scored once; accounts that share a sufficient set of wide ones are joined to the set's first account. */
export function findLinks(evidence: Evidence, parameters: LinkageParameters, progress: Progress): Links {
  return withWideSets(evidence, parameters, scorePairs(evidence, parameters, progress));
}

/** The pairs alone: every one is scored whatever the threshold, which only decides which are links. */
export function scorePairs(evidence: Evidence, parameters: LinkageParameters, progress: Progress): Links {
  const links: Links = {
    from: [],
    to: [],
    bits: [],
    histogram: new Uint32Array(HISTOGRAM_BINS),
    unscoredPairs: 0,
  };
  scoreNarrowPairs(evidence, parameters, links, progress);
  return links;
}

/** Which sets of wide selectors suffice depends on the threshold: joined anew for each. Adds to the links it is given. */
export function withWideSets(evidence: Evidence, parameters: LinkageParameters, links: Links): Links {
  joinWideSets(evidence, parameters, links);
  return links;
}

function scoreNarrowPairs(
  evidence: Evidence,
  parameters: LinkageParameters,
  links: Links,
  progress: Progress,
): void {
  const { incidence } = evidence;
  const selectors = incidence.selectors.length;
  let budget = PAIR_BUDGET;
  for (const selector of proposers(evidence)) {
    if (selector % 4096 === 0) {
      checkCancelled(progress);
      progress.report({ phase: 'link', done: selector, total: selectors });
    }
    const degree = selectorDegree(incidence, selector);
    const pairs = (degree * (degree - 1)) / 2;
    if (pairs > budget) {
      links.unscoredPairs += pairs;
      continue;
    }
    budget -= pairs;
    scorePairsOf(evidence, parameters, links, selector);
  }
}

/** Selectors that propose pairs, the narrowest first, so that a budget cuts the least telling ones. */
function proposers(evidence: Evidence): number[] {
  const { incidence, weights } = evidence;
  const found: number[] = [];
  for (let selector = 0; selector < incidence.selectors.length; selector++) {
    if (proposes(evidence, selector)) found.push(selector);
  }
  const strength = (selector: number): number =>
    (weights.bits[selector] as number) + (weights.bursts[selector]?.bits ?? 0);
  return found.sort(
    (a, b) =>
      selectorDegree(incidence, a) - selectorDegree(incidence, b) || strength(b) - strength(a) || a - b,
  );
}

function proposes(evidence: Evidence, selector: number): boolean {
  const degree = selectorDegree(evidence.incidence, selector);
  if (degree < 2 || degree > NARROW_DEGREE) return false;
  const burst = evidence.weights.bursts[selector]?.bits ?? 0;
  return (evidence.weights.bits[selector] as number) + burst >= PROPOSING_BITS;
}

function scorePairsOf(
  evidence: Evidence,
  parameters: LinkageParameters,
  links: Links,
  selector: number,
): void {
  const { incidence } = evidence;
  const end = incidence.selectorOffsets[selector + 1] as number;
  for (let left = incidence.selectorOffsets[selector] as number; left < end; left++) {
    const a = incidence.entryAccount[incidence.selectorEntries[left] as number] as number;
    for (let right = left + 1; right < end; right++) {
      const b = incidence.entryAccount[incidence.selectorEntries[right] as number] as number;
      if (proposedBefore(evidence, a, b, selector)) continue;
      addLink(links, a, b, parameters.prior + pairBits(evidence, a, b), parameters.threshold);
    }
  }
}

/** True when the pair shares a proposing selector that comes earlier in the order of proposers, so that no pair is scored twice. */
function proposedBefore(evidence: Evidence, a: number, b: number, selector: number): boolean {
  const { incidence } = evidence;
  const degree = selectorDegree(incidence, selector);
  let atA = incidence.accountOffsets[a] as number;
  let atB = incidence.accountOffsets[b] as number;
  const endA = incidence.accountOffsets[a + 1] as number;
  const endB = incidence.accountOffsets[b + 1] as number;
  while (atA < endA && atB < endB) {
    const one = incidence.entrySelector[atA] as number;
    const other = incidence.entrySelector[atB] as number;
    if (one === other && one !== selector && comesBefore(evidence, one, selector, degree)) return true;
    if (one <= other) atA++;
    if (other <= one) atB++;
  }
  return false;
}

function comesBefore(evidence: Evidence, one: number, selector: number, degree: number): boolean {
  const oneDegree = selectorDegree(evidence.incidence, one);
  if (oneDegree > degree || !proposes(evidence, one)) return false;
  if (oneDegree < degree) return true;
  const { bits, bursts } = evidence.weights;
  const strength = (at: number): number => (bits[at] as number) + (bursts[at]?.bits ?? 0);
  return strength(one) > strength(selector) || (strength(one) === strength(selector) && one < selector);
}

function addLink(links: Links, a: number, b: number, bits: number, threshold: number): void {
  const bin = Math.min(HISTOGRAM_BINS - 1, Math.max(0, Math.floor(bits)));
  links.histogram[bin] = (links.histogram[bin] as number) + 1;
  if (bits < threshold) return;
  links.from.push(a);
  links.to.push(b);
  links.bits.push(bits);
}

/** Accounts holding the same sufficient set of one to three wide selectors are one star: linear in accounts, no pairs. */
function joinWideSets(evidence: Evidence, parameters: LinkageParameters, links: Links): void {
  const { incidence } = evidence;
  const firstOf = new Map<string, number>();
  for (let account = 0; account < incidence.accounts.length; account++) {
    const wide = strongestWide(evidence, account);
    for (const set of sufficientSets(evidence, wide, parameters)) {
      const key = set.selectors.join(',');
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, account);
      else addLink(links, first, account, set.bits, parameters.threshold);
    }
  }
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

type SufficientSet = { selectors: number[]; bits: number };

/** Smallest sets only: when one selector suffices, sets that contain it add nothing. */
function sufficientSets(
  evidence: Evidence,
  wide: readonly number[],
  parameters: LinkageParameters,
): SufficientSet[] {
  const needed = parameters.threshold - parameters.prior;
  const found: SufficientSet[] = [];
  const visit = (chosen: number[], from: number): void => {
    const bits = chosen.length === 0 ? 0 : setBits(evidence, chosen);
    if (bits >= needed) {
      found.push({ selectors: [...chosen].sort((a, b) => a - b), bits: bits + parameters.prior });
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
    const group = evidence.weights.groups[selector] as string;
    byGroup.set(group, [...(byGroup.get(group) ?? []), evidence.weights.bits[selector] as number]);
  }
  let total = 0;
  for (const bits of byGroup.values()) total += discount(bits);
  return total;
}
