// A company's staff: one domain, the company's egress and perhaps its card, in working hours, each using little.
import { fitOf, type BenignRule } from './rule';
import {
  HUMAN_DAILY_VOLUME,
  addressSign,
  hoursSign,
  institution,
  institutionSign,
  joinedOver,
  signUpSign,
  volumeSign,
  weekSign,
} from './signs';

export const corporate: BenignRule = {
  archetype: 'corporate',
  weigh(facts) {
    if (institution(facts).coverage < 0.5 || facts.habits.dailyVolume > HUMAN_DAILY_VOLUME) return undefined;
    if (!joinedOver(facts, 7)) return undefined;
    return fitOf('corporate', [
      institutionSign(facts, 0.7),
      volumeSign(facts),
      hoursSign(facts, 0.75),
      weekSign(facts, 0.12),
      signUpSign(facts, 14),
      addressSign(facts, 0.3),
    ]);
  },
};
