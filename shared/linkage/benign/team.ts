// A team's shared key: colleagues of one organisation who call with the same key, in working hours.
import { kindFacts } from '../ring-facts';
import { fitOf, type BenignRule } from './rule';
import { addressSign, hoursSign, institutionSign, joinedOver, signUpSign, weekSign } from './signs';

/** A team that builds on the product calls more than a person by hand. */
const TEAM_DAILY_VOLUME = 150;

export const team: BenignRule = {
  archetype: 'team',
  weigh(facts) {
    const { habits } = facts;
    const key = kindFacts(facts, 'api-key');
    if (key.coverage < 0.4 || habits.dailyVolume > TEAM_DAILY_VOLUME || habits.weekendShare > 0.2)
      return undefined;
    if (!joinedOver(facts, 2)) return undefined;
    return fitOf('team', [
      { holds: true, weight: 2, reason: `${Math.round(key.coverage * 100).toString()}% call with one key` },
      institutionSign(facts, 0.7),
      addressSign(facts, 0.5),
      hoursSign(facts, 0.75),
      weekSign(facts, 0.1),
      signUpSign(facts, 14),
    ]);
  },
};
