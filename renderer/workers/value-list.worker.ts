// Reads a pasted list of values: fifty thousand of them under every kind would stop the window for seconds.
import * as Comlink from 'comlink';
import { kindRegistry } from '../../shared/model/kinds/registry';
import type { CustomKind } from '../../shared/model/records/custom-kind';
import { readValueList } from '../../shared/query/value-list';
import { outcome, type Outcome } from './outcome';

export type ValueListRemote = { read(text: string, custom: readonly CustomKind[]): Promise<Outcome> };

const remote: ValueListRemote = {
  read: (text, custom) => outcome(() => Promise.resolve(readValueList(text, kindRegistry(custom)))),
};

Comlink.expose(remote);
