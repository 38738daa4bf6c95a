// Parts of one ring, found apart, become one: a ring most of whose members a larger ring's profile explains is a part of it.

/** What a ring's profile says of accounts, kept while its members stay the same. */
export type RingScores = {
  /** Accounts that reach the bar of membership, with their bits. */
  accounts: number[];
  bits: number[];
  /** Accounts that it explains well enough to be part of it, by evidence that no market sells. */
  explains: number[];
};

export type ScoredRing = { members: number[]; scores: RingScores };

/** Larger rings take in smaller ones; those that were taken in are left without members. `ringOf` follows. */
export function mergeParts(rings: readonly ScoredRing[], ringOf: Int32Array): void {
  const largestFirst = rings
    .map((_, ring) => ring)
    .sort((a, b) => sizeOf(rings, b) - sizeOf(rings, a) || a - b);
  for (const large of largestFirst) {
    const target = rings[large] as ScoredRing;
    if (target.members.length === 0) continue;
    for (const small of partsOf(rings, ringOf, large)) {
      const part = rings[small] as ScoredRing;
      target.members = [...target.members, ...part.members].sort((a, b) => a - b);
      for (const account of part.members) ringOf[account] = large;
      part.members = [];
    }
  }
}

/** Rings no larger than this one, more than half of whose members it explains; ascending. */
function partsOf(rings: readonly ScoredRing[], ringOf: Int32Array, large: number): number[] {
  const explained = new Map<number, number>();
  for (const account of (rings[large] as ScoredRing).scores.explains) {
    const ring = ringOf[account] as number;
    if (ring >= 0 && ring !== large) explained.set(ring, (explained.get(ring) ?? 0) + 1);
  }
  const parts = [...explained].filter(([ring, count]) => {
    const members = sizeOf(rings, ring);
    return members <= sizeOf(rings, large) && count * 2 > members;
  });
  return parts.map(([ring]) => ring).sort((a, b) => a - b);
}

function sizeOf(rings: readonly ScoredRing[], ring: number): number {
  return (rings[ring] as ScoredRing).members.length;
}
