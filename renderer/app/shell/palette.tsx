// The palette: every command by name, and entities by their value.
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { EntityRow, SearchPage } from '../../../shared/engine/engine';
import type { Command } from '../../state/commands';
import { useActions, useSession, useSurroundings, useWorkbench } from '../../state/context';
import { useQuery } from '../../state/query';
import { formatCount, formatOf } from '../../ui/format';
import { Kbd } from '../../ui/kbd';
import { KindMark } from '../../ui/kind-mark';
import { takeKeyboard } from '../../ui/take-keyboard';
import { matchCommands } from './palette.model';
import { useSettled } from '../../state/use-settled';
import './palette.css';

const ENTITIES_SHOWN = 8;
const [store, palette] = createSpotlight();

/** Opens the palette from anywhere. */
export const openPalette = (): void => palette.open();

export function Palette() {
  const [query, setQuery] = useState('');
  const commands = useStore(useSurroundings().commands.store, (state) => state.commands);
  // It is open already: opening it is nothing to offer.
  const offered = commands.filter(({ id }) => id !== 'shell.palette');
  const matched = matchCommands(offered, useDeferredValue(query));
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      clearQueryOnClose
      scrollable
      maxHeight={420}
      size={560}
      centered={false}
      yOffset={44}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': 'Search and commands' } }}
    >
      <Spotlight.Search
        ref={takeKeyboard}
        placeholder="Search values, or name a command"
        aria-label="Search values, or name a command"
        leftSection={<Search size={16} strokeWidth={1.5} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {matched.map(([group, members]) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {members.map((command) => (
              <CommandAction key={command.id} command={command} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        <FoundEntities text={query.trim()} otherwise={matched.length === 0} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function CommandAction({ command }: { command: Command }) {
  return (
    <Spotlight.Action onClick={command.run}>
      <span className="palette-line">
        <span className="grow cut">{command.label}</span>
        {command.keys !== undefined && <Kbd keys={command.keys} />}
      </span>
    </Spotlight.Action>
  );
}

function FoundEntities({ text, otherwise }: { text: string; otherwise: boolean }) {
  const session = useSession();
  const version = useWorkbench((state) => state.summary?.version);
  const settled = useSettled(text, 120);
  const key = version === undefined || settled.length < 2 ? null : `${version} ${settled}`;
  const found = useQuery(key, () =>
    session.engine.search({ text: settled, kinds: [], limit: ENTITIES_SHOWN }),
  );
  const page = key === null ? undefined : found.data;
  useFirstSelected(page);
  if (page === undefined || page.rows.length === 0) {
    if (!otherwise) return null;
    return (
      <Spotlight.Empty>
        {found.pending ? 'Searching…' : `No command and no value matches “${text}”.`}
      </Spotlight.Empty>
    );
  }
  const label = `Values, ${formatCount(page.rows.length)} of ${formatCount(page.total)}`;
  return (
    <Spotlight.ActionsGroup label={label}>
      {page.rows.map((row) => (
        <EntityAction key={row.id} row={row} />
      ))}
    </Spotlight.ActionsGroup>
  );
}

/** Answers come after the key that asked for them: Enter then takes the first line, as it does with commands. */
function useFirstSelected(page: SearchPage | undefined): void {
  useEffect(() => {
    const list = document.getElementById(store.getState().listId);
    if (page === undefined || list === null || list.querySelector('[data-selected]') !== null) return;
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    store.updateState((state) => ({ ...state, selected: 0 }));
  }, [page]);
}

function EntityAction({ row }: { row: EntityRow }) {
  const kinds = useWorkbench((state) => state.kinds);
  const ringId = useWorkbench((state) => state.rings?.rings.find((ring) => ring.rank === row.ring)?.id);
  const actions = useActions();
  const kind = kinds.get(row.key.kind);
  const show = (): void => {
    if (ringId !== undefined) actions.openRing(ringId);
    actions.showScreen('explore');
    actions.select([row.id]);
  };
  return (
    <Spotlight.Action onClick={show} keywords={row.key.value}>
      <span className="palette-line">
        <KindMark kind={kind} label={kind.label} />
        <span className="cut">{kind.display(row.key.value)}</span>
        <span className="palette-detail">{row.key.realm}</span>
        <span className="grow" />
        <span className="palette-detail">
          {row.ring === null
            ? formatOf(row.degree, 'neighbour')
            : `Ring ${row.ring} · ${formatOf(row.degree, 'neighbour')}`}
        </span>
      </span>
    </Spotlight.Action>
  );
}
