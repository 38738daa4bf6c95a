// Asks what a view is to be called: a new one, or one that has a name already.
import { useState } from 'react';
import { MOST_VIEW_NAME } from '../../../shared/model/records/saved-view';
import { useWorkbench } from '../../state/context';
import { DialogButtons, FormDialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { renameView, saveView } from './saved-views';
import { useGraph, useGraphDesk } from './use-graph';

/** `named`: the view that is renamed; null: the graph as it is becomes a view. */
export function AskViewName({ named, close }: { named: string | null; close: () => void }) {
  const desk = useGraphDesk();
  const views = useWorkbench((state) => state.views);
  const { rank, drawn } = useGraph(({ view }) => ({
    rank: view.scope?.rank ?? null,
    drawn: view.nodes.size > 0,
  }));
  const [name, setName] = useState(named ?? freeName(rank === null ? 'View' : `Ring ${rank}`, views));
  const clean = name.trim();
  const taken = clean !== named && views.some((view) => view.name === clean);
  // Another dataset empties the graph behind the dialog: nothing is no view.
  const ready = clean !== '' && (named !== null || drawn);
  const done = (): boolean => {
    if (!ready) return false;
    void (named === null ? saveView(desk, clean) : renameView(desk, named, clean));
    return true;
  };
  const verb = named === null ? 'Save' : 'Rename';
  return (
    <FormDialog title={named === null ? 'Save the view' : 'Rename the view'} onClose={close} onSubmit={done}>
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        maxLength={MOST_VIEW_NAME}
        autoComplete="off"
        data-autofocus
        onFocus={({ currentTarget }) => currentTarget.select()}
        hint={taken ? 'Replaces the view of this name; undo brings it back.' : HOLDS}
      />
      <DialogButtons onClose={close} action={taken ? 'Replace' : verb} ready={ready} />
    </FormDialog>
  );
}

const HOLDS =
  'What is drawn, where it lies, in which style, what is hidden, pinned and filtered. It goes with the workspace.';

function freeName(wanted: string, views: readonly { name: string }[]): string {
  const taken = new Set(views.map(({ name }) => name));
  for (let number = 2, name = wanted; ; number++) {
    if (!taken.has(name)) return name;
    name = `${wanted} (${String(number)})`;
  }
}
