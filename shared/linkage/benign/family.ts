// A family or flat: a few people behind one address, sometimes with one card or one device, who joined at their own times and use little.
import { kindFacts } from '../ring-facts';
import { fitOf, type BenignRule } from './rule';
import { HUMAN_DAILY_VOLUME, hoursSign, privateContent, signUpSign, volumeSign } from './signs';

/** People in one household; larger groups are something else. */
const LARGEST = 8;

export const family: BenignRule = {
  archetype: 'family',
  weigh(facts) {
    const { habits } = facts;
    if (habits.accounts > LARGEST || habits.dailyVolume > HUMAN_DAILY_VOLUME || privateContent(facts) >= 0.5)
      return undefined;
    return fitOf('family', [
      { holds: true, weight: 1, reason: 'no more than a household' },
      volumeSign(facts),
      hoursSign(facts, 0.8),
      signUpSign(facts, 2),
      { holds: kindFacts(facts, 'address').coverage >= 0.6, weight: 1, reason: 'one address' },
    ]);
  },
};
