// Naming a workspace, and deleting one: the one step here that nothing brings back, so it asks for the name.
import { useState } from 'react';
import type { WorkspaceRecord } from '../../../shared/model/records/workspace';
import { useAttempt } from '../../state/attempt';
import { useDesk, useSession } from '../../state/context';
import { workspaceJournalOf } from '../../state/workspace-journal';
import { renameStep } from '../../state/workspace-steps';
import { DialogButtons, FormDialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';

const LONGEST_NAME = 80;

export function NameDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const desk = useDesk();
  if (!opened) return null;
  return (
    <NameForm
      title="New workspace"
      initial=""
      action="Create"
      onClose={onClose}
      onName={(name) => void desk.create(name)}
    />
  );
}

export function RenameDialog({ workspace, onClose }: { workspace: WorkspaceRecord; onClose: () => void }) {
  const session = useSession();
  const attempt = useAttempt();
  const rename = (name: string): void =>
    attempt(() =>
      workspaceJournalOf(session).take(async () => renameStep(await session.reader.describe(), name)),
    );
  return (
    <NameForm
      title="Rename workspace"
      initial={workspace.name}
      action="Rename"
      onClose={onClose}
      onName={rename}
    />
  );
}

export function DeleteDialog({
  workspace,
  onClose,
  onDeleted,
}: {
  workspace: WorkspaceRecord;
  onClose: () => void;
  onDeleted?: () => void;
}) {
  const [written, setWritten] = useState('');
  const desk = useDesk();
  const matches = written.trim() === workspace.name;
  const submit = (): boolean => {
    if (matches) void desk.remove(workspace.id).then(onDeleted);
    return matches;
  };
  return (
    <FormDialog title={`Delete ${workspace.name}?`} onClose={onClose} onSubmit={submit}>
      <p className="text-2">
        All its sources, rings and specifications go for good. Export it first if you may need it again; the
        logs it was made from are not touched.
      </p>
      <TextField
        label={`Write its name to delete it: ${workspace.name}`}
        value={written}
        onChange={setWritten}
        autoComplete="off"
        data-autofocus
      />
      <DialogButtons onClose={onClose} action="Delete" danger ready={matches} />
    </FormDialog>
  );
}

function NameForm({
  title,
  initial,
  action,
  onClose,
  onName,
}: {
  title: string;
  initial: string;
  action: string;
  onClose: () => void;
  onName: (name: string) => void;
}) {
  const [name, setName] = useState(initial);
  const ready = name.trim() !== '';
  const submit = (): boolean => {
    if (ready) onName(name.trim());
    return ready;
  };
  return (
    <FormDialog title={title} onClose={onClose} onSubmit={submit}>
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        data-autofocus
      />
      <DialogButtons onClose={onClose} action={action} ready={ready} />
    </FormDialog>
  );
}
