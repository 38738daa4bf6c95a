// A pasted list of values as the window reads it: one worker a list, ended when it has answered.
import * as Comlink from 'comlink';
import type { CustomKind } from '../../shared/model/records/custom-kind';
import type { ValueList } from '../../shared/query/value-list';
import { unwrap } from './outcome';
import type { ValueListRemote } from './value-list.worker';

/** @throws RetortError `list-too-long` */
export async function valueListInWorker(text: string, custom: readonly CustomKind[]): Promise<ValueList> {
  const worker = new Worker(new URL('./value-list.worker.ts', import.meta.url), { type: 'module' });
  try {
    return unwrap(await Comlink.wrap<ValueListRemote>(worker).read(text, custom)) as ValueList;
  } finally {
    worker.terminate();
  }
}
