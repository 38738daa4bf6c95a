// Above the table: whose rows, which of them, which columns; and copying.
import { Menu } from '@mantine/core';
import { Columns3, Copy, ListFilter, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { IconButton } from '../../ui/button';
import { Segmented } from '../../ui/choice';
import { TextInput } from '../../ui/field';
import { formatCount } from '../../ui/format';
import { COLUMN_IDS } from './columns';
import { copyRows } from './copy-rows';
import { useShownColumns } from './grid';
import type { ScopeType } from './table-desk';
import { COLUMN_LABELS } from './table.model';
import { useTableDesk, useTableState } from './use-table';

export function TableTools() {
  const ready = useWorkbench((state) => state.summary !== null && state.summary.entities > 0);
  if (!ready) return null;
  return (
    <>
      <Scope />
      <Filter />
      <CopyRows />
      <ColumnsMenu />
    </>
  );
}

/** "342 of 1,482 shown" */
export function TableCaption() {
  const counts = useTableState((state) => state.counts);
  return counts === null ? null : (
    <>
      {formatCount(counts.total)} of {formatCount(counts.of)} shown
    </>
  );
}

function Scope() {
  const desk = useTableDesk();
  const { scope, several } = useTableState(({ scope, entities }) => ({ scope, several: entities.length }));
  const rank = useWorkbench(
    ({ rings, openRingId }) => rings?.rings.find((ring) => ring.id === openRingId)?.rank ?? null,
  );
  const choices: { value: ScopeType; label: string }[] = [
    { value: 'all', label: 'All' },
    ...(rank === null ? [] : [{ value: 'ring' as const, label: `Ring ${rank}` }]),
    ...(several === 0 ? [] : [{ value: 'selection' as const, label: `Selected ${formatCount(several)}` }]),
  ];
  if (choices.length === 1) return null;
  return (
    <Segmented
      label="Rows of"
      choices={choices}
      value={scope}
      onChange={(chosen) => desk.store.setState({ scope: chosen, cursor: 0 })}
    />
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
    const timer = setTimeout(() => desk.store.setState({ text, cursor: 0 }), PAUSE);
    return () => clearTimeout(timer);
  }, [desk, text, settled]);
  return (
    <span className="table-filter">
      <TextInput
        type="search"
        aria-label="Filter the table by value"
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

function CopyRows() {
  const session = useSession();
  const actions = useActions();
  const selected = useWorkbench((state) => state.selection.entities);
  const columns = useShownColumns();
  if (selected.length === 0) return null;
  return (
    <IconButton
      label={`Copy ${formatCount(selected.length)} selected as TSV`}
      keys="Ctrl+C"
      onClick={() => void copyRows(session, actions, selected, columns)}
    >
      <Copy size={16} strokeWidth={1.5} aria-hidden />
    </IconButton>
  );
}

function ColumnsMenu() {
  const desk = useTableDesk();
  const hidden = useTableState((state) => state.hiddenColumns);
  return (
    <Menu position="bottom-end" closeOnItemClick={false} withinPortal>
      <Menu.Target>
        <IconButton label="Columns">
          <Columns3 size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {COLUMN_IDS.filter((column) => column !== 'value').map((column) => {
          const shown = !hidden.includes(column);
          return (
            <Menu.CheckboxItem
              key={column}
              checked={shown}
              onChange={() =>
                desk.store.setState({
                  hiddenColumns: shown ? [...hidden, column] : hidden.filter((each) => each !== column),
                })
              }
            >
              {COLUMN_LABELS[column]}
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
