// Rejected rows counted by reason, each with its first row and the value at fault marked where it stands.
import { Download } from 'lucide-react';
import type { RejectedCount } from '../../../shared/model/records/rejected-row';
import type { SourceRecord } from '../../../shared/model/records/source';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { formatCount, formatOf } from '../../ui/format';
import { Kbd } from '../../ui/kbd';
import { ColumnHeads } from './column-heads';
import { FaultText } from './fault-text';
import type { RejectFilter } from './rejects.pager';
import { useRejectWords, useSaveRejects, type RejectWords } from './rejects.hooks';
import { keptWords } from './words';

type ReasonsProps = { source: SourceRecord; filter: RejectFilter; onFilter: (filter: RejectFilter) => void };

export function RejectedReasons({ source, filter, onFilter }: ReasonsProps) {
  const save = useSaveRejects(source);
  const words = useRejectWords(source);
  const capped = keptWords(source);
  const counts = [...source.rejectedCounts].sort((a, b) => b.rows - a.rows);
  return (
    <section aria-labelledby="import-reasons-title">
      <header className="import-heading">
        <h3 id="import-reasons-title">Rejected rows</h3>
        <span className="panel-caption">
          {formatCount(source.rows.rejected)} of {formatOf(source.rows.read, 'row')}, kept aside
        </span>
        <span className="grow" />
        {source.rows.rejected > 0 && (
          <>
            <Button variant="bare" icon={<Download size={14} strokeWidth={1.5} aria-hidden />} onClick={save}>
              Save rejected as CSV
            </Button>
            <span className="import-hint">
              next <Kbd keys="F8" />
            </span>
          </>
        )}
      </header>
      {capped !== undefined && (
        <p className="import-note">
          <span className="warn">{capped}</span>
        </p>
      )}
      {counts.length === 0 ? (
        <p className="import-note">Every row could be read.</p>
      ) : (
        <div className="import-scroll">
          <table className="import-table import-reasons">
            <ColumnHeads
              heads={[{ number: 'Rows' }, 'Reason', { number: 'First at row' }, 'As in the file', 'Found']}
            />
            <tbody>
              {counts.map((count) => (
                <ReasonRow
                  key={`${count.reason} ${count.column}`}
                  source={source}
                  count={count}
                  words={words}
                  filter={filter}
                  onFilter={onFilter}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

type ReasonRowProps = ReasonsProps & { count: RejectedCount; words: RejectWords };

function ReasonRow({ source, count, words, filter, onFilter }: ReasonRowProps) {
  const chosen = filter?.reason === count.reason && filter.column === count.column;
  return (
    <tr className={classes(chosen && 'import-row-selected')}>
      <td className="number strong">{formatCount(count.rows)}</td>
      <td>
        <button
          type="button"
          className="import-link cut"
          aria-pressed={chosen}
          title={chosen ? 'Show all rejected rows' : 'Show only these rows'}
          onClick={() => onFilter(chosen ? null : { reason: count.reason, column: count.column })}
        >
          {words(count)}
        </button>
      </td>
      <td className="number text-3">{formatCount(count.firstRow)}</td>
      <td>
        <FaultText
          source={source}
          fault={{ text: count.firstText, value: count.firstValue, column: count.column }}
          context={12}
        />
      </td>
      <td className="text-2" title={count.firstDetail}>
        {count.firstDetail}
      </td>
    </tr>
  );
}
