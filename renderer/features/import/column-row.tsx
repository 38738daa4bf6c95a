// One column of the file: its name and first value as written, what it is read as, what for, why, and how many rows it cost.
import { useEffect, useRef } from 'react';
import type { ColumnInspection } from '../../../shared/ingest/types';
import { Select } from '../../ui/choice';
import { classes } from '../../ui/classes';
import { cutMiddle, formatCount, formatShare } from '../../ui/format';
import { chooseRead } from './columns.model';
import { useCatalogue, useController, useImport } from './import.hooks';
import type { ImportFile, Mapping } from './import.model';
import { choiceOf, choiceValue, groupWords, readChoices, UndecidedMark } from './read-choices';
import { visibleText } from './visible';
import { readOf } from './reading';

type ColumnRowProps = { file: ImportFile; mapping: Mapping; column: ColumnInspection; locked: boolean };

export function ColumnRow({ file, mapping, column, locked }: ColumnRowProps) {
  const controller = useController();
  const catalogue = useCatalogue();
  const selected = useImport((state) => state.column === column.column);
  const row = useScrollIntoView(selected);
  const read = readOf(mapping.spec, column.column);
  const undecided = mapping.undecided.includes(column.column);
  const name = visibleText(column.column);
  const choose = (value: string): void => {
    const spec = chooseRead(mapping.spec, column.column, choiceOf(value), catalogue);
    controller.selectColumn(column.column);
    controller.setSpec(file.id, spec, [column.column]);
  };
  return (
    <tr
      ref={row}
      className={classes(selected && 'import-row-selected', undecided && 'import-row-open')}
      onClick={() => controller.selectColumn(column.column)}
      onFocus={() => controller.selectColumn(column.column)}
    >
      <th
        scope="row"
        className={classes('mono', read.as === 'ignore' && !undecided && 'text-3')}
        title={name}
      >
        {cutMiddle(name, 40)}
      </th>
      <td className="mono text-2" title={visibleText(column.firstValue)}>
        {column.firstValue === '' ? (
          <span className="text-3">empty</span>
        ) : (
          cutMiddle(visibleText(column.firstValue), 24)
        )}
      </td>
      <td className="import-read-as">
        <Select
          aria-label={`Read ${name} as`}
          choices={readChoices(catalogue.kinds)}
          value={undecided ? null : choiceValue(read)}
          placeholderMark={<UndecidedMark />}
          onChange={choose}
          disabled={locked}
          open={undecided}
        />
      </td>
      <td className="text-2">{undecided ? '–' : groupWords(read, catalogue.kinds)}</td>
      <td className={remarkTone(column, undecided)} title={column.remark}>
        {remarkWords(column, undecided)}
      </td>
      <RejectedCell file={file} column={column.column} />
    </tr>
  );
}

function RejectedCell({ file, column }: { file: ImportFile; column: string }) {
  if (file.phase.at !== 'staged') return null;
  const counts = file.phase.source.rejectedCounts.filter((count) => count.column === column);
  const rows = counts.reduce((all, count) => all + count.rows, 0);
  return <td className={classes('number', rows === 0 && 'text-3')}>{formatCount(rows)}</td>;
}

function remarkWords(column: ColumnInspection, undecided: boolean): string {
  const empty = column.empty >= 0.005 ? `${formatShare(column.empty)} empty` : '';
  const remark = column.undecided && !undecided ? 'decided by you' : column.remark;
  return [remark, empty].filter((part) => part !== '').join(' · ') || '–';
}

function remarkTone(column: ColumnInspection, undecided: boolean): string {
  if (undecided) return 'warn';
  return /price/i.test(column.remark) ? 'bad' : 'text-3';
}

/** Brings the row of the selected column into view when the keyboard went there. */
function useScrollIntoView(active: boolean) {
  const ref = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return ref;
}
