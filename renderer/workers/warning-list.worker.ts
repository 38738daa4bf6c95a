// Reads a warning list: the longest have half a million entries, which would stop the window for as long.
import * as Comlink from 'comlink';
import { RetortError } from '../../shared/kernel/errors';
import { MAX_LIST_TEXT, readWarningList } from '../../shared/linkage/warning-lists/read-warning-list';
import { outcome, type Outcome } from './outcome';

export type WarningListRemote = { read(content: Blob): Promise<Outcome> };

/** A character takes three bytes of UTF-8 or, as one of a pair, two: no longer file can have few enough. */
const BYTES_A_CHARACTER = 3;

const remote: WarningListRemote = {
  read: (content) =>
    outcome(async () => {
      const limit = MAX_LIST_TEXT * BYTES_A_CHARACTER;
      if (content.size > limit)
        throw new RetortError('warning-list-too-large', { what: 'bytes', found: content.size, limit });
      return readWarningList(await content.text());
    }),
};

Comlink.expose(remote);
