// Warning lists from files: the rows that cannot be used are told, and the rest counts.
import { RetortError } from '../shared/kernel/errors';
import { createMatcher, type ListMatcher } from '../shared/linkage/warning-lists/matcher';
import { readWarningList, type ReadWarningList } from '../shared/linkage/warning-lists/read-warning-list';
import { figure } from './aligned';
import { readText } from './files';
import type { Terminal } from './terminal';

/** @throws RetortError `file-unreadable`, `warning-list-invalid`, `warning-list-too-large` with the file at fault */
export async function readMatchers(names: readonly string[], terminal: Terminal): Promise<ListMatcher[]> {
  const byName = new Map<string, ListMatcher>();
  for (const name of names) {
    const { list, refused, refusedTotal } = await readOne(name);
    if (refusedTotal > 0) {
      const [first] = refused;
      const entry = `entry ${String(first?.at)}: ${first?.reason ?? ''}`;
      terminal.error(
        `retort: ${name}: ${figure(refusedTotal)} ${refusedTotal === 1 ? 'entry was' : 'entries were'} left out, the first: ${entry}\n`,
      );
    }
    byName.set(list.name, createMatcher(list));
  }
  return [...byName.values()];
}

async function readOne(name: string): Promise<ReadWarningList> {
  const text = await readText(name);
  try {
    return readWarningList(text);
  } catch (error) {
    if (!(error instanceof RetortError)) throw error;
    throw new RetortError(error.code, { file: name, ...error.data }, { cause: error });
  }
}
