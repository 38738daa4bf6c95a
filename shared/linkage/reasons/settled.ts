// Rings as membership settled them beside the records that people see: which profile stands behind which record.
import { accountAt } from '../incidence';
import type { Membership } from '../membership';
import type { Evidence } from '../pair-score';
import type { Profile } from '../profile';
import type { Ring } from '../types';

/** `place`: the ring's number in `ringOf`. */
export type SettledRing = { ring: Ring; profile: Profile; place: number };

export type SettledRings = {
  /** Those that are reported, by rank. */
  rings: SettledRing[];
  /** Per account position: the place of its ring, reported or not; -1 in none. */
  ringOf: Int32Array;
};

/** `rings`: the records made of the membership. */
export function settledRings(
  { incidence }: Evidence,
  membership: Membership,
  rings: readonly Ring[],
): SettledRings {
  const ringOf = new Int32Array(incidence.accounts.length).fill(-1);
  membership.rings.forEach((members, place) => {
    for (const account of members) ringOf[account] = place;
  });
  const settled = rings.map((ring): SettledRing => {
    const first = accountAt(incidence, ring.members[0] as number);
    const place = ringOf[first] as number;
    return { ring, profile: membership.profiles[place] as Profile, place };
  });
  return { rings: settled.sort((a, b) => a.ring.rank - b.ring.rank), ringOf };
}
