// A whole log into a staged source of the workspace: the one way in, for the window's worker and the command line. Cancelling or failing leaves nothing behind.
import { RetortError } from '../kernel/errors';
import { checkCancelled, type Progress } from '../kernel/progress';
import { kindRegistry } from '../model/kinds/registry';
import type { ImportSpec, LogSpec } from '../model/records/import-spec';
import { SEGMENT_ROWS } from '../model/records/segment';
import type { SourceRecord } from '../model/records/source';
import type { SourceStaging, WorkspaceReader, WorkspaceWriter } from '../ports/workspace-store';
import { compileLog, readColumns } from './compile-log';
import type { DigestStrategy, FileDigest } from './digest';
import { REJECTED_SHARE_FROM_ROWS } from './limits';
import { createLogReader } from './log-reader';
import { matchLog } from './match-log';
import { logBytes } from './log-bytes';
import { readRows, type RowRun } from './read-rows';
import { createRejections, rejectedCounts, type Rejections } from './rejections';
import type { RowMapper } from './row-state';
import { finishSegments } from './segment-builder';
import type { LogFile, StageOptions, StageProgress } from './types';

export type StageRequest = {
  file: LogFile;
  spec: ImportSpec;
  store: Pick<WorkspaceReader, 'sources'> & Pick<WorkspaceWriter, 'stage'>;
  /** Random; unique in and across workspaces. */
  sourceId: string;
  options: StageOptions;
  digest: DigestStrategy;
  /** Milliseconds since 1970 UTC. */
  now(): number;
  onProgress(progress: StageProgress): void;
  progress: Progress;
  /** Of the hash tables: any 32-bit integer; a random one denies prepared collisions. Does not change the result. */
  seed?: number;
};

type FinishedRun = RowRun & { mapper: RowMapper };

const REPORT_MS = 100;

/**
 * Reads the file under the log of the specification that it matches; the source is staged when this resolves.
 * @throws RetortError `cancelled`, `source-known`, `spec-no-log-matches`, `spec-invalid`, `kind-unknown`, `relation-unknown`, and every `log-…`;
 * whatever the store throws
 */
export async function stageLog(request: StageRequest): Promise<SourceRecord> {
  const { file, spec, store, options } = request;
  checkCancelled(request.progress);
  const log = await matchLog(file, spec);
  const digest = request.digest(file);
  const staging = await store.stage(request.sourceId);
  try {
    const run = await readFile(request, spec.logs[log] as LogSpec, digest, staging);
    const hex = await digest.hex();
    if (options.refuseKnown) await refuseKnown(store, file, hex);
    checkCancelled(request.progress);
    const dictionary = run.mapper.interner.toDictionary(run.mapper.classes);
    const record = sourceRecord(request, log, hex, run, dictionary.classOf);
    await staging.finish(record, dictionary);
    return record;
  } catch (error) {
    digest.abandon();
    await staging.discard();
    throw error;
  }
}

async function readFile(
  request: StageRequest,
  log: LogSpec,
  digest: FileDigest,
  staging: SourceStaging,
): Promise<FinishedRun> {
  const { file, spec, now, seed = 0 } = request;
  let bytesDone = 0;
  let reported = Number.NEGATIVE_INFINITY;
  const report = (): void => {
    if (now() - reported < REPORT_MS) return;
    reported = now();
    request.onProgress(stageProgress(file, bytesDone, run));
  };
  const source = logBytes(file, log, (chunk) => {
    bytesDone += chunk.length;
    digest.update(chunk);
    // Of a graph much is read before its first row.
    checkCancelled(request.progress);
    if (log.format.type === 'graph' && run.mapper === undefined) report();
  });
  const kinds = kindRegistry(spec.kinds);
  const run: RowRun = {
    reader: createLogReader(log.format, readColumns(log)),
    format: log.format,
    compile: (names) => compileLog(log, names, { kinds, seed }),
    rejections: createRejections((offset) => source.offsetOf(offset)),
    mapper: undefined,
    rows: 0,
  };
  for await (const mapper of readRows(run, source.chunks)) {
    checkCancelled(request.progress);
    stopWhenTooMany(run, request.options);
    await storePass(mapper, run.rejections, staging);
    report();
  }
  const mapper = run.mapper as RowMapper;
  const last = finishSegments(mapper.builder);
  if (last !== undefined) await staging.appendSegment(last);
  request.onProgress(stageProgress(file, bytesDone, run));
  return { ...run, mapper };
}

/** The store starts writing and lets the reading go on; it holds it back when it falls behind. */
async function storePass(mapper: RowMapper, rejections: Rejections, staging: SourceStaging): Promise<void> {
  for (const segment of mapper.builder.full.splice(0)) await staging.appendSegment(segment);
  const rejected = rejections.waiting.splice(0);
  if (rejected.length > 0) await staging.appendRejected(rejected);
}

function stopWhenTooMany({ rows, rejections }: RowRun, { stopAtRejectedShare }: StageOptions): void {
  const { total } = rejections;
  if (stopAtRejectedShare >= 1 || rows < REJECTED_SHARE_FROM_ROWS || total <= rows * stopAtRejectedShare)
    return;
  const [most] = rejectedCounts(rejections);
  const reason = most === undefined ? '' : `${most.reason} ${most.column}`.trim();
  throw new RetortError('log-too-many-rejected', {
    rows,
    rejected: total,
    share: stopAtRejectedShare,
    reason,
    ...(most !== undefined && { column: most.column, found: most.firstDetail, row: most.firstRow }),
  });
}

async function refuseKnown(store: StageRequest['store'], file: LogFile, digest: string): Promise<void> {
  const known = (await store.sources()).find((source) => source.digest === digest);
  if (known === undefined) return;
  const { id, name, importedAt } = known;
  throw new RetortError('source-known', { file: file.name, source: id, name, importedAt });
}

function stageProgress(
  file: LogFile,
  bytesDone: number,
  { rows, mapper, rejections }: RowRun,
): StageProgress {
  const observations = mapper?.builder.total ?? 0;
  return {
    file: file.name,
    bytesDone,
    bytesTotal: file.size,
    rows,
    observations,
    rejected: rejections.total,
  };
}

function sourceRecord(
  { file, spec, sourceId, now }: StageRequest,
  log: number,
  digest: string,
  { rows, rejections, mapper }: FinishedRun,
  classOf: Uint8Array,
): SourceRecord {
  const entitiesOfClass = mapper.classes.map(() => 0);
  for (const one of classOf) entitiesOfClass[one] = (entitiesOfClass[one] as number) + 1;
  const observations = mapper.builder.total;
  return {
    id: sourceId,
    sequence: 0,
    name: file.name,
    size: file.size,
    digest,
    state: 'staged',
    importedAt: new Date(now()).toISOString(),
    spec,
    log,
    rows: { read: rows, accepted: rows - rejections.total, rejected: rejections.total },
    rejectedCounts: rejectedCounts(rejections),
    ...(rejections.isFull && { rejectedKept: rejections.kept }),
    observations,
    segments: Math.ceil(observations / SEGMENT_ROWS),
    entities: classOf.length,
    classes: mapper.classes,
    entitiesOfClass,
    relations: mapper.relations,
    first: Number.isNaN(mapper.earliest) ? null : mapper.earliest,
    last: Number.isNaN(mapper.latest) ? null : mapper.latest,
  };
}
