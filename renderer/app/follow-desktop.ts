// What the desktop asks of the window: commands of its menu, archives opened from outside.
import type { MenuCommand, OpenedFile } from '../../shared/ipc/contract';
import { attempt } from '../state/attempt';
import { runCommand, type CommandRegistry } from '../state/commands';
import { ARCHIVE_FILES, type Desk } from '../state/desk';
import type { DesktopHost, Host } from '../state/host';
import type { Workbench } from '../state/store';
import type { Notice } from '../state/workbench';
import { isWriting } from './shell/writing';

type Followed = { host: Host; desk: Desk; commands: CommandRegistry; workbench: Workbench };

/**
 * Nothing happens in a browser: there is no desktop to follow.
 * Listens at once, for the menu is there before the workspace is; what it asks is carried out, in order, when the desk has started.
 */
export function followDesktop(followed: Followed, started: Promise<void>): void {
  const { desktop } = followed.host;
  if (desktop === undefined) return;
  desktop.onCommand((command) => void started.then(() => carryOut(followed, command)));
  desktop.onOpened(() => void started.then(() => takeOpened(followed, desktop)));
  void started.then(() => takeOpened(followed, desktop));
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

const COMMANDS: Readonly<Record<Exclude<MenuCommand, 'open-workspace'>, string>> = {
  palette: 'shell.palette',
  'keyboard-map': 'shell.keys',
  settings: 'screen.settings',
  'import-logs': 'screen.import',
  'save-workspace': 'workspace.export',
  undo: 'graph.undo',
  redo: 'graph.redo',
};

function carryOut(followed: Followed, command: MenuCommand): void {
  if (command === 'open-workspace') void openWorkspace(followed);
  else if (command === 'undo' || command === 'redo') takeStep(followed, command);
  else if (!runCommand(followed.commands, COMMANDS[command])) followed.workbench.actions.notify(NOT_YET);
}

const NOT_YET: Notice = {
  id: 'menu-not-yet',
  tone: 'info',
  title: 'No workspace is open yet',
  words: 'This entry of the menu needs one.',
  actions: [],
};

async function openWorkspace({ host, desk, workbench }: Followed): Promise<void> {
  await attempt(workbench.actions, async () => {
    const files = await host.openFiles(ARCHIVE_FILES, false);
    if (files?.[0] !== undefined) await desk.importArchive(files[0]);
  });
}

/** A field that is being written in has taken its own step already: the desktop sees to that. */
function takeStep(followed: Followed, command: 'undo' | 'redo'): void {
  if (isWriting(document.activeElement)) return;
  if (!runCommand(followed.commands, COMMANDS[command]))
    followed.workbench.actions.announce(`There is nothing to ${command}.`);
}
