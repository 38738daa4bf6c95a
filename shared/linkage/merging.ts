// Parts of one ring, found apart, become one: a ring most of whose members a larger ring's profile explains is a part of it.

type Grouped = { members: number[] };

/**
 * Larger rings take in smaller ones; those that were taken in are left without members. `ringOf` follows. `explainedBy` gives the accounts that a ring explains: it is asked when it is the ring's turn, and
 * never of a ring that was taken in.
 */
export function mergeParts(
  rings: readonly Grouped[],
  ringOf: Int32Array,
  explainedBy: (ring: number) => readonly number[],
): void {
  const largestFirst = rings
    .map((_, ring) => ring)
    .sort((a, b) => sizeOf(rings, b) - sizeOf(rings, a) || a - b);
  const counts = new Uint32Array(rings.length);
  for (const large of largestFirst) {
    const target = rings[large] as Grouped;
    if (target.members.length === 0) continue;
    const found = partsOf(rings, ringOf, large, explainedBy(large), counts);
    const parts = found.map((small) => rings[small] as Grouped);
    const taken = parts.flatMap(({ members }) => members);
    for (const account of taken) ringOf[account] = large;
    for (const part of parts) part.members = [];
    if (taken.length > 0) target.members = [...target.members, ...taken].sort((a, b) => a - b);
  }
}

/** Rings no larger than this one, more than half of whose members it explains; ascending. `counts` is scratch by ring, 0 between two uses. */
function partsOf(
  rings: readonly Grouped[],
  ringOf: Int32Array,
  large: number,
  explained: readonly number[],
  counts: Uint32Array,
): number[] {
  const met: number[] = [];
  for (const account of explained) {
    const ring = ringOf[account] as number;
    if (ring < 0 || ring === large) continue;
    if (counts[ring] === 0) met.push(ring);
    counts[ring] = (counts[ring] as number) + 1;
  }
  const parts = met.filter((ring) => {
    const members = sizeOf(rings, ring);
    return members <= sizeOf(rings, large) && (counts[ring] as number) * 2 > members;
  });
  for (const ring of met) counts[ring] = 0;
  return parts.sort((a, b) => a - b);
}

function sizeOf(rings: readonly Grouped[], ring: number): number {
  return (rings[ring] as Grouped).members.length;
}
