// Takes back what was changed last in the workspace, here or elsewhere.
import { useMemo } from 'react';
import { useCommands } from '../../state/context';
import { useWorkspaceUndo } from '../../state/workspace-undo';
import { Button } from '../../ui/button';

export function UndoButton() {
  const { last, undo } = useWorkspaceUndo();
  const commands = useMemo(
    () =>
      last === undefined
        ? []
        : [{ id: 'workspace.undo', label: `Undo: ${last}`, group: 'Workspace', keys: '$mod+z', run: undo }],
    [last, undo],
  );
  useCommands(commands);
  if (last === undefined) return null;
  return <Button onClick={undo}>{`Undo: ${last}`}</Button>;
}
