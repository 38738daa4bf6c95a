// Saves the rows as CSV, as a task with progress and cancel, and says how many were written.
import { attempt } from '../../state/attempt';
import { useSession, useSurroundings, useWorkbench } from '../../state/context';
import { CSV_FILE } from '../../state/host';
import { startTask } from '../../state/tasks';
import type { Workbench } from '../../state/store';
import { answersKey, type WorkbenchState } from '../../state/workbench';
import { formatOf } from '../../ui/format';
import { exportStream } from './export-stream';
import { queryOf, type TableAsk } from './table.model';
import { TABLE_RECORDS } from './tables';
import { useShownColumns } from './use-columns';
import { useAsk } from './use-table';

const TASK = 'table-export';

export type TableExport = {
  /** Null while one runs, or while there is nothing that stands still. */
  start: (() => void) | null;
  /** Null while none runs. */
  cancel: (() => void) | null;
};

export function useExport(): TableExport {
  const { workbench, host } = useSurroundings();
  const { engine } = useSession();
  const ask = useAsk();
  const columns = useShownColumns();
  const running = useWorkbench((state) => state.tasks.find(({ id }) => id === TASK) ?? null);
  const still = useWorkbench((state) => !changing(state));
  const rank = useWorkbench(
    ({ rings, openRingId }) => rings?.rings.find(({ id }) => id === openRingId)?.rank ?? 0,
  );
  const save = async (asked: TableAsk): Promise<void> => {
    const task = startTask(workbench, { id: TASK, title: 'Exporting the table', cancellable: true });
    const stale = staleness(workbench);
    const { report, cancelled } = task.progress;
    const made = exportStream((offset, limit) => engine.table(queryOf(asked, offset, limit)), columns, {
      report,
      cancelled: () => cancelled() || stale(),
    });
    const name = exportName(asked, rank);
    try {
      if (await host.saveFile(name, CSV_FILE, made.content)) tellSaved(workbench, name, made.rows);
    } catch (error) {
      // Whatever the host made of it: the stream ended because it was told to.
      if (cancelled()) workbench.actions.announce('Export stopped. Nothing was written.');
      else if (stale()) tellStale(workbench);
      else throw error;
    } finally {
      task.end();
    }
  };
  const start = (): void => {
    if (ask !== null) void attempt(workbench.actions, () => save(ask));
  };
  return {
    start: running === null && ask !== null && still ? start : null,
    cancel: running?.cancel ?? null,
  };
}

/** Rows of two states of the workspace are never mixed in one file. */
function staleness({ store }: Workbench): () => boolean {
  const begun = answersKey(store.getState());
  return () => changing(store.getState()) || answersKey(store.getState()) !== begun;
}

function changing({ work }: Pick<WorkbenchState, 'work'>): boolean {
  return work === 'loading' || work === 'linking';
}

function exportName({ table, scope }: TableAsk, rank: number): string {
  if (scope.type === 'ring') return `ring-${rank}${TABLE_RECORDS[table].ofRing}.csv`;
  return scope.type === 'all' ? `${table}.csv` : `selected-${table}.csv`;
}

function tellSaved({ actions }: Workbench, name: string, rows: number): void {
  const words = `${formatOf(rows, 'row')}, in the order of the table.`;
  actions.notify({ id: 'table-exported', tone: 'ok', title: `Saved ${name}`, words, actions: [] });
}

function tellStale({ actions }: Workbench): void {
  actions.notify({
    id: 'table-exported',
    tone: 'warn',
    title: 'Nothing was exported',
    words: 'The workspace changed while its rows were being written. Export again when it is ready.',
    actions: [],
  });
}
