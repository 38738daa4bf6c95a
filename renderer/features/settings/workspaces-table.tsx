// Every workspace of this machine: open it, take it out as a file, delete it.
import { useCallback, useEffect, useState } from 'react';
import type { WorkspaceRecord } from '../../../shared/model/records/workspace';
import { ARCHIVE_FILES } from '../../state/desk';
import { runCommand } from '../../state/commands';
import { useDesk, useHost, useSurroundings, useWorkbench, useZone } from '../../state/context';
import { Writes } from '../../state/writes';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { formatBytes, formatOf } from '../../ui/format';
import { Moment } from '../../ui/moment';
import { useRoom } from './use-room';
import { DeleteDialog, NameDialog } from './workspace-dialogs';

export function WorkspacesTable() {
  const [workspaces, reload] = useWorkspaces();
  const [deleting, setDeleting] = useState<WorkspaceRecord | null>(null);
  const [naming, setNaming] = useState(false);
  const room = useRoom();
  const { commands } = useSurroundings();
  return (
    <section className="settings-part" aria-labelledby="settings-workspaces">
      <header className="settings-header">
        <h2 id="settings-workspaces">Workspaces</h2>
        <span className="panel-caption">{formatOf(workspaces.length, 'workspace')} on this machine</span>
        <span className="grow" />
        <Writes>
          <Button onClick={() => runCommand(commands, 'workspace.merge')}>Merge into the open one</Button>
        </Writes>
        <ImportButton />
        <Button onClick={() => setNaming(true)}>New workspace</Button>
      </header>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Marking</th>
            <th scope="col">Made</th>
            <th scope="col">
              <span className="unseen">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {workspaces.map((workspace) => (
            <WorkspaceRow key={workspace.id} workspace={workspace} onDelete={() => setDeleting(workspace)} />
          ))}
        </tbody>
      </table>
      {room !== null && (
        <p className="text-3">
          {room.used === null ? '' : `All of them take ${formatBytes(room.used)}. `}
          {room.persisted
            ? 'They stay until you delete them.'
            : 'The browser may clear them when the disk runs low: export what matters.'}
        </p>
      )}
      <NameDialog opened={naming} onClose={() => setNaming(false)} />
      {deleting !== null && (
        <DeleteDialog workspace={deleting} onClose={() => setDeleting(null)} onDeleted={reload} />
      )}
    </section>
  );
}

function WorkspaceRow({ workspace, onDelete }: { workspace: WorkspaceRecord; onDelete: () => void }) {
  const open = useWorkbench((state) => state.workspace?.id === workspace.id);
  const readOnly = useWorkbench((state) => state.readOnly);
  const desk = useDesk();
  const zone = useZone();
  return (
    <tr>
      <td>
        <span className="row">
          <span className="cut strong">{workspace.name}</span>
          {open && <Chip tone="on">open now</Chip>}
        </span>
      </td>
      <td>{workspace.marking}</td>
      <td>
        <Moment at={Date.parse(workspace.createdAt)} zone={zone} />
      </td>
      <td>
        <span className="settings-actions">
          {!open && (
            <Button onClick={() => void desk.open(workspace.id)} aria-label={`Open ${workspace.name}`}>
              Open
            </Button>
          )}
          <Button
            onClick={() => void desk.exportArchive(workspace.id)}
            aria-label={`Export ${workspace.name}`}
          >
            Export
          </Button>
          <Button
            variant="danger"
            onClick={onDelete}
            disabled={open && readOnly}
            aria-label={`Delete ${workspace.name}`}
          >
            Delete
          </Button>
        </span>
      </td>
    </tr>
  );
}

function ImportButton() {
  const desk = useDesk();
  const host = useHost();
  const choose = async (): Promise<void> => {
    const files = await host.openFiles(ARCHIVE_FILES, false);
    if (files?.[0] !== undefined) await desk.importArchive(files[0]);
  };
  return <Button onClick={() => void choose()}>Import from a file</Button>;
}

function useWorkspaces(): [WorkspaceRecord[], () => void] {
  const desk = useDesk();
  const open = useWorkbench((state) => state.workspace);
  const [workspaces, setWorkspaces] = useState<WorkspaceRecord[]>([]);
  const reload = useCallback(() => void desk.list().then(setWorkspaces), [desk]);
  useEffect(reload, [reload, open]);
  return [workspaces, reload];
}
