// What each selector is worth to a pair that shares it, before the pair's own dates: curve by degree, then what a burst of sign-ups gives back.
import { bitsAtDegree, type EvidenceCurve, type EvidenceGroup } from '../model/evidence';
import { selectorDegree, type Incidence } from './incidence';
import { findBursts, type Burst } from './sign-ups';
import type { LinkageParameters } from './types';

export type SelectorWeights = {
  /** Bits at the selector's degree; 0 for hubs. */
  bits: Float32Array;
  /** Where a burst gave bits back: added for pairs created inside it. */
  bursts: (Burst | undefined)[];
  curves: EvidenceCurve[];
  groups: EvidenceGroup[];
};

/** Positions follow the incidence's selectors. */
export function weighSelectors(
  incidence: Incidence,
  signUps: Uint32Array,
  parameters: LinkageParameters,
): SelectorWeights {
  const curves = incidence.kindOf.map((kind) => parameters.curves[kind] as EvidenceCurve);
  const bits = new Float32Array(curves.length);
  curves.forEach((curve, selector) => {
    bits[selector] = bitsAtDegree(curve, selectorDegree(incidence, selector));
  });
  const bursts = findBursts(incidence, signUps, (selector) => (curves[selector] as EvidenceCurve).flatTo);
  return { bits, bursts, curves, groups: curves.map((curve) => curve.group) };
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
  const lost = (weights.curves[selector] as EvidenceCurve).baseBits - (weights.bits[selector] as number);
  return Math.min(lost, burst.bits);
}

const DAY = 86_400;

/** 2^(-gap / half-life) for two intervals at a selector; 1 when they overlap or a time is unknown. All in seconds. */
export function timeFactor(curve: EvidenceCurve, gapSeconds: number): number {
  if (gapSeconds <= 0 || curve.halfLifeDays === Infinity) return 1;
  return 2 ** (-gapSeconds / (curve.halfLifeDays * DAY));
}
