// What a workspace in memory holds. Changes build a new content and swap it in, so that a change that fails has changed nothing.
import { RetortError } from '../kernel/errors';
import type { CustomKind } from '../model/records/custom-kind';
import { oldestFirst, pairOf, type Judgement } from '../model/records/judgement';
import type { KeptIndex } from '../model/records/kept-index';
import { shippedSettings, type LinkageSettings } from '../model/records/linkage-settings';
import { KEPT_RUNS, type RunMembers, type RunRecord } from '../model/records/run';
import { earliestFirst, type TimeMark } from '../model/records/time-mark';
import type { SourceDictionary } from '../model/records/dictionary';
import type { ImportSpec } from '../model/records/import-spec';
import type { RejectedRow } from '../model/records/rejected-row';
import type { ObservationSegment } from '../model/records/segment';
import { newestViewFirst, type SavedView } from '../model/records/saved-view';
import type { SourceRecord } from '../model/records/source';
import type { WarningList } from '../model/records/warning-list';
import type { WorkspaceRecord } from '../model/records/workspace';
import type { Change } from '../ports/workspace-store';
import {
  emptyHistories,
  historyChanged,
  sourcesNamed,
  type HistoryChange,
  type MemoryHistories,
} from './memory-history';
import { inserted, renumbered } from './order';
import { structuredCopy } from './structured-copy';

export type StoredSource = {
  record: SourceRecord;
  dictionary: SourceDictionary;
  segments: readonly ObservationSegment[];
  rejected: readonly (readonly RejectedRow[])[];
};

export type MemoryContent = {
  readonly workspace: WorkspaceRecord;
  /** In order of commit. */
  readonly committed: readonly StoredSource[];
  /** Completely staged, oldest first. */
  readonly staged: readonly StoredSource[];
  readonly setAside: readonly StoredSource[];
  readonly specs: ReadonlyMap<string, ImportSpec>;
  readonly kinds: ReadonlyMap<string, CustomKind>;
  readonly index: KeptIndex | undefined;
  readonly linkage: LinkageSettings;
  readonly warningLists: ReadonlyMap<string, WarningList>;
  /** Oldest first. */
  readonly judgements: readonly Judgement[];
  /** Newest first. */
  readonly views: readonly SavedView[];
  /** In order of time. */
  readonly marks: readonly TimeMark[];
  /** Oldest first. */
  readonly runs: readonly StoredRun[];
  readonly histories: MemoryHistories;
};

export type StoredRun = { run: RunRecord; members: RunMembers };

export function emptyContent(workspace: WorkspaceRecord): MemoryContent {
  return {
    workspace,
    committed: [],
    staged: [],
    setAside: [],
    specs: new Map(),
    kinds: new Map(),
    index: undefined,
    linkage: shippedSettings,
    warningLists: new Map(),
    judgements: [],
    views: [],
    marks: [],
    runs: [],
    histories: emptyHistories,
  };
}

/** @throws RetortError `staged-not-found`, `source-not-found` */
export function changed(content: MemoryContent, change: Change): MemoryContent {
  switch (change.type) {
    case 'commit-sources':
      return withoutIndex(
        change.sourceIds.reduce((next, id) => withCommitted(next, id, change.importedAt), content),
      );
    case 'restore':
      return withoutIndex(restored(content, change));
    case 'retract-source':
      return withoutIndex(withoutCommitted(content, change.sourceId));
    case 'set-aside-sources':
      return withoutIndex(change.sourceIds.reduce(withSetAside, content));
    case 'bring-back-sources':
      return withoutIndex(change.sources.reduce(withBroughtBack, content));
    case 'rename':
      return { ...content, workspace: { ...content.workspace, name: change.name } };
    case 'set-marking':
      return { ...content, workspace: { ...content.workspace, marking: change.marking } };
    case 'save-spec':
      return { ...content, specs: new Map(content.specs).set(change.spec.name, structuredCopy(change.spec)) };
    case 'delete-spec':
      return { ...content, specs: without(content.specs, change.name) };
    case 'save-kind':
      return { ...content, kinds: new Map(content.kinds).set(change.kind.id, structuredCopy(change.kind)) };
    case 'delete-kind':
      return { ...content, kinds: without(content.kinds, change.id) };
    case 'set-warning-lists':
      return { ...content, warningLists: withLists(content.warningLists, change) };
    case 'judge':
      return { ...content, judgements: judged(content.judgements, change) };
    case 'set-views':
      return { ...content, views: withViews(content.views, change) };
    case 'set-marks':
      return { ...content, marks: withMarks(content.marks, change) };
    case 'set-linkage':
      return { ...content, linkage: structuredCopy(change.settings) };
    case 'keep-run':
      return { ...content, runs: withRun(content.runs, change) };
    case 'record-step':
    case 'stand-at':
    case 'forget-history':
      return withHistory(content, change);
  }
}

/** What is set aside goes with the last step that names it. */
function withHistory(content: MemoryContent, change: HistoryChange): MemoryContent {
  const histories = historyChanged(content.histories, change);
  if (content.setAside.length === 0) return { ...content, histories };
  const named = sourcesNamed(histories);
  return { ...content, histories, setAside: content.setAside.filter(({ record }) => named.has(record.id)) };
}

