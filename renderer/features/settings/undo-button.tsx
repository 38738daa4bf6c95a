// Takes back what was changed last in the workspace, here or elsewhere.
import { useWorkspaceUndo } from '../../state/workspace-undo';
import { Button } from '../../ui/button';

export function UndoButton() {
  const { last, undo } = useWorkspaceUndo();
  if (last === undefined) return null;
  return <Button onClick={undo}>{`Undo: ${last}`}</Button>;
}
