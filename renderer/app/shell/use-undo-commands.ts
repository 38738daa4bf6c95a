// Undo and redo of what was changed in the workspace, by key and by name, on every screen, also while rings are being found.
import { useMemo } from 'react';
import type { Command } from '../../state/commands';
import { useCommands } from '../../state/context';
import { useWorkspaceUndo } from '../../state/workspace-undo';

export function useUndoCommands(): void {
  const { last, next, undo, redo } = useWorkspaceUndo();
  const commands = useMemo<Command[]>(
    () => [
      ...step('workspace.undo', 'Undo', 'u', last, undo),
      ...step('workspace.redo', 'Redo', 'Shift+u', next, redo),
    ],
    [last, next, undo, redo],
  );
  useCommands(commands);
}

function step(id: string, verb: string, keys: string, label: string | undefined, run: () => void): Command[] {
  return label === undefined
    ? []
    : [{ id, label: `${verb}: ${label}`, group: 'Workspace', keys, writes: true, run }];
}
