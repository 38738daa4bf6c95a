// Freelancers with one issuer of virtual cards: the range of the card is shared, the instrument never, and hardly anything else.
import { kindFacts, type RingFacts } from '../ring-facts';
import { fitOf, type BenignRule } from './rule';
import { signUpSign, volumeSign } from './signs';
import { areStrangers, percent, personalSign } from './strangers';

/** Largest share of the members in one card range: payment evidence of a kind that is not the instrument itself. */
function inOneRange(facts: RingFacts): number {
  let most = 0;
  for (const [kind, { coverage, group }] of facts.kinds)
    if (group === 'payment' && kind !== 'payment') most = Math.max(most, coverage);
  return most;
}

export const freelancers: BenignRule = {
  archetype: 'freelancers',
  weigh(facts) {
    const range = inOneRange(facts);
    if (!areStrangers(facts) || range < 0.5 || kindFacts(facts, 'address').coverage > 0.3) return undefined;
    return fitOf('freelancers', [
      personalSign(facts),
      { holds: true, weight: 1, reason: `${percent(range)} with cards of one range` },
      volumeSign(facts),
      signUpSign(facts, 90),
    ]);
  },
};
