// Above the table: whose rows, which of them, which columns; copying and exporting them.
import { CircleStop, Copy, Download, ListFilter, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Command } from '../../state/commands';
import { useActions, useCommands, useSession, useWorkbench } from '../../state/context';
import { ScopeChoice } from '../../state/scope-choice';
import { SpanChip } from '../../state/span-chip';
import { IconButton } from '../../ui/button';
import { TextInput } from '../../ui/field';
import { formatCount, formatOf } from '../../ui/format';
import { ColumnsMenu, useResetColumns } from './columns-menu';
import { copyRows } from './copy-rows';
import { useShownColumns } from './use-columns';
import { useExport } from './use-export';
import { usePickedRows } from './use-picked';
import { useTableDesk, useTableName, useTableRecord, useTableState } from './use-table';

export function TableTools() {
  const ready = useWorkbench((state) => state.summary !== null && state.summary.entities > 0);
  const table = useTableName();
  if (!ready) return null;
  return (
    <>
      <SpanChip />
      <ScopeChoice label="Rows of" />
      <Filter key={table} />
      <CopyRows />
      <ExportRows />
      <ColumnsMenu />
    </>
  );
}

const PAUSE = 200;

function Filter() {
  const desk = useTableDesk();
  const settled = useTableState((state) => state.text);
  const [draft, setDraft] = useState({ text: settled, over: settled });
  // A draft is written over what was settled then; when that is settled anew from elsewhere, the draft is void.
  const text = draft.over === settled ? draft.text : settled;
  const setText = (written: string): void => setDraft({ text: written, over: settled });
  useEffect(() => {
    if (text === settled) return undefined;
    const timer = setTimeout(() => desk.set({ text, cursor: 0 }), PAUSE);
    return () => clearTimeout(timer);
  }, [desk, text, settled]);
  const { soughtIn } = useTableRecord();
  const label = `Filter the table by ${soughtIn}`;
  const field = useRef<HTMLInputElement>(null);
  useCommands(useFind(field, label));
  return (
    <span className="table-filter">
      <TextInput
        ref={field}
        type="search"
        aria-label={label}
        placeholder="Filter…"
        icon={<ListFilter size={14} strokeWidth={1.5} aria-hidden />}
        value={text}
        onChange={setText}
        after={
          text !== '' && (
            <button
              type="button"
              className="chip-remove"
              aria-label="Clear the filter"
              onClick={() => setText('')}
            >
              <X size={12} strokeWidth={2} aria-hidden />
            </button>
          )
        }
      />
    </span>
  );
}

function useFind(field: RefObject<HTMLInputElement | null>, label: string): Command[] {
  return useMemo(
    () => [
      {
        ...{ id: 'table.find', label, group: 'Table', keys: '/' },
        run: () => field.current?.focus(),
      },
    ],
    [field, label],
  );
}

function CopyRows() {
  const session = useSession();
  const actions = useActions();
  const picked = usePickedRows();
  const columns = useShownColumns();
  if (picked.count === 0) return null;
  return (
    <IconButton
      label={`Copy ${formatCount(picked.count)} selected as TSV`}
      keys="Ctrl+C"
      onClick={() => void copyRows(session, actions, picked, columns)}
    >
      <Copy size={16} strokeWidth={1.5} aria-hidden />
    </IconButton>
  );
}

/** Offered anew when something else is possible, not whenever the table is drawn. */
function useTableCommands(canExport: boolean, exportRows: () => void): void {
  const reset = useResetColumns();
  const latest = useRef({ exportRows, reset });
  useEffect(() => {
    latest.current = { exportRows, reset };
  });
  const commands = useMemo(
    () => [
      {
        ...{ id: 'table.export', label: 'Export the rows of the table as CSV', group: 'Table' },
        ...{ enabled: canExport, run: () => latest.current.exportRows() },
      },
      {
        ...{ id: 'table.reset-columns', label: 'Reset the columns of the table', group: 'Table' },
        run: () => latest.current.reset(),
      },
    ],
    [canExport],
  );
  useCommands(commands);
}

function ExportRows() {
  const { start, cancel } = useExport();
  const total = useTableState((state) => state.counts?.total ?? 0);
  useTableCommands(start !== null && total > 0, () => start?.());
  if (cancel !== null)
    return (
      <IconButton label="Stop the export" onClick={cancel}>
        <CircleStop size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
    );
  return (
    <IconButton
      label={`Export ${formatOf(total, 'row')} as CSV`}
      disabled={start === null || total === 0}
      onClick={() => start?.()}
    >
      <Download size={16} strokeWidth={1.5} aria-hidden />
    </IconButton>
  );
}
