// Logs into a workspace in memory, through the same ingest as the window's: staged one after the other, then committed.
import { createHash, randomUUID } from 'node:crypto';
import { RetortError } from '../shared/kernel/errors';
import { noProgress } from '../shared/kernel/progress';
import type { DigestStrategy } from '../shared/ingest/digest';
import { matchLog } from '../shared/ingest/match-log';
import { stageLog } from '../shared/ingest/stage';
import type { LogFile, StageProgress } from '../shared/ingest/types';
import type { ImportSpec } from '../shared/model/records/import-spec';
import { parseImportSpec } from '../shared/model/records/import-spec-text';
import type { SourceRecord } from '../shared/model/records/source';
import type { WorkspaceStore } from '../shared/ports/workspace-store';
import { createMemoryWorkspace } from '../shared/workspace/memory-workspace';
import { usage } from './command';
import { openFile, readText } from './files';
import { progressLine } from './progress-line';
import type { Terminal } from './terminal';

export type ReadLogs = { store: WorkspaceStore; sources: SourceRecord[]; spec: ImportSpec };

/** @throws RetortError `usage` without logs; `file-unreadable`, `spec-…`, `log-…`, `source-known` with the file at fault */
export async function readLogs(
  specName: string,
  logs: readonly string[],
  workspaceName: string,
  terminal: Terminal,
): Promise<ReadLogs> {
  if (logs.length === 0) throw usage('no log is named');
  const spec = await readSpec(specName);
  const files = await openAll(logs, spec);
  const createdAt = new Date().toISOString();
  const store = createMemoryWorkspace({
    id: randomUUID(),
    name: workspaceName,
    marking: 'TLP:AMBER',
    createdAt,
  });
  for (const kind of spec.kinds) await store.commit({ type: 'save-kind', kind });
  await store.commit({ type: 'save-spec', spec });
  const line = progressLine(terminal);
  try {
    for (const file of files) await take(store, file, spec, (progress) => line.show(progressText(progress)));
  } finally {
    line.clear();
  }
  return { store, sources: await store.sources(), spec };
}

async function readSpec(name: string): Promise<ImportSpec> {
  const text = await readText(name);
  try {
    return parseImportSpec(text);
  } catch (error) {
    if (!(error instanceof RetortError)) throw error;
    throw new RetortError(error.code, { file: name, ...error.data }, { cause: error });
  }
}

/** Every log is opened and matched before the first is read: a wrong name shows at once, not after minutes. */
async function openAll(names: readonly string[], spec: ImportSpec): Promise<LogFile[]> {
  const files: LogFile[] = [];
  for (const name of names) files.push(await openFile(name, 'log-unreadable'));
  for (const file of files) await matchLog(file, spec);
  return files;
}

async function take(
  store: WorkspaceStore,
  file: LogFile,
  spec: ImportSpec,
  onProgress: (progress: StageProgress) => void,
): Promise<void> {
  const record = await stageLog({
    file,
    spec,
    store,
    sourceId: randomUUID(),
    // Nothing is lost by reading on: what was rejected is counted, and written out when asked for.
    options: { stopAtRejectedShare: 1, refuseKnown: true },
    digest: nodeDigest,
    now: () => Date.now(),
    onProgress,
    progress: noProgress,
  });
  await store.commit({
    type: 'commit-sources',
    sourceIds: [record.id],
    importedAt: new Date().toISOString(),
  });
}

const nodeDigest: DigestStrategy = () => {
  const hash = createHash('sha256');
  return {
    update: (chunk) => void hash.update(chunk),
    hex: () => Promise.resolve(hash.digest('hex')),
    abandon: () => undefined,
  };
};

function progressText({ file, bytesDone, bytesTotal, rows, rejected }: StageProgress): string {
  const share = bytesTotal === 0 ? 100 : Math.floor((100 * bytesDone) / bytesTotal);
  const refused = rejected === 0 ? '' : `, ${rejected.toLocaleString('en')} rejected`;
  return `${file}: ${String(share)}%, ${rows.toLocaleString('en')} rows${refused}`;
}
