// Which ring to look at first: by how much it extracts and how sure we are, and benign explanations after the rest. The reasons are kept with the ring.
import type { RingFacts } from './ring-facts';
import type { Ring } from './types';

/** Fills `rank` and `rankReasons`; the same input gives the same order. */
export function rankRings(drafts: readonly { ring: Ring; facts: RingFacts }[]): Ring[] {
  const scored = drafts.map(({ ring }) => ({ ring, score: rankScore(ring) }));
  scored.sort((a, b) => b.score - a.score || (a.ring.id < b.ring.id ? -1 : 1));
  return scored.map(({ ring }, index) => ({ ...ring, rank: index + 1, rankReasons: reasons(ring) }));
}

/** Members count by their square root, so that a ring ten times the size needs less than ten times the certainty. */
function rankScore(ring: Ring): number {
  const score = Math.sqrt(ring.members.length) * ring.confidence;
  return ring.benign === null ? score : score * (1 - ring.benign.fit) - 1_000;
}

function reasons(ring: Ring): string[] {
  const list = [
    `${ring.members.length.toLocaleString('en')} accounts`,
    `${Math.round(ring.confidence * 100).toString()}% sure`,
  ];
  if (ring.benign !== null)
    list.unshift(`explained as ${ring.benign.archetype}: after all unexplained rings`);
  return list;
}
