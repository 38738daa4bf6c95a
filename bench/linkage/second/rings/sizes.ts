// How large the rings are. Reported pools run from a handful to 273, 5,380 and 20,000 accounts (PRODUCT.md): a power law, so a truncated Pareto.
import { pareto, type Random } from '../chance';
import { RINGS, type RingKind } from '../scenario';

export const SMALLEST = 3;
/** Largest share of all accounts that one ring may have. */
export const LARGEST_SHARE = 0.2;
const TAIL = 0.7;

/** Whole numbers that add up to `budget`, each at least 3 and at most half of the budget and a fifth of the accounts. Under 6 there is one ring, under 3 none. */
export function ringSizes(budget: number, accounts: number, random: Random): number[] {
  const cap = Math.max(5, Math.min(Math.floor(accounts * LARGEST_SHARE), Math.ceil(budget / 2)));
  const sizes: number[] = [];
  let left = budget;
  while (left >= SMALLEST) {
    const size = Math.min(left, pareto(random, SMALLEST, cap, TAIL));
    const taken = left - size > 0 && left - size < SMALLEST ? withoutRest(left, cap) : size;
    sizes.push(taken);
    left -= taken;
  }
  return sizes;
}

/** One or two accounts are no ring: they join this one, or this one leaves three. */
function withoutRest(left: number, cap: number): number {
  return left <= cap ? left : left - SMALLEST;
}

/** Below a dozen accounts it is mostly one person; a proxy service needs many; every kind is dealt in turn where sizes allow. */
export function ringKind(size: number, place: number): RingKind {
  if (size < 13) return place % 4 === 0 ? 'ring-pool' : 'ring-small';
  if (size < 40) return place % 2 === 0 ? 'ring-pool' : 'ring-failover';
  return RING_TURNS[place % RING_TURNS.length] as RingKind;
}

const RING_TURNS: readonly RingKind[] = RINGS.filter((kind) => kind !== 'ring-small');
