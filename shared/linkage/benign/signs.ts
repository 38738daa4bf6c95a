// Signs that several benign explanations look at. The bounds are generous readings of how people live, not of any data set.
import { kindFacts, type RingFacts } from '../ring-facts';
import type { Sign } from './rule';

const DAY = 86_400;

/** Requests a person makes by hand in a day, generously. Published campaigns ran from 2 to about 900 an account and day. */
export const HUMAN_DAILY_VOLUME = 40;

/** Three times what people ask for in a day by hand: 18 billion messages a week of 700 million users (Chatterji et al. 2025, "How People Use ChatGPT"). */
export const LIGHT_DAILY_VOLUME = 11;
/** No published campaign was slower, in requests an account and day. */
export const SLOWEST_CAMPAIGN = 2;
/** Share of activity at weekends of people who rest then, at most; a machine's is 2/7. */
export const RESTING = 0.12;

/** Share of the members who use a prompt cluster that hardly anybody outside the ring uses. */
export function privateContent(facts: RingFacts): number {
  const content = kindFacts(facts, 'prompt-cluster');
  return content.exclusivity >= 0.5 ? content.coverage : 0;
}

/** Days over which most members joined; undefined when the logs do not say. */
export function signUpDays(facts: RingFacts): number | undefined {
  return facts.habits.signUpSpread === undefined ? undefined : facts.habits.signUpSpread / DAY;
}

/** True unless the logs show that most members joined within fewer days. */
export function joinedOver(facts: RingFacts, days: number): boolean {
  const spread = signUpDays(facts);
  return spread === undefined || spread >= days;
}

/** An e-mail domain or organisation that most members belong to, and few others: an institution of their own. */
export function institution(facts: RingFacts): { coverage: number; exclusivity: number } {
  const domain = kindFacts(facts, 'email-domain');
  const organisation = kindFacts(facts, 'organisation');
  return domain.coverage >= organisation.coverage ? domain : organisation;
}

export function volumeSign(facts: RingFacts): Sign {
  const { dailyVolume } = facts.habits;
  return {
    holds: dailyVolume <= HUMAN_DAILY_VOLUME,
    weight: 2,
    reason: `${dailyVolume.toFixed(1)} requests a day each`,
  };
}

export function hoursSign(facts: RingFacts, share: number): Sign {
  const { hoursCovered } = facts.habits;
  return {
    holds: hoursCovered <= share,
    weight: 1,
    reason: `active in ${Math.round(hoursCovered * 24).toString()} hours of the day`,
  };
}

export function weekSign(facts: RingFacts, share: number): Sign {
  const { weekendShare } = facts.habits;
  return {
    holds: weekendShare <= share,
    weight: 1,
    reason: `${Math.round(weekendShare * 100).toString()}% of activity at weekends`,
  };
}

export function signUpSign(facts: RingFacts, days: number): Sign {
  const spread = signUpDays(facts);
  const reason = spread === undefined ? 'sign-ups not in the logs' : `joined over ${spread.toFixed(0)} days`;
  return { holds: joinedOver(facts, days), weight: 1, reason };
}

export function institutionSign(facts: RingFacts, share: number): Sign {
  const { coverage } = institution(facts);
  return {
    holds: coverage >= share,
    weight: 1,
    reason: `${Math.round(coverage * 100).toString()}% in one organisation or e-mail domain`,
  };
}

export function addressSign(facts: RingFacts, share: number): Sign {
  const { coverage } = kindFacts(facts, 'address');
  return {
    holds: coverage >= share,
    weight: 1,
    reason: `${Math.round(coverage * 100).toString()}% seen at one address`,
  };
}