function withLists(
  known: ReadonlyMap<string, WarningList>,
  { lists, removed }: Extract<Change, { type: 'set-warning-lists' }>,
): Map<string, WarningList> {
  const next = new Map(known);
  for (const name of removed) next.delete(name);
  for (const list of lists) next.set(list.name, structuredCopy(list));
  return next;
}

function judged(
  known: readonly Judgement[],
  { judgements, takenBack }: Extract<Change, { type: 'judge' }>,
): Judgement[] {
  const gone = new Set([...takenBack, ...judgements.map(pairOf)]);
  const others = known.filter((judgement) => !gone.has(pairOf(judgement)));
  return [...others, ...structuredCopy([...judgements])].sort(oldestFirst);
}

function withViews(
  known: readonly SavedView[],
  { views, removed }: Extract<Change, { type: 'set-views' }>,
): SavedView[] {
  const gone = new Set([...removed, ...views.map(({ name }) => name)]);
  const others = known.filter(({ name }) => !gone.has(name));
  return [...others, ...structuredCopy([...views])].sort(newestViewFirst);
}

function withMarks(
  known: readonly TimeMark[],
  { marks, removed }: Extract<Change, { type: 'set-marks' }>,
): TimeMark[] {
  const gone = new Set([...removed, ...marks.map(({ id }) => id)]);
  const others = known.filter(({ id }) => !gone.has(id));
  return [...others, ...structuredCopy([...marks])].sort(earliestFirst);
}

function withRun(runs: readonly StoredRun[], { run, members }: StoredRun): StoredRun[] {
  const others = runs.filter((kept) => kept.run.id !== run.id);
  return [...others, { run: structuredCopy(run), members: members.slice() }].slice(-KEPT_RUNS);
}

/** It is of the sources as they were. */
function withoutIndex(content: MemoryContent): MemoryContent {
  return { ...content, index: undefined };
}

function restored(content: MemoryContent, change: Extract<Change, { type: 'restore' }>): MemoryContent {
  const workspace = { ...change.workspace, id: content.workspace.id };
  const specs = new Map(change.specs.map((spec) => [spec.name, structuredCopy(spec)]));
  const kinds = new Map(change.kinds.map((kind) => [kind.id, structuredCopy(kind)]));
  const warningLists = new Map((change.warningLists ?? []).map((list) => [list.name, structuredCopy(list)]));
  const judgements = structuredCopy(change.judgements ?? []).sort(oldestFirst);
  const views = structuredCopy(change.views ?? []).sort(newestViewFirst);
  const marks = structuredCopy(change.marks ?? []).sort(earliestFirst);
  const linkage = structuredCopy(change.linkage ?? shippedSettings);
  const base: MemoryContent = {
    ...content,
    ...{ workspace, specs, kinds, warningLists, judgements, views, marks, linkage },
  };
  return change.sourceIds.reduce((next, id) => withCommitted(next, id, null), base);
}

/** `importedAt` null: as the staged record has it. */
function withCommitted(content: MemoryContent, id: string, importedAt: string | null): MemoryContent {
  const source = content.staged.find(({ record }) => record.id === id);
  if (source === undefined) throw new RetortError('staged-not-found', { source: id });
  const record: SourceRecord = {
    ...source.record,
    state: 'committed',
    sequence: content.committed.length + 1,
    importedAt: importedAt ?? source.record.importedAt,
  };
  return {
    ...content,
    committed: [...content.committed, { ...source, record }],
    staged: content.staged.filter((other) => other !== source),
  };
}

function withoutCommitted(content: MemoryContent, id: string): MemoryContent {
  const rest = content.committed.filter(({ record }) => record.id !== id);
  if (rest.length === content.committed.length) throw new RetortError('source-not-found', { source: id });
  return { ...content, committed: numbered(rest) };
}

function withSetAside(content: MemoryContent, id: string): MemoryContent {
  const next = withoutCommitted(content, id);
  const source = sourceIn(content.committed, id);
  const record: SourceRecord = { ...source.record, state: 'set-aside', sequence: 0 };
  return { ...next, setAside: [...content.setAside, { ...source, record }] };
}

function withBroughtBack(
  content: MemoryContent,
  { id, sequence }: { id: string; sequence: number },
): MemoryContent {
  const source = sourceIn(content.setAside, id);
  const record: SourceRecord = { ...source.record, state: 'committed' };
  return {
    ...content,
    committed: numbered(inserted(content.committed, { ...source, record }, sequence)),
    setAside: content.setAside.filter((other) => other !== source),
  };
}

function sourceIn(sources: readonly StoredSource[], id: string): StoredSource {
  const source = sources.find(({ record }) => record.id === id);
  if (source === undefined) throw new RetortError('source-not-found', { source: id });
  return source;
}

function numbered(sources: readonly StoredSource[]): StoredSource[] {
  const records = renumbered(sources.map(({ record }) => record));
  return sources.map((source, at) => ({ ...source, record: records[at] as SourceRecord }));
}

function without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
