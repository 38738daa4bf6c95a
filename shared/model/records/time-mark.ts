// What a person marks on the time axis, to see what came before it and after: a ban wave, the release of a model, anything worth a note.

export const MARK_KINDS = ['ban', 'release', 'note'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export type TimeMark = {
  /** Of its own, and the same for good: what it says may change. */
  id: string;
  kind: MarkKind;
  /** When it happened; ISO 8601 UTC. */
  at: string;
  /** "318 accounts"; may be empty where the kind says it all. */
  text: string;
};

/** Characters of a text. */
export const MOST_MARK_TEXT = 120;
/** Marks of a workspace. */
export const MOST_MARKS = 500;

/** In order of time; by UTF-16 code units, which no locale changes. */
export function earliestFirst(one: TimeMark, other: TimeMark): number {
  return order(one.at, other.at) || order(one.id, other.id);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
