// The tables of a workspace's database with the types of their rows.
import type { Collection, Dexie, Table } from 'dexie';
import type { CustomKind } from '../../shared/model/records/custom-kind';
import type { HistoryName, StepRecord } from '../../shared/model/records/history-step';
import type { Judgement } from '../../shared/model/records/judgement';
import type { LinkageSettings } from '../../shared/model/records/linkage-settings';
import type { TimeMark } from '../../shared/model/records/time-mark';
import type { RunMembers, RunRecord } from '../../shared/model/records/run';
import type { SourceDictionary } from '../../shared/model/records/dictionary';
import type { ImportSpec } from '../../shared/model/records/import-spec';
import type { RejectedRow } from '../../shared/model/records/rejected-row';
import type { ObservationSegment } from '../../shared/model/records/segment';
import type { ViewContent, ViewRecord } from '../../shared/model/records/saved-view';
import type { SourceRecord } from '../../shared/model/records/source';
import type { WarningList } from '../../shared/model/records/warning-list';
import type { WorkspaceRecord } from '../../shared/model/records/workspace';
import type { PackedIndex } from './packed-index';

export const WORKSPACE_KEY = 'workspace';
export const INDEX_KEY = 'index';
export const LINKAGE_KEY = 'linkage';

/** A source on its way in: unfinished ones have no record in `sources` yet. Gone once it is committed or discarded. */
export type StagingRow = { sourceId: string; order: number; finished: boolean };
export type DictionaryRow = SourceDictionary & { sourceId: string };
export type SegmentRow = ObservationSegment & { sourceId: string; index: number };
export type RejectedRowBlock = { sourceId: string; index: number; rows: RejectedRow[] };

export type StepRow = StepRecord & { history: HistoryName };
export type HistoryRow = { history: HistoryName; done: number };

export type Tables = {
  database: Dexie;
  meta: Table<WorkspaceRecord, string>;
  sources: Table<SourceRecord, string>;
  stagings: Table<StagingRow, string>;
  dictionaries: Table<DictionaryRow, string>;
  segments: Table<SegmentRow, [string, number]>;
  rejected: Table<RejectedRowBlock, [string, number]>;
  specs: Table<ImportSpec, string>;
  kinds: Table<CustomKind, string>;
  /** At most one row, of `INDEX_KEY`. */
  indexes: Table<PackedIndex, string>;
  /** At most one row, of `LINKAGE_KEY`. */
  linkage: Table<LinkageSettings, string>;
  warningLists: Table<WarningList, string>;
  /** By their pair, as `pairOf` names it. */
  judgements: Table<Judgement, string>;
  views: Table<ViewRecord, string>;
  /** By the name of its view. */
  viewContents: Table<ViewContent, string>;
  marks: Table<TimeMark, string>;
  runs: Table<RunRecord, string>;
  /** By the id of its run. */
  runMembers: Table<RunMembers, string>;
  histories: Table<HistoryRow, string>;
  steps: Table<StepRow, StepKey>;
  /** By history and sequence of its step. */
  stepContents: Table<string, StepKey>;
};

export type StepKey = [HistoryName, number];

export function tablesOf(database: Dexie): Tables {
  return {
    database,
    meta: database.table('meta'),
    sources: database.table('sources'),
    stagings: database.table('stagings'),
    dictionaries: database.table('dictionaries'),
    segments: database.table('segments'),
    rejected: database.table('rejected'),
    specs: database.table('specs'),
    kinds: database.table('kinds'),
    indexes: database.table('indexes'),
    linkage: database.table('linkage'),
    warningLists: database.table('warningLists'),
    judgements: database.table('judgements'),
    views: database.table('views'),
    viewContents: database.table('viewContents'),
    marks: database.table('marks'),
    runs: database.table('runs'),
    runMembers: database.table('runMembers'),
    histories: database.table('histories'),
    steps: database.table('steps'),
    stepContents: database.table('stepContents'),
  };
}

/** All records of one source in a table keyed by source and index. */
export function ofSource<T>(
  table: Table<T, [string, number]>,
  sourceId: string,
): Collection<T, [string, number]> {
  return table.where('[sourceId+index]').between([sourceId, 0], [sourceId, Infinity]);
}

/** Deletes whatever is stored of a source, inside the caller's transaction over these tables. */
export async function deleteSource(tables: Tables, sourceId: string): Promise<void> {
  await Promise.all([
    tables.sources.delete(sourceId),
    tables.stagings.delete(sourceId),
    tables.dictionaries.delete(sourceId),
    ofSource(tables.segments, sourceId).delete(),
    ofSource(tables.rejected, sourceId).delete(),
  ]);
}

/** The tables that hold sources, for transactions over all of them. */
export function sourceTables(tables: Tables): Table[] {
  return [tables.sources, tables.stagings, tables.dictionaries, tables.segments, tables.rejected];
}

/** Steps of a history, or their contents, from and up to these sequences. */
export function ofHistory<T>(
  table: Table<T, StepKey>,
  history: HistoryName,
  from = 0,
  to = Infinity,
): Collection<T, StepKey> {
  return table.where(':id').between([history, from], [history, to], true, true);
}

/** The tables that hold what can be taken back. */
export function historyTables(tables: Tables): Table[] {
  return [tables.histories, tables.steps, tables.stepContents];
}
