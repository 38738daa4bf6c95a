// Takes back what was changed last about finding rings, here or beside them.
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
        : [{ id: 'linkage.undo', label: `Undo: ${last}`, group: 'Rings', keys: '$mod+z', run: undo }],
    [last, undo],
  );
  useCommands(commands);
  if (last === undefined) return null;
  return <Button onClick={undo}>{`Undo: ${last}`}</Button>;
}
