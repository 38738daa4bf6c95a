// A campus: thousands of students behind few addresses with one e-mail domain, each with devices of their own, using little at all hours but the small ones.
import { kindFacts } from '../ring-facts';
import { fitOf, type BenignRule } from './rule';
import {
  HUMAN_DAILY_VOLUME,
  addressSign,
  institution,
  institutionSign,
  joinedOver,
  signUpSign,
  volumeSign,
} from './signs';

/** Students pay for themselves: share of members with a card in common, at most. */
const SHARED_CARDS = 0.2;

export const campus: BenignRule = {
  archetype: 'campus',
  weigh(facts) {
    if (facts.habits.accounts < 20 || facts.habits.dailyVolume > HUMAN_DAILY_VOLUME) return undefined;
    if (institution(facts).coverage < 0.5 && kindFacts(facts, 'address').coverage < 0.5) return undefined;
    if (!joinedOver(facts, 14) || kindFacts(facts, 'payment').anyCoverage > SHARED_CARDS) return undefined;
    const devices = kindFacts(facts, 'device').anyCoverage;
    return fitOf('campus', [
      institutionSign(facts, 0.5),
      addressSign(facts, 0.3),
      volumeSign(facts),
      signUpSign(facts, 30),
      {
        holds: devices < 0.4,
        weight: 1,
        reason: `${Math.round((1 - devices) * 100).toString()}% with devices of their own`,
      },
      { holds: facts.habits.weekendShare > 0.12, weight: 0.5, reason: 'active at weekends too' },
    ]);
  },
};
