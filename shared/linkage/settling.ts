// What is known of the rings while they settle.
import type { Background } from './background';
import type { MembershipScorer } from './membership-scores';
import type { RingScores } from './merging';
import type { Evidence } from './pair-score';
import type { Profile, Profiler } from './profile';

/** `asked`: accounts that have been in a ring of so many members at most were asked about; -1: nobody was. */
export type Scores = RingScores & { profile: Profile; asked: number };
export type Scored = { members: number[]; scores: Scores };
/** Rings that did not change keep their scores. */
export type Ring = { members: number[]; scores?: Scores };

export type Settling = {
  evidence: Evidence;
  score: MembershipScorer;
  profile: Profiler;
  background: Background;
  /** Ring by account position; -1: in none. */
  ringOf: Int32Array;
  /** By account: members of the smallest ring that it has been in. */
  smallest: Uint32Array;
};
