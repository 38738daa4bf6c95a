// A family or flat: a few people behind one address, sometimes with one card or one device, who joined at their own times and use little.
import { kindFacts } from '../ring-facts';
import { fitOf, type BenignRule } from './rule';
import { privateContent, signUpDays } from './signs';

/** People in one household; larger groups are something else. */
const LARGEST = 8;
/** Requests a person makes in a day, generously. */
const HUMAN_DAILY_VOLUME = 150;

export const household: BenignRule = {
  archetype: 'household',
  weigh(facts) {
    const { habits } = facts;
    if (habits.accounts > LARGEST) return undefined;
    const days = signUpDays(facts);
    return fitOf('household', [
      { holds: true, weight: 1, reason: `${habits.accounts.toString()} accounts` },
      { holds: habits.dailyVolume <= HUMAN_DAILY_VOLUME, weight: 2, reason: `${habits.dailyVolume.toFixed(1)} requests a day each` },
      { holds: days === undefined || days >= 2, weight: 1, reason: days === undefined ? 'sign-ups not in the logs' : `joined over ${days.toFixed(0)} days` },
      { holds: kindFacts(facts, 'address').coverage >= 0.6, weight: 1, reason: 'one address' },
      { holds: habits.hoursCovered <= 0.75, weight: 1, reason: `active in ${Math.round(habits.hoursCovered * 24).toString()} hours of the day` },
      { holds: privateContent(facts) >= 0.5, weight: -4, reason: '' },
      { holds: days !== undefined && days < 0.25, weight: -2, reason: '' },
    ]);
  },
};
