// A workspace in memory: what the command line reads logs into, and the plainest thing that keeps the store's contract.
import { RetortError } from '../kernel/errors';
import type { RejectedRow } from '../model/records/rejected-row';
import { recordOf, type SavedView } from '../model/records/saved-view';
import type { ObservationSegment } from '../model/records/segment';
import type { WorkspaceRecord } from '../model/records/workspace';
import type { SourceStaging, WorkspaceRegistry, WorkspaceStore } from '../ports/workspace-store';
import { copyDictionary, copySegment } from './columns';
import type { MemoryContent, StoredRun, StoredSource } from './memory-tables';
import { changed, emptyContent } from './memory-tables';
import { contentsBetween, listed } from './memory-history';
import { newestFirst } from './order';
import { readOnlyWorkspace } from './read-only-workspace';
import { stagedRecord } from './staged-record';
import { structuredCopy } from './structured-copy';

/** Holds the content, so that closing a store and opening it again finds what was there. */
type Cell = { content: MemoryContent; open: Set<string> };

export function createMemoryWorkspace(record: WorkspaceRecord): WorkspaceStore {
  return storeOn({ content: emptyContent(structuredCopy(record)), open: new Set() });
}

export function createMemoryRegistry(): WorkspaceRegistry {
  const cells = new Map<string, Cell>();
  return {
    list: async () =>
      [...cells.values()].map((cell) => structuredCopy(cell.content.workspace)).sort(newestFirst),
    create: async (record) => {
      const cell = { content: emptyContent(structuredCopy(record)), open: new Set<string>() };
      cells.set(record.id, cell);
      return storeOn(cell);
    },
    open: async (id) => {
      const cell = cells.get(id);
      if (cell === undefined) throw new RetortError('workspace-not-found', { workspace: id });
      return storeOn(cell);
    },
    read: async (id) => {
      const cell = cells.get(id);
      if (cell === undefined) throw new RetortError('workspace-not-found', { workspace: id });
      return readOnlyWorkspace(storeOn(cell));
    },
    remove: async (id) => void cells.delete(id),
  };
}

function storeOn(cell: Cell): WorkspaceStore {
  const found = (id: string): StoredSource => sourceOf(cell.content, id);
  return {
    writable: true,
    describe: async () => structuredCopy(cell.content.workspace),
    sources: async () => cell.content.committed.map(({ record }) => structuredCopy(record)),
    staged: async () => cell.content.staged.map(({ record }) => structuredCopy(record)),
    setAside: async () =>
      cell.content.setAside
        .map(({ record }) => structuredCopy(record))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    dictionary: async (id) => copyDictionary(found(id).dictionary),
    segments: (id) => inOrder(() => found(id).segments, copySegment),
    rejectedRows: (id) =>
      inOrder(
        () => found(id).rejected,
        (rows) => rows.map((row) => ({ ...row })),
      ),
    specs: async () => byKey(cell.content.specs),
    kinds: async () => byKey(cell.content.kinds),
    warningLists: async () => byKey(cell.content.warningLists),
    judgements: async () => cell.content.judgements.map(structuredCopy),
    linkageSettings: async () => structuredCopy(cell.content.linkage),
    views: async () => cell.content.views.map(recordOf),
    view: async (name) => structuredCopy(viewOf(cell.content, name)),
    marks: async () => cell.content.marks.map(structuredCopy),
    runs: async () => cell.content.runs.map(({ run }) => structuredCopy(run)).reverse(),
    runMembers: async (id) => runOf(cell.content, id).members.slice(),
    history: async (name) => listed(cell.content.histories[name]),
    stepContents: async (name, from, to) => contentsBetween(cell.content.histories[name], from, to),
    stage: async (id) => stagingOn(cell, id),
    discard: async (id) => dropStaged(cell, id),
    sweep: async () => 0,
    commit: async (...changes) => void (cell.content = changes.reduce(changed, cell.content)),
    keptIndex: async () => cell.content.index,
    keepIndex: async (index) => void (cell.content = { ...cell.content, index }),
    close: () => undefined,
  };
}

function stagingOn(cell: Cell, sourceId: string): SourceStaging {
  if (cell.open.has(sourceId) || sourceIds(cell.content).has(sourceId)) {
    throw new RetortError('store-failed', { reason: 'source id taken', source: sourceId });
  }
  cell.open.add(sourceId);
  const segments: ObservationSegment[] = [];
  const rejected: RejectedRow[][] = [];
  const refuseClosed = (): void => {
    if (!cell.open.has(sourceId)) throw new RetortError('staged-not-found', { source: sourceId });
  };
  return {
    sourceId,
    appendSegment: async (segment) => {
      refuseClosed();
      segments.push(segment);
    },
    appendRejected: async (rows) => {
      refuseClosed();
      if (rows.length > 0) rejected.push(rows);
    },
    finish: async (record, dictionary) => {
      refuseClosed();
      cell.open.delete(sourceId);
      addStaged(cell, {
        record: stagedRecord(record, sourceId, segments.length),
        dictionary,
        segments,
        rejected,
      });
    },
    discard: async () => {
      cell.open.delete(sourceId);
      dropStaged(cell, sourceId);
    },
  };
}

function addStaged(cell: Cell, source: StoredSource): void {
  cell.content = { ...cell.content, staged: [...cell.content.staged, source] };
}

function dropStaged(cell: Cell, sourceId: string): void {
  const staged = cell.content.staged.filter(({ record }) => record.id !== sourceId);
  cell.content = { ...cell.content, staged };
}

function sourceOf(content: MemoryContent, id: string): StoredSource {
  const source = [...content.committed, ...content.staged].find(({ record }) => record.id === id);
  if (source === undefined) throw new RetortError('source-not-found', { source: id });
  return source;
}

/** @throws RetortError `run-not-found` */
function runOf(content: MemoryContent, id: string): StoredRun {
  const kept = content.runs.find(({ run }) => run.id === id);
  if (kept === undefined) throw new RetortError('run-not-found', { run: id });
  return kept;
}

/** @throws RetortError `view-not-found` */
function viewOf(content: MemoryContent, name: string): SavedView {
  const view = content.views.find((one) => one.name === name);
  if (view === undefined) throw new RetortError('view-not-found', { name });
  return view;
}

function sourceIds(content: MemoryContent): Set<string> {
  return new Set([...content.committed, ...content.staged].map(({ record }) => record.id));
}

async function* inOrder<T, U>(items: () => readonly T[], copy: (item: T) => U): AsyncGenerator<U> {
  for (const item of items()) yield copy(item);
}

function byKey<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map.keys()].sort().map((key) => structuredCopy(map.get(key) as T));
}
