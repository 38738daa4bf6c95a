// What is known of the rings while they settle.
import type { Background } from './background';
import type { MembershipScorer } from './membership-scores';
import type { Evidence } from './pair-score';
import type { Profile, Profiler } from './profile';
import type { Reaching } from './totals';

/**
 * `of`: the members, ascending, whom the profile describes; `explains`: accounts that the profile explains well enough to be part of the ring, by evidence that no market sells; `asked`: those that have been in a ring of so many members at most
 * were asked about, -1: nobody was.
 */
export type Known = { of: readonly number[]; profile: Profile; explains: number[]; asked: number };
export type Profiled = { members: number[]; known: Known };
/** `found`: who reaches the bar. */
export type Scored = Profiled & { found: Reaching };
/** Rings that did not change, or hardly while rings grow, keep what is known of them. */
export type Ring = { members: number[]; known?: Known; found?: Reaching };

export type Settling = {
  evidence: Evidence;
  score: MembershipScorer;
  profile: Profiler;
  background: Background;
  /** Ring by account position; -1: in none. */
  ringOf: Int32Array;
  /** 1: the account came into a ring that was whole. */
  joined: Uint8Array;
  /** By account: members of the smallest ring that it has been in. */
  smallest: Uint32Array;
};
