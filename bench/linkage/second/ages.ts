// When accounts were made: a growing service has many young ones, and a house's people come after the house.
import { exponential, type Random } from './chance';
import { DAY, DAYS, START } from './calendar';

/** Nobody is made on the very last day. */
const LAST = START + (DAYS - 1) * DAY;

/** Somebody joins a house that is already there: soon after its founding, or any day since, where that would be after the logs end. */
export function joinedAt(random: Random, founded: number, meanDays: number): number {
  const at = founded + exponential(random, meanDays * DAY);
  return at < LAST ? at : founded + (LAST - founded) * random.next();
}

/** Houses are there before their people. */
export function foundedAt(random: Random): number {
  return bornAt(random) - 45 * DAY;
}

/** A growing service: the age of accounts is exponential, and as many again come every half year. */
export function bornAt(random: Random): number {
  return Math.max(START - 900 * DAY, LAST - exponential(random, 260 * DAY));
}
