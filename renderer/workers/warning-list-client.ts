// A warning list as the window reads it: one worker a file, ended when it has answered.
import * as Comlink from 'comlink';
import { RetortError } from '../../shared/kernel/errors';
import type { ReadWarningList } from '../../shared/linkage/warning-lists/read-warning-list';
import { unwrap } from './outcome';
import type { WarningListRemote } from './warning-list.worker';

/** @throws RetortError `warning-list-invalid`, `warning-list-too-large`, each with the file's name */
export async function warningListInWorker(file: File): Promise<ReadWarningList> {
  const worker = new Worker(new URL('./warning-list.worker.ts', import.meta.url), { type: 'module' });
  try {
    return unwrap(await Comlink.wrap<WarningListRemote>(worker).read(file)) as ReadWarningList;
  } catch (error) {
    if (!(error instanceof RetortError)) throw error;
    throw new RetortError(error.code, { file: file.name, ...error.data }, { cause: error });
  } finally {
    worker.terminate();
  }
}
