// What the desktop asks of the window: commands of its menu, archives opened from outside.
import type { MenuCommand, OpenedFile } from '../../shared/ipc/contract';
import { attempt } from '../state/attempt';
import type { CommandRegistry } from '../state/commands';
import { ARCHIVE_FILES, type Desk } from '../state/desk';
import type { DesktopHost, Host } from '../state/host';
import type { Workbench } from '../state/store';

type Followed = { host: Host; desk: Desk; commands: CommandRegistry; workbench: Workbench };

/** Nothing happens in a browser: there is no desktop to follow. */
export function followDesktop(followed: Followed): void {
  const { desktop } = followed.host;
  if (desktop === undefined) return;
  desktop.onCommand((command) => carryOut(followed, command));
  desktop.onOpened(() => void takeOpened(followed, desktop));
  void takeOpened(followed, desktop);
}

async function takeOpened({ desk, workbench }: Followed, desktop: DesktopHost): Promise<void> {
  await attempt(workbench.actions, async () => {
    for (const opened of await desktop.takeOpened()) await desk.importArchive(await fetched(opened));
  });
}

async function fetched({ name, url }: OpenedFile): Promise<File> {
  const response = await fetch(url);
  return new File([await response.blob()], name);
}

const COMMANDS: Readonly<Partial<Record<MenuCommand, string>>> = {
  palette: 'shell.palette',
  'keyboard-map': 'shell.keys',
  settings: 'screen.settings',
  'import-logs': 'screen.import',
  'save-workspace': 'workspace.export',
};

function carryOut({ commands, host, desk }: Followed, command: MenuCommand): void {
  if (command === 'open-workspace') {
    void host
      .openFiles(ARCHIVE_FILES, false)
      .then((files) => (files?.[0] === undefined ? undefined : desk.importArchive(files[0])));
    return;
  }
  commands.store
    .getState()
    .commands.find((each) => each.id === COMMANDS[command])
    ?.run();
}
