// Web Locks (W3C): who may write a workspace, across windows and workers. A lock ends with its document or worker, however that ends.
import { RetortError } from '../../shared/kernel/errors';

/** A window that is reloading lets go of its lock a moment after its successor asks for it. */
const PATIENCE_MS = 1500;

/**
 * The one window that writes the workspace: a second one is refused, and may read it.
 * @throws RetortError `workspace-open-elsewhere`
 */
export async function holdWorkspace(databaseName: string, patience = PATIENCE_MS): Promise<() => void> {
  const release = await hold(windowLock(databaseName), { signal: AbortSignal.timeout(patience) });
  if (release === undefined) throw new RetortError('workspace-open-elsewhere', { database: databaseName });
  return release;
}

/** Whether a window writes it now, this one or another. */
export async function isWritten(databaseName: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === windowLock(databaseName));
}

/** Undefined when somebody is staging this source already. */
export function holdStaging(databaseName: string, sourceId: string): Promise<(() => void) | undefined> {
  return hold(stagingLock(databaseName, sourceId), { ifAvailable: true });
}

/** Ids of the given sources that nobody is staging. */
export async function withoutHolder(databaseName: string, sourceIds: readonly string[]): Promise<string[]> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return sourceIds.filter((id) => !names.has(stagingLock(databaseName, id)));
}

function windowLock(databaseName: string): string {
  return `retort:window:${databaseName}`;
}

function stagingLock(databaseName: string, sourceId: string): string {
  return `retort:staging:${databaseName}:${sourceId}`;
}

/** Resolves once the lock is had, with the function that gives it back; undefined when it cannot be had. */
function hold(name: string, options: LockOptions): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const request = navigator.locks.request(name, options, (lock) => {
      if (lock === null) return resolve(undefined);
      return new Promise<void>((release) => resolve(release));
    });
    request.catch((error: unknown) => {
      if (options.signal?.aborted === true) resolve(undefined);
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}
