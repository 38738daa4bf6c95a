// Signs that several benign explanations look at.
import { kindFacts, type RingFacts } from '../ring-facts';

const DAY = 86_400;

/** Share of the members who use a prompt cluster that hardly anybody outside the ring uses; the mark of extraction. */
export function privateContent(facts: RingFacts): number {
  const content = kindFacts(facts, 'prompt-cluster');
  return content.exclusivity >= 0.5 ? content.coverage : 0;
}

/** Days over which most members joined; undefined when the logs do not say. */
export function signUpDays(facts: RingFacts): number | undefined {
  return facts.habits.signUpSpread === undefined ? undefined : facts.habits.signUpSpread / DAY;
}
