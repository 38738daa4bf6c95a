// A step of the workspace as text and back, and what it keeps alive.
import type { Change } from '../../shared/ports/workspace-store';
import { parsedContent } from './kept-steps';
import type { Entry } from './undo';

type SingleChange = Extract<
  Change,
  {
    type:
      | 'set-linkage'
      | 'judge'
      | 'set-warning-lists'
      | 'set-views'
      | 'set-marks'
      | 'rename'
      | 'set-marking'
      | 'save-spec'
      | 'delete-spec'
      | 'save-kind'
      | 'delete-kind'
      | 'set-aside-sources'
      | 'bring-back-sources';
  }
>;

/** Several in one transaction, in this order: one step all the same. */
export type JournalChange = SingleChange | { type: 'together'; changes: readonly SingleChange[] };

/** As the store takes it. */
export function changesOf(change: JournalChange): readonly SingleChange[] {
  return change.type === 'together' ? change.changes : [change];
}

type Changes = Omit<Entry<JournalChange>, 'label'>;

/** A half-life that never ends is null, as in a specification: JSON has no infinity. */
export function stepText({ forward, backward }: Changes): string {
  return JSON.stringify({ forward, backward });
}

/** @throws RetortError `history-damaged` {history, problem} */
export async function readStep(label: string, content: string | undefined): Promise<Changes> {
  // Only who goes back needs the schemas.
  const { workspaceStepSchema } = await import('../../shared/model/records/workspace-step-schema');
  return parsedContent('workspace', label, content, (value) => workspaceStepSchema.parse(value));
}

/** Sources that must not be deleted as long as the step is kept. */
export function sourcesOf({ forward, backward }: Changes): string[] {
  const named = [forward, backward]
    .flatMap(changesOf)
    .flatMap((change) =>
      change.type === 'set-aside-sources'
        ? change.sourceIds
        : change.type === 'bring-back-sources'
          ? change.sources.map(({ id }) => id)
          : [],
    );
  return [...new Set(named)];
}
