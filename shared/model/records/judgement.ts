// What a person says of two accounts, whatever the bits say: an assertion that the linkage obeys, and that can be taken back.

export const VERDICTS = ['same', 'not-same', 'unsure'] as const;
/** One operator has both; one operator has not both; looked at, and not decided. */
export type Verdict = (typeof VERDICTS)[number];

/** An account by what outlives the dataset: it need not be there now. */
export type AccountKey = { realm: string; value: string };

export type Judgement = {
  a: AccountKey;
  b: AccountKey;
  verdict: Verdict;
  /** Why, in the words of who judged; empty: not said. */
  reason: string;
  /** ISO 8601 UTC. */
  at: string;
};

/** Characters of a reason. */
export const MOST_REASON = 2_000;
/** Judgements of a workspace. */
export const MOST_JUDGEMENTS = 100_000;

/** A workspace holds one judgement of a pair, whichever account is named first; judging the pair again takes its place. */
export function pairOf({ a, b }: Pick<Judgement, 'a' | 'b'>): string {
  const [one, other] = [a, b].map(({ realm, value }) => JSON.stringify([realm, value])).sort();
  return `${one ?? ''} ${other ?? ''}`;
}

/** The later one counts where two contradict each other; by UTF-16 code units, which no locale changes. */
export function oldestFirst(one: Judgement, other: Judgement): number {
  return order(one.at, other.at) || order(pairOf(one), pairOf(other));
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
