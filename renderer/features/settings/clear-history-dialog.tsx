// Clearing the history: nothing brings it back, nor what only it could bring back, so it says what goes, and asks.
import { useAttempt } from '../../state/attempt';
import { useActions, useSession } from '../../state/context';
import { workspaceJournalOf } from '../../state/workspace-journal';
import { DialogButtons, FormDialog } from '../../ui/dialog';
import { formatOf } from '../../ui/format';

export function ClearHistoryDialog({ sources, onClose }: { sources: number; onClose: () => void }) {
  const session = useSession();
  const attempt = useAttempt();
  const { announce } = useActions();
  const clear = (): boolean => {
    attempt(async () => {
      await workspaceJournalOf(session).forget();
      announce('The history of the workspace is cleared');
    });
    return true;
  };
  return (
    <FormDialog title="Clear the history?" onClose={onClose} onSubmit={clear}>
      <p className="text-2">
        The workspace stays as it is; none of its steps so far can be taken back or done again then.
        {sources > 0 &&
          ` ${formatOf(sources, 'source')} that you took out ${sources === 1 ? 'is' : 'are'} deleted for good.`}{' '}
        The graph’s steps stay.
      </p>
      <DialogButtons onClose={onClose} action="Clear" danger ready />
    </FormDialog>
  );
}
