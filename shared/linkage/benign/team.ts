// A team of one house: colleagues who call with one key, or share its card, office or domain, in working hours, with the prompts of what they build.
import { kindFacts, type RingFacts } from '../ring-facts';
import { fitOf, type BenignRule } from './rule';
import {
  HUMAN_DAILY_VOLUME,
  RESTING,
  SLOWEST_CAMPAIGN,
  addressSign,
  hoursSign,
  institutionSign,
  joinedOver,
  signUpSign,
  weekSign,
} from './signs';

/** A team that builds on the product calls more than a person by hand. */
const TEAM_DAILY_VOLUME = 150;
/** Without a key in common: no larger, and at rest at weekends or slower than anybody who extracts. */
const LARGEST = 30;
const OF_A_HOUSE = ['payment', 'organisation', 'email-domain', 'address'] as const;

export const team: BenignRule = {
  archetype: 'team',
  weigh(facts) {
    const { habits } = facts;
    const key = kindFacts(facts, 'api-key').coverage;
    if (
      habits.dailyVolume > TEAM_DAILY_VOLUME ||
      (habits.weekendShare > 0.2 && !isIdle(facts)) ||
      !joinedOver(facts, 2)
    )
      return undefined;
    const house = Math.max(...OF_A_HOUSE.map((kind) => kindFacts(facts, kind).coverage));
    if (key < 0.4 && !isSmallHouse(facts, house)) return undefined;
    const reason =
      key >= 0.4
        ? `${Math.round(key * 100).toString()}% call with one key`
        : `${Math.round(house * 100).toString()}% have one card, office or domain`;
    return fitOf('team', [
      { holds: true, weight: 2, reason },
      institutionSign(facts, 0.7),
      addressSign(facts, 0.5),
      hoursSign(facts, 0.75),
      weekSign(facts, 0.1),
      signUpSign(facts, 14),
    ]);
  },
};

function isSmallHouse(facts: RingFacts, house: number): boolean {
  const { accounts, dailyVolume, weekendShare } = facts.habits;
  if (accounts > LARGEST || dailyVolume > HUMAN_DAILY_VOLUME || (weekendShare > RESTING && !isIdle(facts)))
    return false;
  return house >= 0.6 && joinedOver(facts, 14);
}

function isIdle(facts: RingFacts): boolean {
  return facts.habits.dailyVolume < SLOWEST_CAMPAIGN;
}
