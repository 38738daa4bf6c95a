// Every way Retort can refuse or fail is one code of this closed list, with data on it. The words for people live in the window and the command line.

export const ERROR_CODES = [
  // any room
  'cancelled',
  'usage',
  'internal',
  // workspaces and their store
  'workspace-not-found',
  'workspace-newer',
  'workspace-open-elsewhere',
  'workspace-read-only',
  'workspace-busy',
  'store-full',
  'store-failed',
  'source-not-found',
  'source-known',
  'staged-not-found',
  'history-damaged',
  // archives
  'archive-unreadable',
  'archive-newer',
  'archive-digest-mismatch',
  'archive-too-large',
  // merging workspaces
  'merge-too-large',
  'merge-outdated',
  // import specifications
  'spec-not-json',
  'spec-invalid',
  'spec-newer',
  'spec-no-log-matches',
  'kind-unknown',
  'kind-invalid',
  'relation-unknown',
  // log files
  'log-unreadable',
  'log-empty',
  'log-encoding',
  'log-gzip',
  'log-header',
  'log-too-many-columns',
  'log-too-many-rejected',
  // graph files
  'graph-malformed',
  'graph-doctype',
  'graph-unknown',
  'graph-too-large',
  // files beside the logs: specifications, archives, folders that are written to
  'file-unreadable',
  'file-unwritable',
  'folder-not-empty',
  'warning-list-invalid',
  'warning-list-too-large',
  'truth-invalid',
  'judgements-invalid',
  // engine
  'not-loaded',
  'entity-not-found',
  'ring-not-found',
  'run-not-found',
  'view-not-found',
  'view-too-large',
  'too-many-views',
  'too-many-marks',
  'too-many-values',
  'list-too-long',
  // desktop bridge
  'bridge-failed',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
export type ErrorData = Readonly<Record<string, string | number | boolean>>;

/** A refusal or failure with a code of the closed list; `data` names the row, object, byte or limit it is about. */
export class RetortError extends Error {
  override readonly name = 'RetortError';

  constructor(
    readonly code: ErrorCode,
    readonly data: ErrorData = {},
    options?: { cause?: unknown },
  ) {
    super(describe(code, data), options as ErrorOptions);
  }
}

/** True for an error that a person caused by pressing cancel: shown as an outcome, not as a failure. */
export function isCancelled(error: unknown): boolean {
  return error instanceof RetortError && error.code === 'cancelled';
}

function describe(code: ErrorCode, data: ErrorData): string {
  const details = Object.entries(data).map(([key, value]) => `${key}=${String(value)}`);
  return details.length === 0 ? code : `${code} (${details.join(', ')})`;
}
