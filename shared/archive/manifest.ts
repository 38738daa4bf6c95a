// The first entry of an archive: what the workspace is, its records, and what follows. Nothing is stored before all of it is checked.
import { z } from 'zod';
import { RetortError } from '../kernel/errors';
import type { CustomKind } from '../model/records/custom-kind';
import type { ImportSpec } from '../model/records/import-spec';
import { specProblem } from '../model/records/import-spec-checks';
import type { Judgement } from '../model/records/judgement';
import { judgementsSchema } from '../model/records/judgement-schema';
import { customKindSchema, importSpecSchema } from '../model/records/import-spec-schema';
import type { SavedView } from '../model/records/saved-view';
import { savedViewsSchema } from '../model/records/saved-view-schema';
import { sourceSchema } from '../model/records/source-schema';
import type { SourceRecord } from '../model/records/source';
import type { TimeMark } from '../model/records/time-mark';
import { timeMarksSchema } from '../model/records/time-mark-schema';
import type { WarningList } from '../model/records/warning-list';
import { warningListSchema } from '../model/records/warning-list-schema';
import type { WorkspaceRecord } from '../model/records/workspace';
import { MARKINGS } from '../model/records/workspace';
import type { ArchivedLinkage } from './archived-linkage';
import { linkageSchema } from './linkage-schema';
import { canonicalJson } from './canonical-json';
import { MANIFEST } from './entry-names';

export const ARCHIVE_VERSION = 1;
export const ARCHIVE_FORMAT = 'retort-workspace';

/** Sources keep their order; ids and places in this machine's databases stay behind. */
export type ArchivedSource = Omit<SourceRecord, 'id' | 'sequence' | 'state'>;

export type Manifest = {
  format: typeof ARCHIVE_FORMAT;
  version: typeof ARCHIVE_VERSION;
  workspace: Omit<WorkspaceRecord, 'id'>;
  sources: ArchivedSource[];
  specs: ImportSpec[];
  kinds: CustomKind[];
  /** Left out when there are none. */
  warningLists?: WarningList[];
  /** Oldest first; left out when there are none. */
  judgements?: Judgement[];
  /** By name; left out when there are none. */
  views?: SavedView[];
  /** In order of time; left out when there are none. */
  marks?: TimeMark[];
  /** Left out when all is as it ships. */
  linkage?: ArchivedLinkage;
};

const manifestSchema = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  workspace: z.strictObject({
    name: z.string().min(1).max(1_000),
    marking: z.enum(MARKINGS),
    createdAt: z.iso.datetime(),
  }),
  sources: z.array(sourceSchema).max(100_000),
  specs: z.array(importSpecSchema).max(100_000),
  kinds: z.array(customKindSchema).max(10_000),
  warningLists: z.array(warningListSchema).max(1_000).exactOptional(),
  judgements: judgementsSchema.exactOptional(),
  views: savedViewsSchema.exactOptional(),
  marks: timeMarksSchema.exactOptional(),
  linkage: linkageSchema.exactOptional(),
});

export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${canonicalJson(manifest)}\n`);
}

/** @throws RetortError `archive-unreadable` {entry, problem}, `archive-newer` {version, supported} */
export function manifestOf(bytes: Uint8Array): Manifest {
  const value = jsonOf(bytes, MANIFEST);
  refuseNewer(value);
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unreadable(`${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const manifest: Manifest = parsed.data;
  for (const spec of [...manifest.specs, ...manifest.sources.map((source) => source.spec)]) {
    const problem = specProblem(spec);
    if (problem !== undefined) throw unreadable(`specification: ${problem.path}: ${problem.problem}`);
  }
  return manifest;
}

export function jsonOf(bytes: Uint8Array, entry: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new RetortError('archive-unreadable', { problem: 'not JSON', entry }, { cause });
  }
}

function refuseNewer(value: unknown): void {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('format' in value)) return;
  const { version, format } = value;
  if (format !== ARCHIVE_FORMAT || typeof version !== 'number' || version <= ARCHIVE_VERSION) return;
  throw new RetortError('archive-newer', { version, supported: ARCHIVE_VERSION });
}

function unreadable(problem: string): RetortError {
  return new RetortError('archive-unreadable', { problem: problem.slice(0, 300), entry: MANIFEST });
}
