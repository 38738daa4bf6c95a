// Marks on the time axis: what a person adds, changes or deletes holds from then on, and each step can be taken back. Imports are marks by themselves.
import { useMemo } from 'react';
import type { SourceSummary } from '../../shared/engine/engine';
import { RetortError } from '../../shared/kernel/errors';
import { MOST_MARKS, type MarkKind, type TimeMark } from '../../shared/model/records/time-mark';
import { formatOf } from '../ui/format';
import { useAttempt } from './attempt';
import { useActions, useSession, useSurroundings, useWorkbench } from './context';
import { workspaceJournalOf } from './workspace-journal';
import type { JournalChange } from './workspace-step';
import type { Entry } from './undo';

export type Marking = {
  /** Adds it, or changes the one of its id. */
  put(mark: TimeMark): void;
  remove(mark: TimeMark): void;
};

export function useMarking(): Marking {
  const session = useSession();
  const { workbench } = useSurroundings();
  const attempt = useAttempt();
  const { announce } = useActions();
  return useMemo(() => {
    const take = (step: (known: readonly TimeMark[]) => Entry<JournalChange> | undefined): void =>
      attempt(async () => {
        const entry = step(workbench.store.getState().marks);
        if (entry === undefined) return;
        await workspaceJournalOf(session).take(entry);
        announce(`Done: ${entry.label}.`);
      });
    return {
      put: (mark) => take((known) => putStep(known, mark)),
      remove: (mark) => take((known) => removeStep(known, mark)),
    };
  }, [session, workbench, attempt, announce]);
}

/** Undefined where nothing would change. @throws RetortError `too-many-marks` */
export function putStep(known: readonly TimeMark[], mark: TimeMark): Entry<JournalChange> | undefined {
  const before = known.find(({ id }) => id === mark.id);
  if (before !== undefined && saysTheSame(before, mark)) return undefined;
  if (before === undefined && known.length >= MOST_MARKS)
    throw new RetortError('too-many-marks', { limit: MOST_MARKS });
  return {
    label: `${before === undefined ? 'adding' : 'changing'} the mark ‘${markWords(mark)}’`,
    forward: { type: 'set-marks', marks: [mark], removed: [] },
    backward:
      before === undefined
        ? { type: 'set-marks', marks: [], removed: [mark.id] }
        : { type: 'set-marks', marks: [before], removed: [] },
  };
}

export function removeStep(known: readonly TimeMark[], { id }: TimeMark): Entry<JournalChange> | undefined {
  const before = known.find((mark) => mark.id === id);
  if (before === undefined) return undefined;
  return {
    label: `deleting the mark ‘${markWords(before)}’`,
    forward: { type: 'set-marks', marks: [], removed: [id] },
    backward: { type: 'set-marks', marks: [before], removed: [] },
  };
}

function saysTheSame(one: TimeMark, other: TimeMark): boolean {
  return one.kind === other.kind && one.at === other.at && one.text === other.text;
}

const KINDS: Readonly<Record<MarkKind, string>> = { ban: 'Ban wave', release: 'Model release', note: 'Note' };

export const markKindWord = (kind: MarkKind): string => KINDS[kind];

/** "Ban wave, 318 accounts"; a note is its text. */
export function markWords({ kind, text }: Pick<TimeMark, 'kind' | 'text'>): string {
  if (text === '') return markKindWord(kind);
  return kind === 'note' ? text : `${markKindWord(kind)}, ${text}`;
}

/** A mark as it is drawn. */
export type DrawnMark = {
  id: string;
  kind: MarkKind | 'import';
  /** Milliseconds since 1970 UTC. */
  at: number;
  words: string;
  /** What a person can change; null: it came by itself. */
  mark: TimeMark | null;
};

/** In order of time. */
export function useDrawnMarks(): readonly DrawnMark[] {
  const marks = useWorkbench((state) => state.marks);
  const sources = useWorkbench((state) => state.summary?.sources ?? null);
  return useMemo(() => drawnMarks(marks, sources ?? []), [marks, sources]);
}

/** Sources that were committed together are one mark. */
export function drawnMarks(
  marks: readonly TimeMark[],
  sources: readonly Pick<SourceSummary, 'name' | 'importedAt'>[],
): DrawnMark[] {
  const imports = new Map<string, string[]>();
  for (const { name, importedAt } of sources)
    imports.set(importedAt, [...(imports.get(importedAt) ?? []), name]);
  return [
    ...marks.map((mark) => ({
      ...{ id: mark.id, kind: mark.kind, at: Date.parse(mark.at), words: markWords(mark), mark },
    })),
    ...[...imports].map(([importedAt, names]) => ({
      ...{ id: `import ${importedAt}`, kind: 'import' as const, at: Date.parse(importedAt), mark: null },
      words: `Import of ${names.length === 1 ? (names[0] ?? '') : formatOf(names.length, 'source')}`,
    })),
  ].sort((a, b) => a.at - b.at);
}
