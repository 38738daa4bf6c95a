// Rings as membership settled them beside the records that people see: which profile stands behind which record.
import type { Linkage } from '../linkage';
import type { Profile } from '../profile';
import type { Ring } from '../types';

/** `place`: the ring's number in `ringOf`. */
export type SettledRing = { ring: Ring; profile: Profile; place: number };

export type Settled = {
  /** Those that are reported, by rank. */
  rings: SettledRing[];
  /** Per account position: the place of its ring, reported or not; -1 in none. */
  ringOf: Int32Array;
};

export function settledRings({ result, evidence, membership }: Linkage): Settled {
  const ringOf = new Int32Array(evidence.incidence.accounts.length).fill(-1);
  membership.rings.forEach((members, place) => {
    for (const account of members) ringOf[account] = place;
  });
  const rings = result.rings.map((ring): SettledRing => {
    const first = evidence.incidence.accountOf[ring.members[0] as number] as number;
    const place = ringOf[first] as number;
    return { ring, profile: membership.profiles[place] as Profile, place };
  });
  return { rings: rings.sort((a, b) => a.ring.rank - b.ring.rank), ringOf };
}
