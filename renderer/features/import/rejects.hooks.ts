// What the views of rejected rows share: their words, their paging, saving them all as a file.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { kindRegistry } from '../../../shared/model/kinds/registry';
import type { RejectedRow, RejectReason } from '../../../shared/model/records/rejected-row';
import type { SourceRecord } from '../../../shared/model/records/source';
import { useHost, useSession } from '../../state/context';
import { CSV_FILE } from '../../state/host';
import { formatOf } from '../../ui/format';
import { useController } from './import.hooks';
import { rejectPager, rejectsName, rejectsStream, type RejectFilter } from './rejects.pager';
import { keptWords, readLabel, reasonWords } from './words';
import { readOf } from './reading';

const PAGE = 100;

export type RejectWords = (row: { reason: RejectReason; column: string }) => string;

/** "Address not valid": named by what the source's own specification read the column as. */
export function useRejectWords(source: SourceRecord): RejectWords {
  return useMemo(() => {
    const kinds = kindRegistry(source.spec.kinds);
    const log = source.spec.logs[source.log];
    const labelOfKind = (id: string): string => (kinds.has(id) ? kinds.get(id).label : id);
    return ({ reason, column }) =>
      reasonWords(reason, log === undefined ? '' : readLabel(readOf(log, column), labelOfKind));
  }, [source]);
}

export function useSaveRejects(source: SourceRecord): () => void {
  const host = useHost();
  const { reader } = useSession();
  const controller = useController();
  return () => {
    void host
      .saveFile(rejectsName(source), CSV_FILE, rejectsStream(reader, source))
      .then((saved) => {
        if (saved)
          controller.announce(
            keptWords(source) ?? `Saved ${formatOf(source.rows.rejected, 'rejected row')}.`,
          );
      })
      .catch(controller.fail);
  };
}

export type RejectPages = {
  rows: readonly RejectedRow[];
  more: () => Promise<number>;
  loading: boolean;
  /** No further rows are kept. */
  ended: boolean;
};

/** Rows so far, and a way to ask for the next hundred. One component, one source, one filter: another of either is another component (`key`). */
export function useRejectedRows(source: SourceRecord, filter: RejectFilter): RejectPages {
  const { reader } = useSession();
  const [pager] = useState(() => rejectPager(reader, source.id, filter));
  const [rows, setRows] = useState<readonly RejectedRow[]>([]);
  const [waiting, setWaiting] = useState(0);
  const [ended, setEnded] = useState(false);
  const started = useRef(false);
  const more = useCallback(async () => {
    setWaiting((count) => count + 1);
    const page = await pager.next(PAGE);
    setRows((before) => [...before, ...page]);
    setWaiting((count) => count - 1);
    setEnded(page.length < PAGE);
    return page.length;
  }, [pager]);
  useEffect(() => {
    if (!started.current) void more();
    started.current = true;
  }, [more]);
  return { rows, more, loading: waiting > 0, ended };
}
