// The keys of the import screen, also listed in the palette, the key map and the status bar.
import { useMemo, useRef, useEffect } from 'react';
import type { Command } from '../../state/commands';
import { useCommands } from '../../state/context';
import { useController, useImport } from './import.hooks';
import type { ImportController } from './import.controller';
import { selectedFile } from './import.model';
import { nextUndecided } from './mapping.model';

export function useImportCommands(choose: () => void): void {
  const controller = useController();
  const undecided = useImport((state) => (selectedFile(state)?.mapping?.undecided.length ?? 0) > 0);
  const reading = useImport((state) =>
    state.files.some(({ phase }) => phase.at === 'reading' || phase.at === 'waiting'),
  );
  const hidden = useImport((state) => state.view !== 'check' && selectedFile(state)?.phase.at === 'staged');
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'import.choose',
        label: 'Choose files to import',
        group: 'Import',
        keys: 'o',
        hint: 'choose files',
        writes: true,
        run: () => latest.current(),
      },
      {
        id: 'import.decide',
        label: 'Go to the next column to decide',
        group: 'Import',
        keys: 'm',
        hint: 'map column',
        enabled: undecided,
        run: () => goToUndecided(controller),
      },
      {
        id: 'import.cancel',
        label: 'Cancel reading',
        group: 'Import',
        keys: 'Escape',
        hint: 'cancel',
        enabled: reading,
        run: controller.cancel,
      },
      {
        id: 'import.rejected',
        label: 'Show rejected rows',
        group: 'Import',
        keys: 'F8',
        enabled: hidden,
        run: () => controller.show('check'),
      },
    ],
    [controller, undecided, reading, hidden],
  );
  useCommands(commands);
}

/** Selects the next column that nobody decided on and puts the focus on its list. */
function goToUndecided(controller: ImportController): void {
  const state = controller.store.getState();
  const mapping = selectedFile(state)?.mapping;
  const column = mapping ? nextUndecided(mapping, state.column) : null;
  if (column === null) return;
  controller.show('columns');
  controller.selectColumn(column);
  // At once where its row is drawn: keys that come before would go to the list of the column before.
  if (!focusList(column)) requestAnimationFrame(() => focusList(column));
}

/** False: the column is not drawn yet. */
function focusList(column: string): boolean {
  const list = document.querySelector<HTMLElement>(`[data-column="${CSS.escape(column)}"] button`);
  list?.focus();
  return list !== null;
}
