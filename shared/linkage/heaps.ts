// Heaps: several groups in one core that a thread holds together, as two households at one address with a ring. They are taken apart, so that each is weighed by what it is itself.
import { createDisjointSets, type DisjointSets } from '../graph/disjoint-sets';
import { backgroundOf, type Background } from './background';
import { withDrawn } from './drawn-background';
import { MEMBER_BITS, type MembershipScorer } from './membership-scores';
import type { Evidence } from './pair-score';
import { createProfiler, type Profiler } from './profile';
import { label } from './ring-labels';

/**
 * `parts` are those of each core. They stay together where the profile of one explains anybody of another, places counting no more than all else; parts that know nothing of each
 * other become cores of their own, and accounts that no part knows are in none. Cores as ascending account positions, ordered by their first.
 */
export function takeHeapsApart(
  evidence: Evidence,
  parts: readonly number[][][],
  score: MembershipScorer,
): number[][] {
  const cores = label(evidence, parts.map((own) => own.flat())); // prettier-ignore
  const search: Search = {
    score,
    profile: createProfiler(evidence, score.rows, false),
    background: withDrawn(backgroundOf(evidence, cores), evidence, cores),
    partOf: new Int32Array(cores.length).fill(-1),
  };
  const apart = parts.flatMap((own) => joinParts(search, own)).filter(({ length }) => length > 1);
  for (const core of apart) core.sort((a, b) => a - b);
  return apart.sort((one, other) => (one[0] as number) - (other[0] as number));
}

type Search = {
  score: MembershipScorer;
  profile: Profiler;
  background: Background;
  /** By account position: its part of the core that is looked at. */
  partOf: Int32Array;
};

/** What has grown may know more of the others than its parts did: until nothing changes. What has not, as `grown` says by part, knew nobody and knows nobody now. */
function joinParts(
  search: Search,
  parts: readonly number[][],
  grown: readonly boolean[] = parts.map(() => true),
): number[][] {
  if (parts.length === 1) return [...parts];
  const { labels, sets: size } = unite(search, parts, grown).labels();
  const together = Array.from({ length: size }, (): number[][] => []);
  parts.forEach((part, at) => together[labels[at] as number]?.push(part));
  const joined = together.map((own) => own.flat());
  if (size === parts.length) return joined;
  return joinParts(search, joined, together.map((own) => own.length > 1)); // prettier-ignore
}

function unite(search: Search, parts: readonly number[][], grown: readonly boolean[]): DisjointSets {
  const { partOf } = search;
  parts.forEach((part, at) => {
    for (const account of part) partOf[account] = at;
  });
  const sets = createDisjointSets(parts.length);
  for (let at = 0; at < parts.length; at++) {
    if (grown[at] === false) continue;
    for (const account of explainedBy(search, parts, at)) sets.union(at, partOf[account] as number);
  }
  return sets;
}

/** Accounts of the other parts. One account alone has nothing in common with anybody. */
function explainedBy(
  { score, profile, background, partOf }: Search,
  parts: readonly number[][],
  at: number,
): number[] {
  const part = parts[at] as number[];
  if (part.length < 2) return [];
  const own = profile(background, part);
  const others = parts.flatMap((other, place) => (place === at ? [] : other));
  const scores = score(own, partOf, at, { only: others });
  return scores.candidates().filter((account) => scores.evidenceBits(account) + own.prior >= MEMBER_BITS);
}
