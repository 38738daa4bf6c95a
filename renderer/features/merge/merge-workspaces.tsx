// Offers merging by name, wherever the window is; the dialog is there while it is open.
import { useMemo, useState } from 'react';
import { useCommands } from '../../state/context';
import { MergeDialog } from './merge-dialog';

export function MergeWorkspaces() {
  const [open, setOpen] = useState(false);
  const commands = useMemo(
    () => [
      {
        ...{ id: 'workspace.merge', label: 'Merge a workspace into this one', group: 'Workspace' },
        ...{ writes: true as const, run: () => setOpen(true) },
      },
    ],
    [],
  );
  useCommands(commands);
  return open && <MergeDialog onClose={() => setOpen(false)} />;
}
