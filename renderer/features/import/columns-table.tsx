// The columns of the file: what each holds, what it is read as, and why. The heart of the mapping page.
import { memo, useEffect, useState, useTransition } from 'react';
import { TriangleAlert } from 'lucide-react';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Kbd } from '../../ui/kbd';
import { formatCount, formatOf } from '../../ui/format';
import { TextInput } from '../../ui/field';
import { ColumnHeads } from './column-heads';
import { ColumnRow } from './column-row';
import { useController, useImport } from './import.hooks';
import type { ImportFile, Mapping } from './import.model';
import { isLocked, sameMapping } from './same-file';
import { filesLike } from './mapping.model';
import { readOf } from './reading';

/** Rows drawn before a person asks for more: the first ones at once, the others as the thread has time. */
const SHOWN_AT_FIRST = 100;
const DRAWN_AT_ONCE = 16;
const FILTER_FROM = 25;

const HEADS = ['In the file', 'First value', 'Read as', 'Evidence group', 'Remark'];

export const ColumnsTable = memo(function ColumnsTable({
  file,
  mapping,
}: {
  file: ImportFile;
  mapping: Mapping;
}) {
  const [text, setText] = useState('');
  const [limit, showMore] = useLimit();
  const selected = useImport((state) => state.column);
  const all = mapping.inspection.columns;
  const found = all.filter(({ column }) => column.toLowerCase().includes(text.toLowerCase()));
  const at = found.findIndex(({ column }) => column === selected);
  const shown = found.slice(0, Math.max(limit, at + 1));
  const locked = isLocked(file);
  const counted = file.phase.at === 'staged';
  return (
    <section aria-labelledby="import-columns-title">
      <ColumnsHeader file={file} mapping={mapping} shown={shown.length} locked={locked} />
      {all.length >= FILTER_FROM && (
        <div className="import-filter">
          <TextInput
            aria-label="Find a column"
            placeholder="Find a column"
            value={text}
            onChange={setText}
            type="search"
          />
        </div>
      )}
      <table className="import-table import-columns">
        <ColumnHeads heads={counted ? [...HEADS, { number: 'Rejected' }] : HEADS} />
        <tbody>
          {shown.map((column) => (
            <ColumnRow
              key={column.column}
              file={file.id}
              column={column}
              read={readOf(mapping.spec, column.column)}
              undecided={mapping.undecided.includes(column.column)}
              locked={locked}
              rejected={rejectedFor(file, column.column)}
            />
          ))}
        </tbody>
      </table>
      {found.length === 0 && <p className="import-note">No column’s name has “{text}” in it.</p>}
      {shown.length < found.length && (
        <div className="import-more">
          <Button onClick={() => showMore(shown.length + SHOWN_AT_FIRST)}>
            Show {formatCount(Math.min(SHOWN_AT_FIRST, found.length - shown.length))} more
          </Button>
        </div>
      )}
    </section>
  );
}, sameMapping);

/** How many rows are drawn; more of them come in a transition, which React cuts into short tasks. */
function useLimit(): [limit: number, show: (rows: number) => void] {
  const [limit, setLimit] = useState(DRAWN_AT_ONCE);
  const [, startTransition] = useTransition();
  const show = (rows: number): void => startTransition(() => setLimit(rows));
  useEffect(() => startTransition(() => setLimit(SHOWN_AT_FIRST)), []);
  return [limit, show];
}

/** Undefined before the file was read. */
function rejectedFor({ phase }: ImportFile, column: string): number | undefined {
  if (phase.at !== 'staged') return undefined;
  const counts = phase.source.rejectedCounts.filter((count) => count.column === column);
  return counts.reduce((all, count) => all + count.rows, 0);
}

type HeaderProps = { file: ImportFile; mapping: Mapping; shown: number; locked: boolean };

function ColumnsHeader({ file, mapping, shown, locked }: HeaderProps) {
  const controller = useController();
  const alike = useImport((state) => filesLike(state.files, file).length);
  const undecided = mapping.undecided.length;
  const sampled = mapping.inspection.columns[0]?.sampled ?? 0;
  const hint = locked ? lockedWords(file) : `guessed from names and ${formatOf(sampled, 'row')}`;
  return (
    <header className="import-heading">
      <h3 id="import-columns-title">Columns</h3>
      <span className="panel-caption">
        {formatCount(shown)} of {formatCount(mapping.inspection.columns.length)} shown
      </span>
      {undecided > 0 && (
        <Chip tone="warn" icon={<TriangleAlert size={12} strokeWidth={2} aria-hidden />}>
          {formatCount(undecided)} to decide
        </Chip>
      )}
      {undecided > 1 && !locked && (
        <Button variant="bare" onClick={() => controller.decideRest(file.id)}>
          Read none of the {formatCount(undecided)}
        </Button>
      )}
      {alike > 0 && undecided === 0 && !locked && (
        <Button variant="bare" onClick={() => controller.copyMapping(file.id)}>
          Use for {formatOf(alike, 'file')} with these columns
        </Button>
      )}
      <span className="grow" />
      <span className="import-hint cut">
        {hint}
        {undecided > 0 && !locked && (
          <>
            ; next to decide <Kbd keys="m" />
          </>
        )}
      </span>
    </header>
  );
}

function lockedWords(file: ImportFile): string {
  return file.log === null ? 'read in an earlier session' : 'being read; cancel to change';
}
