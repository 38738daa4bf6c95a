// Changes of a workspace as one transaction: they are wholly in the database or not at all, whatever happens in between.
import type { Table } from 'dexie';
import { pairOf, type Judgement } from '../../shared/model/records/judgement';
import { KEPT_RUNS } from '../../shared/model/records/run';
import { contentOf, recordOf, type SavedView } from '../../shared/model/records/saved-view';
import type { WorkspaceRecord } from '../../shared/model/records/workspace';
import type { Change } from '../../shared/ports/workspace-store';
import { forgetHistory, recordStep } from './history-changes';
import { bringBackSources, commitSources, retractSource, setAsideSources } from './source-changes';
import { storing } from './store-error';
import type { Tables } from './tables';
import { historyTables, LINKAGE_KEY, sourceTables, WORKSPACE_KEY } from './tables';

/** @throws RetortError `staged-not-found`, `source-not-found`, `store-full`, `store-failed` */
export async function applyChanges(tables: Tables, changes: readonly Change[]): Promise<void> {
  const all = new Set(changes.flatMap((change) => touched(tables, change)));
  await storing(() =>
    tables.database.transaction('rw', [...all], async () => {
      for (const change of changes) await apply(tables, change);
    }),
  );
}

function touched(tables: Tables, change: Change): Table[] {
  switch (change.type) {
    case 'commit-sources':
      return [tables.sources, tables.stagings, tables.indexes];
    case 'restore':
      return [
        ...[tables.meta, tables.sources, tables.stagings, tables.indexes],
        ...[tables.specs, tables.kinds, tables.warningLists, tables.judgements, tables.linkage],
        ...[tables.views, tables.viewContents, tables.marks],
      ];
    case 'retract-source':
      return [...sourceTables(tables), tables.indexes];
    case 'set-aside-sources':
    case 'bring-back-sources':
      return [tables.sources, tables.indexes];
    case 'rename':
    case 'set-marking':
      return [tables.meta];
    case 'save-spec':
    case 'delete-spec':
      return [tables.specs];
    case 'save-kind':
    case 'delete-kind':
      return [tables.kinds];
    case 'judge':
      return [tables.judgements];
    case 'set-linkage':
      return [tables.linkage];
    case 'set-warning-lists':
      return [tables.warningLists];
    case 'set-views':
      return [tables.views, tables.viewContents];
    case 'set-marks':
      return [tables.marks];
    case 'keep-run':
      return [tables.runs, tables.runMembers];
    case 'record-step':
    case 'forget-history':
      // No step of the graph names a source, and while columns are read it need not wait for them.
      return [...historyTables(tables), ...(change.history === 'graph' ? [] : sourceTables(tables))];
    case 'stand-at':
      return [tables.histories];
  }
}

async function apply(tables: Tables, change: Change): Promise<void> {
  switch (change.type) {
    case 'commit-sources':
      return commitSources(tables, change.sourceIds, change.importedAt);
    case 'restore':
      return restore(tables, change);
    case 'retract-source':
      return retractSource(tables, change.sourceId);
    case 'set-aside-sources':
      return setAsideSources(tables, change.sourceIds);
    case 'bring-back-sources':
      return bringBackSources(tables, change.sources);
    case 'rename':
      return describeAs(tables, { name: change.name });
    case 'set-marking':
      return describeAs(tables, { marking: change.marking });
    case 'save-spec':
      await tables.specs.put(change.spec);
      return;
    case 'delete-spec':
      return tables.specs.delete(change.name);
    case 'save-kind':
      await tables.kinds.put(change.kind);
      return;
    case 'delete-kind':
      return tables.kinds.delete(change.id);
    case 'judge':
      await tables.judgements.bulkDelete([...change.takenBack]);
      return putJudgements(tables, change.judgements);
    case 'set-linkage':
      await tables.linkage.put(change.settings, LINKAGE_KEY);
      return;
    case 'set-warning-lists':
      await tables.warningLists.bulkDelete([...change.removed]);
      await tables.warningLists.bulkPut([...change.lists]);
      return;
    case 'set-views':
      await tables.views.bulkDelete([...change.removed]);
      await tables.viewContents.bulkDelete([...change.removed]);
      return putViews(tables, change.views);
    case 'set-marks':
      await tables.marks.bulkDelete([...change.removed]);
      await tables.marks.bulkPut([...change.marks]);
      return;
    case 'keep-run':
      return keepRun(tables, change);
    case 'record-step':
      return recordStep(tables, change);
    case 'stand-at':
      await tables.histories.put({ history: change.history, done: change.done });
      return;
    case 'forget-history':
      return forgetHistory(tables, change.history);
  }
}

async function putJudgements(tables: Tables, judgements: readonly Judgement[]): Promise<void> {
  await tables.judgements.bulkPut([...judgements], judgements.map(pairOf));
}

async function putViews(tables: Tables, views: readonly SavedView[]): Promise<void> {
  await tables.views.bulkPut(views.map(recordOf));
  const names = views.map(({ name }) => name);
  await tables.viewContents.bulkPut(views.map(contentOf), names);
}

async function keepRun(
  tables: Tables,
  { run, members }: Extract<Change, { type: 'keep-run' }>,
): Promise<void> {
  await tables.runs.put(run);
  await tables.runMembers.put(members, run.id);
  const ids = await tables.runs.orderBy(':id').reverse().primaryKeys();
  const oldest = ids.slice(KEPT_RUNS);
  await tables.runs.bulkDelete(oldest);
  await tables.runMembers.bulkDelete(oldest);
}

async function restore(tables: Tables, change: Extract<Change, { type: 'restore' }>): Promise<void> {
  await describeAs(tables, change.workspace);
  await tables.specs.bulkPut(change.specs);
  await tables.kinds.bulkPut(change.kinds);
  await tables.warningLists.bulkPut(change.warningLists ?? []);
  await putJudgements(tables, change.judgements ?? []);
  await putViews(tables, change.views ?? []);
  await tables.marks.bulkPut(change.marks ?? []);
  if (change.linkage !== undefined) await tables.linkage.put(change.linkage, LINKAGE_KEY);
  await commitSources(tables, change.sourceIds, null);
}

async function describeAs(tables: Tables, part: Partial<WorkspaceRecord>): Promise<void> {
  await tables.meta.update(WORKSPACE_KEY, part);
}
