// The workspace's name and what can be done with it: switch, make, rename, take out and in as a file, delete.
import { Menu } from '@mantine/core';
import {
  ArchiveRestore,
  Check,
  ChevronDown,
  Download,
  FolderPlus,
  Merge,
  PencilLine,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import type { WorkspaceRecord } from '../../../shared/model/records/workspace';
import { ARCHIVE_FILES } from '../../state/desk';
import { runCommand } from '../../state/commands';
import { useDesk, useHost, useSurroundings, useWorkbench } from '../../state/context';
import { DeleteDialog, NameDialog, RenameDialog } from '../../features/settings/workspace-dialogs';

type Asked = 'new' | 'rename' | 'delete' | null;

export function WorkspaceMenu() {
  const workspace = useWorkbench((state) => state.workspace);
  const [known, setKnown] = useState<WorkspaceRecord[]>([]);
  const [asked, setAsked] = useState<Asked>(null);
  const desk = useDesk();
  const done = (): void => setAsked(null);
  if (workspace === null) return null;
  return (
    <>
      <Menu position="bottom-start" width={280} onOpen={() => void desk.list().then(setKnown)}>
        <Menu.Target>
          <button type="button" className="title-bar-menu" aria-label={`Workspace ${workspace.name}`}>
            <span className="cut">{workspace.name}</span>
            <ChevronDown size={16} strokeWidth={1.5} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Workspaces</Menu.Label>
          {known.map((each) => (
            <WorkspaceItem key={each.id} workspace={each} current={each.id === workspace.id} />
          ))}
          <Menu.Divider />
          <WorkspaceActions workspace={workspace} onAsk={setAsked} />
        </Menu.Dropdown>
      </Menu>
      <NameDialog opened={asked === 'new'} onClose={done} />
      {asked === 'rename' && <RenameDialog workspace={workspace} onClose={done} />}
      {asked === 'delete' && <DeleteDialog workspace={workspace} onClose={done} />}
    </>
  );
}

function WorkspaceItem({ workspace, current }: { workspace: WorkspaceRecord; current: boolean }) {
  const desk = useDesk();
  return (
    <Menu.Item
      aria-current={current ? 'true' : undefined}
      rightSection={current ? <Check size={14} strokeWidth={1.5} aria-label="Open now" /> : undefined}
      onClick={() => !current && void desk.open(workspace.id)}
    >
      {workspace.name}
    </Menu.Item>
  );
}

function WorkspaceActions({
  workspace,
  onAsk,
}: {
  workspace: WorkspaceRecord;
  onAsk: (asked: Asked) => void;
}) {
  const desk = useDesk();
  const host = useHost();
  const { commands } = useSurroundings();
  const readOnly = useWorkbench((state) => state.readOnly);
  const importArchive = async (): Promise<void> => {
    const files = await host.openFiles(ARCHIVE_FILES, false);
    const file = files?.[0];
    if (file !== undefined) await desk.importArchive(file);
  };
  return (
    <>
      <Menu.Item leftSection={<FolderPlus size={16} strokeWidth={1.5} />} onClick={() => onAsk('new')}>
        New workspace…
      </Menu.Item>
      <Menu.Item
        leftSection={<PencilLine size={16} strokeWidth={1.5} />}
        disabled={readOnly}
        onClick={() => onAsk('rename')}
      >
        Rename…
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<Download size={16} strokeWidth={1.5} />}
        onClick={() => void desk.exportArchive(workspace.id)}
      >
        Export as a file
      </Menu.Item>
      <Menu.Item
        leftSection={<ArchiveRestore size={16} strokeWidth={1.5} />}
        onClick={() => void importArchive()}
      >
        Import from a file…
      </Menu.Item>
      <Menu.Item
        leftSection={<Merge size={16} strokeWidth={1.5} />}
        disabled={readOnly}
        onClick={() => runCommand(commands, 'workspace.merge')}
      >
        Merge a workspace into this one…
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        data-danger
        disabled={readOnly}
        leftSection={<Trash2 size={16} strokeWidth={1.5} />}
        onClick={() => onAsk('delete')}
      >
        Delete…
      </Menu.Item>
    </>
  );
}
