// The evidence curves of the workspace: what holds for a kind, and the one way by which it comes to be something else, whoever proposes it.
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { EvidenceCurve } from '../../shared/model/evidence';
import { useAttempt } from './attempt';
import { useActions, useSession, useSurroundings, useWorkbench } from './context';
import { kindLabel } from './entity-text';
import { linkageJournalOf, withCurve } from './linkage-journal';

export type Curves = {
  /** By kind id: those that a person changed. */
  edited: Readonly<Record<string, EvidenceCurve>>;
  /** Null: as it ships. Holds for the workspace from then on, the rings follow, and it can be taken back. */
  setCurve(kind: string, curve: EvidenceCurve | null): void;
  /** What Undo takes back; undefined: nothing. */
  last: string | undefined;
  undo(): void;
};

export function useCurves(): Curves {
  const session = useSession();
  const { workbench } = useSurroundings();
  const attempt = useAttempt();
  const { announce } = useActions();
  const edited = useWorkbench((state) => state.linkage.curves);
  const journal = linkageJournalOf(session);
  const last = useStore(journal.store, (state) => state.history.past.at(-1)?.label);
  return useMemo(
    () => ({
      edited,
      last,
      setCurve: (kind, curve) => {
        const { linkage, kinds } = workbench.store.getState();
        const label = `curve of ${kindLabel(kinds, kind).toLowerCase()}`;
        attempt(() => journal.change(label, linkage, withCurve(linkage, kind, curve)));
      },
      undo: () =>
        attempt(async () => {
          const undone = await journal.undo();
          if (undone !== undefined) announce(`Undone: ${undone}`);
        }),
    }),
    [edited, last, workbench, journal, attempt, announce],
  );
}
