// The score of two accounts: every selector they share, discounted by time and by evidence of the same group.
import { NO_TIME } from '../dataset/types';
import { EVIDENCE_GROUPS } from '../model/evidence';
import type { Incidence } from './incidence';
import type { Timing } from './timing/beginnings';
import { burstBits, curveAt, groupAt, timeFactor, type SelectorWeights } from './selector-weights';

/** `signUps`: seconds since 1970 UTC per account position, NO_TIME when unknown. */
export type Evidence = {
  incidence: Incidence;
  signUps: Uint32Array;
  timing: Timing;
  weights: SelectorWeights;
};

/** A shared selector with its bits before and after time; the group discount comes on top. */
export type SharedSelector = {
  selector: number;
  degreeBits: number;
  burst: number;
  factor: number;
  bits: number;
};

/** Selectors that both accounts were seen with, by position, whatever they are worth. */
export function sharedSelectors(evidence: Evidence, a: number, b: number): SharedSelector[] {
  const shared: SharedSelector[] = [];
  eachWeighed(evidence, a, b, (one) => shared.push(one));
  return shared;
}

/** Sum over groups: the strongest whole, the next half, the next a quarter (LINKAGE's dependence rule). */
export function discountedSum(evidence: Evidence, shared: readonly SharedSelector[]): number {
  let total = 0;
  for (const group of EVIDENCE_GROUPS) {
    const bits = shared
      .filter(({ selector }) => groupAt(evidence.weights, selector) === group)
      .map((one) => one.bits);
    total += discount(bits);
  }
  return total;
}

/** Bits of one group, each next strongest counting half of the one before. */
export function discount(bits: number[]): number {
  bits.sort((a, b) => b - a);
  let factor = 1;
  let total = 0;
  for (const one of bits) {
    total += one * factor;
    factor /= 2;
  }
  return total;
}

/** How many of the shared selectors count, and the position of the one that counts most before its group's discount; -1: none does. */
export function strongestShared(
  evidence: Evidence,
  a: number,
  b: number,
): { selector: number; counted: number } {
  let [selector, counted, most] = [-1, 0, 0];
  eachWeighed(evidence, a, b, (one) => {
    if (one.bits > 0) counted++;
    if (one.bits <= most) return;
    most = one.bits;
    selector = one.selector;
  });
  return { selector, counted };
}

export function pairBits(evidence: Evidence, a: number, b: number): number {
  return discountedSum(evidence, sharedSelectors(evidence, a, b));
}

function eachWeighed(
  evidence: Evidence,
  a: number,
  b: number,
  visit: (shared: SharedSelector) => void,
): void {
  const { incidence, signUps, weights } = evidence;
  eachShared(incidence, a, b, (selector, entryA, entryB) => {
    const burst = burstBits(weights, selector, signUps[a] as number, signUps[b] as number);
    visit(weighShared(evidence, selector, burst, gapBetween(incidence, entryA, entryB)));
  });
}

function weighShared({ weights }: Evidence, selector: number, burst: number, gap: number): SharedSelector {
  const degreeBits = weights.bits[selector] as number;
  const factor = timeFactor(curveAt(weights, selector), gap);
  return { selector, degreeBits, burst, factor, bits: (degreeBits + burst) * factor };
}

/** Seconds between two entries' intervals; 0 when they overlap or a time is unknown. */
function gapBetween({ entryFirst, entryLast }: Incidence, a: number, b: number): number {
  const [firstA, lastA] = [entryFirst[a] as number, entryLast[a] as number];
  return secondsBetween(firstA, lastA, entryFirst[b] as number, entryLast[b] as number);
}

/** The same of two intervals. */
export function secondsBetween(firstA: number, lastA: number, firstB: number, lastB: number): number {
  if (firstA === NO_TIME || firstB === NO_TIME) return 0;
  return Math.max(0, Math.max(firstA, firstB) - Math.min(lastA, lastB));
}

function eachShared(
  incidence: Incidence,
  a: number,
  b: number,
  visit: (selector: number, entryA: number, entryB: number) => void,
): void {
  const { accountOffsets, entrySelector } = incidence;
  const endA = accountOffsets[a + 1] as number;
  const endB = accountOffsets[b + 1] as number;
  let atA = accountOffsets[a] as number;
  let atB = accountOffsets[b] as number;
  while (atA < endA && atB < endB) {
    const difference = (entrySelector[atA] as number) - (entrySelector[atB] as number);
    if (difference === 0) visit(entrySelector[atA] as number, atA, atB);
    if (difference <= 0) atA++;
    if (difference >= 0) atB++;
  }
}
