// The benign explanations that are weighed for every ring. To add one is to add a file and its line here.
import type { Evidence } from '../pair-score';
import type { RingFacts } from '../ring-facts';
import type { BenignExplanation } from '../types';
import { household } from './household';
import type { BenignRule } from './rule';

export const benignRules: readonly BenignRule[] = [household];

/** Every explanation that something speaks for, best fit first. */
export function explainBenign(facts: RingFacts, evidence: Evidence): BenignExplanation[] {
  const found: BenignExplanation[] = [];
  for (const rule of benignRules) {
    const explanation = rule.weigh(facts, evidence);
    if (explanation !== undefined && explanation.fit > 0) found.push(explanation);
  }
  return found.sort((a, b) => b.fit - a.fit);
}
