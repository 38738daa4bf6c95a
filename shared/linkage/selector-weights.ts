// What each selector is worth to a pair that shares it, before the pair's own dates: curve by degree, then what a burst of sign-ups gives back.
import { bitsAtDegree, EVIDENCE_GROUPS, type EvidenceCurve, type EvidenceGroup } from '../model/evidence';
import { selectorDegree, type Incidence } from './incidence';
import { findBursts, type Burst } from './sign-ups';
import type { LinkageParameters } from './types';
import type { Listed } from './warning-lists/listed';

export type SelectorWeights = {
  /** Bits at the selector's degree; 0 for hubs. */
  bits: Float32Array;
  /** Where a burst gave bits back: added for pairs created inside it. */
  bursts: (Burst | undefined)[];
  curves: EvidenceCurve[];
  groups: EvidenceGroup[];
  /** The same as positions in EVIDENCE_GROUPS. */
  groupOf: Uint8Array;
  /** Selectors on warning lists, whose bits are weakened already; undefined where there are no lists. */
  listed: (Listed | undefined)[] | undefined;
};

/** Positions follow the incidence's selectors. */
export function weighSelectors(
  incidence: Incidence,
  signUps: Uint32Array,
  parameters: LinkageParameters,
  listed?: (Listed | undefined)[],
): SelectorWeights {
  const curves = incidence.kindOf.map((kind) => parameters.curves[kind] as EvidenceCurve);
  const bits = new Float32Array(curves.length);
  curves.forEach((curve, selector) => {
    bits[selector] = bitsAtDegree(curve, selectorDegree(incidence, selector)) * factorOf(listed, selector);
  });
  const bursts = findBursts(incidence, signUps, (selector) => (curves[selector] as EvidenceCurve).flatTo);
  // What a list says is nobody's own is not made somebody's by a burst.
  listed?.forEach((one, selector) => {
    if (one?.factor === 0) bursts[selector] = undefined;
  });
  const groups = curves.map((curve) => curve.group);
  const groupOf = Uint8Array.from(groups, (group) => EVIDENCE_GROUPS.indexOf(group));
  return { bits, bursts, curves, groups, groupOf, listed };
}

function factorOf(listed: SelectorWeights['listed'], selector: number): number {
  return listed?.[selector]?.factor ?? 1;
}

/** Bits a burst gives back to a pair created inside it: never more than the degree took. */
export function burstBits(
  weights: SelectorWeights,
  selector: number,
  signUpA: number,
  signUpB: number,
): number {
  const burst = weights.bursts[selector];
  if (burst === undefined) return 0;
  if (signUpA < burst.from || signUpA > burst.to || signUpB < burst.from || signUpB > burst.to) return 0;
  const factor = factorOf(weights.listed, selector);
  const base = (weights.curves[selector] as EvidenceCurve).baseBits * factor;
  return Math.min(base - (weights.bits[selector] as number), burst.bits * factor);
}

const DAY = 86_400;

/** 2^(-gap / half-life) for two intervals at a selector; 1 when they overlap or a time is unknown. All in seconds. */
export function timeFactor(curve: EvidenceCurve, gapSeconds: number): number {
  if (gapSeconds <= 0 || curve.halfLifeDays === Infinity) return 1;
  return 2 ** (-gapSeconds / (curve.halfLifeDays * DAY));
}
