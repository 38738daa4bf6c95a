// Walks an archive's entries in the order that its format demands.
import { RetortError } from '../kernel/errors';
import type { ReadEntry } from './zip-reader';

export type Cursor = {
  /** Content of the next entry, which must have this name. */
  next(name: string): Promise<Uint8Array>;
  /** The same when the next entry has this name, else undefined, and the entry stays. */
  nextIf(name: string): Promise<Uint8Array | undefined>;
  /** After the last entry: checks the rest of the file. */
  end(): Promise<void>;
};

/** @throws RetortError `archive-unreadable` {expected, found} for any other order */
export function createCursor(entries: AsyncIterator<ReadEntry>, onEntry: () => void): Cursor {
  let waiting: ReadEntry | undefined;
  const peek = async (): Promise<ReadEntry | undefined> => {
    if (waiting === undefined) {
      const result = await entries.next();
      waiting = result.done === true ? undefined : result.value;
      onEntry();
    }
    return waiting;
  };
  const nextIf = async (name: string): Promise<Uint8Array | undefined> => {
    const entry = await peek();
    if (entry?.name !== name) return undefined;
    waiting = undefined;
    return entry.content;
  };
  return {
    nextIf,
    next: async (name) => {
      const content = await nextIf(name);
      if (content === undefined) throw unexpected(name, waiting?.name ?? 'the end');
      return content;
    },
    end: async () => {
      const entry = await peek();
      if (entry !== undefined) throw unexpected('the end', entry.name);
    },
  };
}

function unexpected(expected: string, found: string): RetortError {
  return new RetortError('archive-unreadable', { problem: 'unexpected entry', expected, found });
}
