// One column of the file: its name and first value as written, what it is read as, what for, why, and how many rows it cost.
import { memo, useEffect, useRef } from 'react';
import type { ColumnInspection } from '../../../shared/ingest/types';
import type { ColumnRead } from '../../../shared/model/records/import-spec';
import { Select } from '../../ui/choice';
import { classes } from '../../ui/classes';
import { cutMiddle, formatCount, formatShare } from '../../ui/format';
import { chooseRead } from './columns.model';
import { useCatalogue, useController, useImport } from './import.hooks';
import { fileById } from './import.model';
import { choiceOf, choiceValue, groupWords, readChoices, UndecidedMark } from './read-choices';
import { visibleText } from './visible';

type ColumnRowProps = {
  file: number;
  column: ColumnInspection;
  read: ColumnRead;
  undecided: boolean;
  locked: boolean;
  /** Rows rejected for it; undefined before the file was read. */
  rejected: number | undefined;
};

/** Drawn again only when something of its own column changed: a file may have hundreds. */
export const ColumnRow = memo(function ColumnRow(props: ColumnRowProps) {
  const { file, column, read, undecided, locked, rejected } = props;
  const controller = useController();
  const catalogue = useCatalogue();
  const selected = useImport((state) => state.column === column.column);
  const row = useScrollIntoView(selected);
  const name = visibleText(column.column);
  const choose = (value: string): void => {
    const mapping = fileById(controller.store.getState(), file)?.mapping;
    if (!mapping) return;
    controller.selectColumn(column.column);
    const spec = chooseRead(mapping.spec, column.column, choiceOf(value), catalogue);
    controller.setSpec(file, spec, [column.column]);
  };
  return (
    <tr
      ref={row}
      data-column={column.column}
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
      {rejected !== undefined && (
        <td className={classes('number', rejected === 0 && 'text-3')}>{formatCount(rejected)}</td>
      )}
    </tr>
  );
});

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
