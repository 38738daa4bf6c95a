// A benign explanation is a rule of its own: what it looks at, how well it fits a ring, and its reasons in figures.
import type { RingFacts } from '../ring-facts';
import type { Archetype, BenignExplanation } from '../types';

export type BenignRule = {
  archetype: Archetype;
  /** Undefined: nothing speaks for it. */
  weigh(facts: RingFacts): BenignExplanation | undefined;
};

/** A sign for or against, with its figure; `weight` below 0 speaks against. */
export type Sign = { holds: boolean; weight: number; reason: string };

/** Fit is the share of the weight of all signs that hold, contrary signs taking away; 0..1. */
export function fitOf(archetype: Archetype, signs: readonly Sign[]): BenignExplanation {
  let possible = 0;
  let reached = 0;
  for (const { holds, weight } of signs) {
    if (weight > 0) possible += weight;
    if (holds) reached += weight;
  }
  const fit = possible === 0 ? 0 : Math.min(1, Math.max(0, reached / possible));
  return {
    archetype,
    fit,
    reasons: signs.filter(({ holds, weight }) => holds && weight > 0).map(({ reason }) => reason),
  };
}
