// What the linkage makes of judgements: which of them it obeys, and which it cannot.

/** `noted`: unsure, which has no weight. `waiting`: of an account that the dataset does not have. `contradicted`: newer ones say otherwise. */
export type JudgementState = 'held' | 'noted' | 'waiting' | 'contradicted';

/** `against`: positions of the newer judgements that contradict it together, in the list of all; else empty. */
export type JudgementOutcome = { state: JudgementState; against: readonly number[] };

/** A judgement that is obeyed, of two account positions; `judgement` is its position in the list of all. */
export type HeldJudgement = { a: number; b: number; judgement: number };

export type Judged = {
  /** Of each judgement, in the order of the list. */
  outcomes: readonly JudgementOutcome[];
  same: readonly HeldJudgement[];
  apart: readonly HeldJudgement[];
  /** Accounts that are one operator's by these judgements, directly or by a chain: two or more positions each, ascending; disjoint. */
  operators: readonly (readonly number[])[];
};

/** What was judged of two accounts. */
export type JudgedPair = {
  /** What the linkage obeys. Null: the bits decide. */
  verdict: 'same' | 'not-same' | null;
  /** Positions in the list of all: those that decide it together; where none do, the pair's own, whatever became of it. */
  judgements: readonly number[];
};
