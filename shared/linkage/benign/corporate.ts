// A company's staff: one organisation or domain, the company's egress and perhaps its card, in working hours, each using little.
import { kindFacts, type RingFacts } from '../ring-facts';
import { fitOf, type BenignRule } from './rule';
import {
  HUMAN_DAILY_VOLUME,
  LIGHT_DAILY_VOLUME,
  RESTING,
  addressSign,
  hoursSign,
  institution,
  institutionSign,
  joinedOver,
  privateContent,
  signUpSign,
  volumeSign,
  weekSign,
} from './signs';

/** Days over which a staff joins; a domain that is bought for a ring fills within hours. */
const STAFF_DAYS = 7;
/** A new house opens the accounts of all on two or three days. */
const NEW_HOUSE_DAYS = 1;

export const corporate: BenignRule = {
  archetype: 'corporate',
  weigh(facts) {
    if (institution(facts).coverage < 0.5 || facts.habits.dailyVolume > HUMAN_DAILY_VOLUME) return undefined;
    if (!isEstablished(facts) && !isOffice(facts)) return undefined;
    return fitOf('corporate', [
      institutionSign(facts, 0.7),
      volumeSign(facts),
      hoursSign(facts, 0.75),
      weekSign(facts, RESTING),
      signUpSign(facts, 14),
      addressSign(facts, 0.3),
    ]);
  },
};

/** With an organisation, which is on the invoice, templates of its own are the house's; a domain says less, for anybody can buy one. */
function isEstablished(facts: RingFacts): boolean {
  return joinedOver(facts, STAFF_DAYS) && (isInvoiced(facts) || privateContent(facts) < 0.5);
}

/** People who rest at weekends, or ask for little, may have templates with nothing but a domain in common, or have joined together as an organisation. */
function isOffice(facts: RingFacts): boolean {
  const { dailyVolume, weekendShare } = facts.habits;
  if (weekendShare > RESTING && dailyVolume > LIGHT_DAILY_VOLUME) return false;
  return joinedOver(facts, isInvoiced(facts) ? NEW_HOUSE_DAYS : STAFF_DAYS);
}

function isInvoiced(facts: RingFacts): boolean {
  return kindFacts(facts, 'organisation').coverage >= 0.5;
}
