// A step that a person took, as it outlives a restart: what it is called, and as text what it did. Whoever took it knows how to read the text.
import { RetortError } from '../../kernel/errors';

/** What was changed in the workspace, and what was done to the graph: each is gone back in by itself. */
export const HISTORIES = ['workspace', 'graph'] as const;
export type HistoryName = (typeof HISTORIES)[number];

/** What the list of steps says of one. */
export type StepRecord = {
  /** From 1; steps of a history follow each other without a gap. */
  sequence: number;
  /** Finishes "Undo ...". */
  label: string;
  /** Characters of its content. */
  size: number;
  /** Sources that it needs to be taken back or done again: set aside, they stay as long as it does. Left out where there are none. */
  sources?: readonly string[];
  /** Not a step: what stood before the first one that is left. */
  base?: true;
};

export type KeptStep = StepRecord & { content: string };

/** In order; those up to `done` are done, the others undone. Steps before the first one have fallen off. */
export type KeptHistory<S extends StepRecord = StepRecord> = { steps: S[]; done: number };

export const emptyKeptHistory: KeptHistory<never> = { steps: [], done: 0 };

/** What is kept of a history at most. */
export type HistoryBounds = { steps: number; size: number };

export const HISTORY_BOUNDS: Readonly<Record<HistoryName, HistoryBounds>> = {
  workspace: { steps: 10_000, size: 64_000_000 },
  // All of it is read when the graph comes back.
  graph: { steps: 10_000, size: 8_000_000 },
};

/** Characters of a label. */
const MOST_LABEL = 1_000;

export function stepOf(
  sequence: number,
  label: string,
  content: string,
  sources: readonly string[] = [],
): KeptStep {
  const step = { sequence, label: label.slice(0, MOST_LABEL), size: content.length, content };
  return sources.length === 0 ? step : { ...step, sources };
}

export function recordOfStep({ content: _, ...record }: KeptStep): StepRecord {
  return record;
}

/** Whoever records a step knows which one was done last. @throws RetortError `store-failed` where it was another one */
export function refuseOther(done: number, step: StepRecord, history: HistoryName): void {
  if (done !== step.sequence - 1)
    throw new RetortError('store-failed', { reason: 'the history was changed elsewhere', history });
}

/** What is wrong with a list of steps as it was read; undefined: nothing. */
export function historyProblem({ steps, done }: KeptHistory): string | undefined {
  const [first] = steps;
  if (first === undefined) return done === 0 ? undefined : 'no step is there';
  if (!Number.isSafeInteger(first.sequence) || first.sequence < 1) return 'the first step has no number';
  const wrong = steps.find(
    ({ sequence, label, size }, at) =>
      sequence !== first.sequence + at || !isLabel(label) || !Number.isSafeInteger(size) || size < 0,
  );
  if (wrong !== undefined) return `step ${first.sequence + steps.indexOf(wrong)} is damaged or missing`;
  const last = first.sequence + steps.length - 1;
  return done >= first.sequence - 1 && done <= last ? undefined : 'it is not known which steps are done';
}

function isLabel(label: unknown): boolean {
  return typeof label === 'string' && label !== '' && label.length <= MOST_LABEL;
}

/**
 * Sequence of the first step that stays once `added` follows them: over a bound, the oldest fall off until nine tenths of it are in use, so that this
 * is seldom. The new one stays whatever its size.
 */
export function firstToStay(steps: readonly StepRecord[], added: StepRecord, bounds: HistoryBounds): number {
  const all = [...steps, added];
  const first = (all[0] as StepRecord).sequence;
  let size = all.reduce((sum, step) => sum + step.size, 0);
  if (all.length <= bounds.steps && size <= bounds.size) return first;
  let at = 0;
  while (at < all.length - 1 && (all.length - at > bounds.steps * 0.9 || size > bounds.size * 0.9)) {
    size -= all[at]?.size ?? 0;
    at++;
  }
  return first + at;
}
