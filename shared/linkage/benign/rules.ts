// The benign explanations that are weighed for every ring. To add one is to add a file and its line here.
import type { RingFacts } from '../ring-facts';
import type { BenignExplanation } from '../types';
import { benchmark } from './benchmark';
import { campus } from './campus';
import { carrierNat } from './carrier-nat';
import { ciRunners } from './ci-runners';
import { corporate } from './corporate';
import { evaluation } from './evaluation';
import { family } from './family';
import { freelancers } from './freelancers';
import { gateway } from './gateway';
import { publicPrompt } from './public-prompt';
import { relay } from './relay';
import type { BenignRule } from './rule';
import { team } from './team';
import { vpn } from './vpn';

export const benignRules: readonly BenignRule[] = [
  ...[family, team, corporate, campus, evaluation, benchmark],
  ...[gateway, ciRunners, carrierNat, vpn, relay, freelancers, publicPrompt],
];

/** Every explanation that something speaks for, best fit first. */
export function explainBenign(facts: RingFacts): BenignExplanation[] {
  const found: BenignExplanation[] = [];
  for (const rule of benignRules) {
    const explanation = rule.weigh(facts);
    if (explanation !== undefined && explanation.fit > 0) found.push(explanation);
  }
  return found.sort((a, b) => b.fit - a.fit);
}
