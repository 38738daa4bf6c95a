// The rejected rows themselves, a hundred at a time; F8 walks from one to the next.
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SourceRecord } from '../../../shared/model/records/source';
import type { RejectedRow } from '../../../shared/model/records/rejected-row';
import { useCommands } from '../../state/context';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { formatCount } from '../../ui/format';
import { FaultText } from './fault-text';
import { useRejectedRows, useRejectWords, type RejectWords } from './rejects.hooks';
import type { RejectFilter } from './rejects.pager';

export function RejectedRows({ source, filter }: { source: SourceRecord; filter: RejectFilter }) {
  const { rows, more, loading, ended } = useRejectedRows(source, filter);
  const [at, setAt] = useState<number | null>(null);
  const words = useRejectWords(source);
  const toggle = useCallback((i: number) => setAt((now) => (now === i ? null : i)), []);
  const total = countOf(source, filter);
  const step = async (): Promise<void> => {
    const next = at === null ? 0 : at + 1;
    if (next < rows.length) setAt(next);
    else if (!ended) setAt((await more()) > 0 ? next : 0);
    else setAt(0);
  };
  useNextRejected(() => void step(), total > 0);
  return (
    <section aria-labelledby="import-rejects-title">
      <header className="import-heading import-heading-next">
        <h3 id="import-rejects-title">Row by row</h3>
        <span className="panel-caption">
          {formatCount(rows.length)} of {formatCount(total)} shown{filter !== null && ', of one reason'}
        </span>
      </header>
      <ol className="import-rejects" aria-label="Rejected rows">
        {rows.map((row, i) => (
          <RejectItem
            key={row.offset}
            source={source}
            row={row}
            index={i}
            words={words}
            open={i === at}
            onOpen={toggle}
          />
        ))}
      </ol>
      {rows.length < total && ended && (
        <p className="import-note">
          {formatCount(rows.length)} of these {formatCount(total)} are among the rows kept to look at and to
          save.
        </p>
      )}
      {rows.length < total && !ended && (
        <div className="import-more">
          <Button disabled={loading} onClick={() => void more()}>
            {loading ? 'Reading…' : `Show ${formatCount(Math.min(100, total - rows.length))} more`}
          </Button>
        </div>
      )}
    </section>
  );
}

type RejectItemProps = {
  source: SourceRecord;
  row: RejectedRow;
  index: number;
  words: RejectWords;
  open: boolean;
  onOpen: (index: number) => void;
};

const RejectItem = memo(function RejectItem({ source, row, index, words, open, onOpen }: RejectItemProps) {
  const item = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) item.current?.focus();
  }, [open]);
  return (
    <li className={classes('import-reject', open && 'import-reject-open')}>
      <button
        ref={item}
        type="button"
        className="import-reject-face"
        aria-expanded={open}
        onClick={() => onOpen(index)}
      >
        <span className="number text-3">{formatCount(row.row)}</span>
        <span className="cut">{words(row)}</span>
        <span className="import-reject-text">
          <FaultText source={source} fault={row} context={open ? 2000 : 20} />
        </span>
        <span className="text-2 cut" title={row.detail}>
          {row.detail}
        </span>
      </button>
    </li>
  );
});

/** F8 is a command of the window while rows are there to walk. */
function useNextRejected(run: () => void, enabled: boolean): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const commands = useMemo(
    () => [
      {
        id: 'import.next-rejected',
        label: 'Next rejected row',
        group: 'Import',
        keys: 'F8',
        hint: 'next rejected',
        enabled,
        run: () => latest.current(),
      },
    ],
    [enabled],
  );
  useCommands(commands);
}

function countOf(source: SourceRecord, filter: RejectFilter): number {
  if (filter === null) return source.rows.rejected;
  const counts = source.rejectedCounts.filter(
    ({ reason, column }) => reason === filter.reason && column === filter.column,
  );
  return counts.reduce((all, { rows }) => all + rows, 0);
}
