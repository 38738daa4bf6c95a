// The evidence curves of the workspace: what holds for a kind, and the one way by which it comes to be something else, whoever proposes it.
import { useMemo } from 'react';
import type { EvidenceCurve } from '../../shared/model/evidence';
import { useAttempt } from './attempt';
import { useSession, useSurroundings, useWorkbench } from './context';
import { kindLabel } from './entity-text';
import { linkageJournalOf, withCurve } from './linkage-journal';

export type Curves = {
  /** By kind id: those that a person changed. */
  edited: Readonly<Record<string, EvidenceCurve>>;
  /** Null: as it ships. Holds for the workspace from then on, the rings follow, and it can be taken back. */
  setCurve(kind: string, curve: EvidenceCurve | null): void;
};

export function useCurves(): Curves {
  const session = useSession();
  const { workbench } = useSurroundings();
  const attempt = useAttempt();
  const edited = useWorkbench((state) => state.linkage.curves);
  const journal = linkageJournalOf(session);
  return useMemo(
    () => ({
      edited,
      setCurve: (kind, curve) => {
        const { linkage, kinds } = workbench.store.getState();
        const label = `curve of ${kindLabel(kinds, kind).toLowerCase()}`;
        attempt(() => journal.change(label, linkage, withCurve(linkage, kind, curve)));
      },
    }),
    [edited, workbench, journal, attempt],
  );
}
