// Strangers behind one egress: what carrier NAT, commercial VPN and private relay have in common. Which of them it is, a warning list says, or how the addresses are used.
import { kindFacts, type RingFacts } from '../ring-facts';
import type { Archetype } from '../types';
import { fitOf, type BenignRule, type Sign } from './rule';
import { HUMAN_DAILY_VOLUME, signUpSign, volumeSign } from './signs';
import { areStrangers, percent, personalSign } from './strangers';

type Egress = Extract<Archetype, 'carrier-nat' | 'vpn' | 'relay'>;

/** `used` tells how people are seen at the addresses; a list that names them weighs as much. */
export function sharedEgress(archetype: Egress, used: (facts: RingFacts) => Sign): BenignRule {
  return {
    archetype,
    weigh(facts) {
      const { anyCoverage, exclusivity } = kindFacts(facts, 'address');
      const named = facts.listed.get(archetype) ?? 0;
      const behind = Math.max(named, facts.behindHubs, exclusivity < 0.5 ? anyCoverage : 0);
      if (!areStrangers(facts) || behind < 0.5 || facts.habits.dailyVolume > HUMAN_DAILY_VOLUME)
        return undefined;
      return fitOf(archetype, [
        personalSign(facts),
        used(facts),
        { holds: named >= 0.5, weight: 1, reason: `${percent(named)} seen at what is listed so` },
        { holds: true, weight: 1, reason: `${percent(behind)} seen where many others are` },
        volumeSign(facts),
        signUpSign(facts, 90),
      ]);
    },
  };
}
