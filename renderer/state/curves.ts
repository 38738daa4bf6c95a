// The evidence curves of the workspace: what holds for a kind, and the one way by which it comes to be something else, whoever proposes it.
import { useMemo } from 'react';
import type { EvidenceCurve } from '../../shared/model/evidence';
import { useAttempt } from './attempt';
import { useSession, useSurroundings, useWorkbench } from './context';
import { kindLabel } from './entity-text';
import { workspaceJournalOf, withCurves, type CurveChanges } from './workspace-journal';

export type Curves = {
  /** By kind id: those that a person changed. */
  edited: Readonly<Record<string, EvidenceCurve>>;
  /** Null: as it ships. One step, which holds for the workspace from then on; the rings follow, and it can be taken back. */
  setCurves(changes: CurveChanges): void;
};

export function useCurves(): Curves {
  const session = useSession();
  const { workbench } = useSurroundings();
  const attempt = useAttempt();
  const edited = useWorkbench((state) => state.linkage.curves);
  const journal = workspaceJournalOf(session);
  return useMemo(
    () => ({
      edited,
      setCurves: (changes) => {
        const { linkage, kinds } = workbench.store.getState();
        const [first = '', ...more] = Object.keys(changes);
        const label =
          more.length === 0
            ? `curve of ${kindLabel(kinds, first).toLowerCase()}`
            : `curves of ${String(more.length + 1)} kinds`;
        attempt(() => journal.change(label, linkage, withCurves(linkage, changes)));
      },
    }),
    [edited, workbench, journal, attempt],
  );
}
