// What each selector is worth to a pair that shares it, before the pair's own dates: curve by degree, then what a burst of sign-ups gives back.
import { bitsAtDegree, EVIDENCE_GROUPS, type EvidenceCurve, type EvidenceGroup } from '../model/evidence';
import { selectorDegree, type Incidence } from './incidence';
import { findBursts, type Burst } from './sign-ups';
import type { LinkageParameters } from './types';
import type { Listed } from './warning-lists/listed';

export type SelectorWeights = {
  /** Bits at the selector's degree; 0 for hubs. */
  bits: Float32Array;
  /** Where a burst gave bits back, by selector: added for pairs created inside it. */
  bursts: ReadonlyMap<number, Burst>;
  /** By kind, and each selector's kind; undefined for kinds that no selector is of. */
  curves: readonly (EvidenceCurve | undefined)[];
  kindOf: Uint8Array;
  /** Positions in EVIDENCE_GROUPS. */
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
  const { kinds, kindOf } = incidence;
  const curves = kinds.map((kind) => parameters.curves[kind]);
  const curveOf = (selector: number): EvidenceCurve => curves[kindOf[selector] as number] as EvidenceCurve;
  const bits = new Float32Array(kindOf.length);
  for (let selector = 0; selector < bits.length; selector++)
    bits[selector] =
      bitsAtDegree(curveOf(selector), selectorDegree(incidence, selector)) * factorOf(listed, selector);
  const bursts = findBursts(incidence, signUps, (selector) => curveOf(selector).flatTo);
  // What a list says is nobody's own is not made somebody's by a burst.
  listed?.forEach((one, selector) => {
    if (one?.factor === 0) bursts.delete(selector);
  });
  const groupOfKind = curves.map((curve) => (curve === undefined ? 0 : EVIDENCE_GROUPS.indexOf(curve.group)));
  const groupOf = kindOf.map((kind) => groupOfKind[kind] as number);
  return { bits, bursts, curves, kindOf, groupOf, listed };
}

export function curveAt({ curves, kindOf }: SelectorWeights, selector: number): EvidenceCurve {
  return curves[kindOf[selector] as number] as EvidenceCurve;
}

/** Places, domains and card ranges start lower: anybody can buy them, or belongs to them with many. */
const MARKET_BITS = 10;

/** Says who somebody is, or what they run: client software and prompts are what an operator runs, whatever their curves start at. */
export function ties({ baseBits, group }: EvidenceCurve): boolean {
  return baseBits >= MARKET_BITS || group === 'client' || group === 'content';
}

/** One person's own, as an instrument, a device or an address of mail is: prompts are everybody's. */
export function isPersonal({ baseBits, group }: EvidenceCurve): boolean {
  return baseBits >= MARKET_BITS && group !== 'network' && group !== 'content';
}

export function groupAt({ groupOf }: SelectorWeights, selector: number): EvidenceGroup {
  return EVIDENCE_GROUPS[groupOf[selector] as number] as EvidenceGroup;
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
  const burst = weights.bursts.get(selector);
  if (burst === undefined) return 0;
  if (signUpA < burst.from || signUpA > burst.to || signUpB < burst.from || signUpB > burst.to) return 0;
  const factor = factorOf(weights.listed, selector);
  const base = curveAt(weights, selector).baseBits * factor;
  return Math.min(base - (weights.bits[selector] as number), burst.bits * factor);
}

const DAY = 86_400;

/** 2^(-gap / half-life) for two intervals at a selector; 1 when they overlap or a time is unknown. All in seconds. */
export function timeFactor(curve: EvidenceCurve, gapSeconds: number): number {
  if (gapSeconds <= 0 || curve.halfLifeDays === Infinity) return 1;
  return 2 ** (-gapSeconds / (curve.halfLifeDays * DAY));
}
