// Takes back what was changed last in the workspace, here or elsewhere.
import { useWorkspaceUndo } from '../../state/workspace-undo';
import { Writes } from '../../state/writes';
import { Button } from '../../ui/button';

export function UndoButton() {
  const { last, undo } = useWorkspaceUndo();
  if (last === undefined) return null;
  return (
    <Writes>
      <Button onClick={undo}>{`Undo: ${last}`}</Button>
    </Writes>
  );
}
