// Which ring each account is in, from lists of members.
import type { Evidence } from './pair-score';

/** Position in `rings` by account position; -1: in none. */
export function label({ incidence }: Evidence, rings: readonly (readonly number[])[]): Int32Array {
  const ringOf = new Int32Array(incidence.accounts.length).fill(-1);
  rings.forEach((members, ring) => {
    for (const account of members) ringOf[account] = ring;
  });
  return ringOf;
}
