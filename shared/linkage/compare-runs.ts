// What changed between two runs: each ring found again in the other run by whom it has, and who joined and who left.

/** Members are numbers of one numbering that both runs share; a member is in one ring of a run at most. */
export type RunRing = { id: string; rank: number; members: ArrayLike<number> };

/**
 * `same` and `changed`: the ring goes on. `split`: it was a part of the ring `of` before. `merged`: it is a part of the ring `of` now.
 * `appeared`, `vanished`: nothing of the other run is like it.
 */
export type RingFate = 'same' | 'changed' | 'split' | 'appeared' | 'merged' | 'vanished';

export type RingChange = {
  fate: RingFate;
  /** Index into the rings of either run; null where it has none. */
  before: number | null;
  after: number | null;
  /** Split: index of a ring before. Merged: index of a ring after. */
  of: number | null;
  /** Members that it, or what it is compared with, did not have before, ascending. */
  joined: number[];
  /** Members that it, or what it is compared with, has no longer, ascending. */
  left: number[];
};

export type RunDifference = {
  /** Rings of the run after by rank, then those that are gone by the rank they had. */
  rings: RingChange[];
  /** In a ring after and in none before; the other way round; in both, but the one ring is not the other. Ascending. */
  joined: number[];
  left: number[];
  moved: number[];
};

/**
 * Two rings can be the same when at least half of the smaller one is in both. Among those, rings are matched one to one, the largest share of their
 * union (Jaccard) first; then the larger overlap, then the rank before, then the rank after. The order of rings and members does not matter.
 */
export function compareRuns(before: readonly RunRing[], after: readonly RunRing[]): RunDifference {
  const ringBefore = ringOfMembers(before);
  const ringAfter = ringOfMembers(after);
  const alike = alikePairs(before, after, ringBefore);
  const { nextOf, previousOf } = match(alike);
  const originOf = first(alike, 'after', 'before');
  const targetOf = first(alike, 'before', 'after');
  const changes = [
    ...byRank(after).map((ring) =>
      changeAfter(ring, previousOf.get(ring), originOf.get(ring), before, after, ringBefore),
    ),
    ...byRank(before)
      .filter((ring) => !nextOf.has(ring))
      .map((ring) => changeBefore(ring, targetOf.get(ring) ?? null, before, ringAfter)),
  ];
  return { rings: changes, ...accountsOf(ringBefore, ringAfter, nextOf) };
}

type RingOf = ReadonlyMap<number, number>;
type Pair = { before: number; after: number; overlap: number; share: number };

function ringOfMembers(rings: readonly RunRing[]): RingOf {
  const ringOf = new Map<number, number>();
  rings.forEach(({ members }, ring) => {
    for (let at = 0; at < members.length; at++) ringOf.set(members[at] as number, ring);
  });
  return ringOf;
}

/** Best first. */
function alikePairs(before: readonly RunRing[], after: readonly RunRing[], ringBefore: RingOf): Pair[] {
  const pairs = after.flatMap(({ members }, ring): Pair[] =>
    [...overlaps(members, ringBefore)].flatMap(([other, overlap]) => {
      const size = (before[other] as RunRing).members.length;
      if (overlap * 2 < Math.min(size, members.length)) return [];
      return [{ before: other, after: ring, overlap, share: overlap / (size + members.length - overlap) }];
    }),
  );
  const rank = (rings: readonly RunRing[], ring: number): number => (rings[ring] as RunRing).rank;
  return pairs.sort(
    (a, b) =>
      b.share - a.share ||
      b.overlap - a.overlap ||
      rank(before, a.before) - rank(before, b.before) ||
      rank(after, a.after) - rank(after, b.after),
  );
}

function overlaps(members: ArrayLike<number>, ringOf: RingOf): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < members.length; at++) {
    const ring = ringOf.get(members[at] as number);
    if (ring !== undefined) counts.set(ring, (counts.get(ring) ?? 0) + 1);
  }
  return counts;
}

function match(alike: readonly Pair[]): {
  nextOf: ReadonlyMap<number, number>;
  previousOf: ReadonlyMap<number, number>;
} {
  const nextOf = new Map<number, number>();
  const previousOf = new Map<number, number>();
  for (const { before, after } of alike) {
    if (nextOf.has(before) || previousOf.has(after)) continue;
    nextOf.set(before, after);
    previousOf.set(after, before);
  }
  return { nextOf, previousOf };
}

function byRank(rings: readonly RunRing[]): number[] {
  const ranks = rings.map(({ rank }) => rank);
  return rings.map((_, ring) => ring).sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
}

/** Of each ring of one side, the ring of the other side that it is most like. */
function first(
  alike: readonly Pair[],
  of: 'before' | 'after',
  other: 'before' | 'after',
): ReadonlyMap<number, number> {
  const likest = new Map<number, number>();
  for (const pair of alike) if (!likest.has(pair[of])) likest.set(pair[of], pair[other]);
  return likest;
}

function changeAfter(
  ring: number,
  previous: number | undefined,
  likest: number | undefined,
  before: readonly RunRing[],
  after: readonly RunRing[],
  ringBefore: RingOf,
): RingChange {
  const { members } = after[ring] as RunRing;
  const origin = previous ?? likest ?? null;
  const joined = outside(members, ringBefore, origin);
  if (previous === undefined) {
    const fate = origin === null ? 'appeared' : 'split';
    return { fate, before: null, after: ring, of: origin, joined, left: [] };
  }
  const own = new Set(Array.from(members));
  const left = ascending(Array.from((before[previous] as RunRing).members).filter((one) => !own.has(one)));
  const fate = joined.length === 0 && left.length === 0 ? 'same' : 'changed';
  return { fate, before: previous, after: ring, of: null, joined, left };
}

function changeBefore(
  ring: number,
  into: number | null,
  before: readonly RunRing[],
  ringAfter: RingOf,
): RingChange {
  return {
    fate: into === null ? 'vanished' : 'merged',
    before: ring,
    after: null,
    of: into,
    joined: [],
    left: outside((before[ring] as RunRing).members, ringAfter, into),
  };
}

/** Members that are not in this ring of the other run; all of them when there is none. */
function outside(members: ArrayLike<number>, ringOf: RingOf, ring: number | null): number[] {
  return ascending(Array.from(members).filter((member) => ring === null || ringOf.get(member) !== ring));
}

function accountsOf(
  ringBefore: RingOf,
  ringAfter: RingOf,
  nextOf: ReadonlyMap<number, number>,
): Pick<RunDifference, 'joined' | 'left' | 'moved'> {
  const all = [...ringAfter.keys()];
  const stayed = all.filter((account) => ringBefore.has(account));
  return {
    joined: ascending(all.filter((account) => !ringBefore.has(account))),
    left: ascending([...ringBefore.keys()].filter((account) => !ringAfter.has(account))),
    moved: ascending(
      stayed.filter((account) => nextOf.get(ringBefore.get(account) as number) !== ringAfter.get(account)),
    ),
  };
}

function ascending(numbers: number[]): number[] {
  return numbers.sort((a, b) => a - b);
}
