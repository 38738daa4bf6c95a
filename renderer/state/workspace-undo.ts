// Taking back and doing again what was changed in the workspace, wherever it was changed.
import { useMemo, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useAttempt } from './attempt';
import { useActions, useSession } from './context';
import { workspaceJournalOf } from './workspace-journal';

export type WorkspaceUndo = {
  /** What Undo takes back, and what Redo does again; undefined: nothing. */
  last: string | undefined;
  next: string | undefined;
  undo(): void;
  redo(): void;
};

export function useWorkspaceUndo(): WorkspaceUndo {
  const journal = workspaceJournalOf(useSession());
  const attempt = useAttempt();
  const { announce } = useActions();
  const last = useStore(journal.store, ({ history }) => history.past.at(-1)?.label);
  const next = useStore(journal.store, ({ history }) => history.future.at(-1)?.label);
  return useMemo(() => {
    const step = (run: () => Promise<string | undefined>, said: string) => (): void =>
      attempt(async () => {
        const label = await run();
        if (label !== undefined) announce(`${said}: ${label}`);
      });
    return { last, next, undo: step(journal.undo, 'Undone'), redo: step(journal.redo, 'Done again') };
  }, [last, next, journal, attempt, announce]);
}

/** The usual keys, where the focus is among what they undo; a field keeps them for its own text. */
export function undoKeys({ undo, redo }: WorkspaceUndo): (event: KeyboardEvent) => void {
  return (event) => {
    const mod = event.ctrlKey || event.metaKey;
    if (!mod || event.key.toLowerCase() !== 'z' || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  };
}
