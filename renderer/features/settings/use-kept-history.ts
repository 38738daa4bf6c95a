// What is kept of both histories, read anew with every step of the workspace.
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { KeptHistory } from '../../../shared/model/records/history-step';
import type { SourceRecord } from '../../../shared/model/records/source';
import { useAttempt } from '../../state/attempt';
import { useSession } from '../../state/context';
import { workspaceJournalOf } from '../../state/workspace-journal';

export type KeptHistories = { workspace: KeptHistory; graph: KeptHistory; setAside: SourceRecord[] };

/** Undefined until it is read. */
export function useKeptHistory(): KeptHistories | undefined {
  const session = useSession();
  const attempt = useAttempt();
  const history = useStore(workspaceJournalOf(session).store, (state) => state.history);
  const [kept, setKept] = useState<KeptHistories>();
  useEffect(() => {
    const { reader } = session;
    attempt(async () => {
      const [workspace, graph] = [await reader.history('workspace'), await reader.history('graph')];
      setKept({ workspace, graph, setAside: await reader.setAside() });
    });
  }, [session, attempt, history]);
  return kept;
}
