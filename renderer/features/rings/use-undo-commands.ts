// Undo and redo of what decides about the rings, by key and by name, also while they are being found.
import { useMemo } from 'react';
import type { Command } from '../../state/commands';
import { useCommands } from '../../state/context';
import { useWorkspaceUndo } from '../../state/workspace-undo';

export function useUndoCommands(): void {
  const { last, next, undo, redo } = useWorkspaceUndo();
  const commands = useMemo<Command[]>(
    () => [
      ...step('linkage.undo', 'Undo', 'u', last, undo),
      ...step('linkage.redo', 'Redo', 'Shift+u', next, redo),
    ],
    [last, next, undo, redo],
  );
  useCommands(commands);
}

function step(id: string, verb: string, keys: string, label: string | undefined, run: () => void): Command[] {
  return label === undefined ? [] : [{ id, label: `${verb}: ${label}`, group: 'Rings', keys, run }];
}
