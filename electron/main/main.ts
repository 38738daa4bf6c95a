// The desktop host: windows on the built renderer, everything it does not need denied.
import { app, BrowserWindow, session } from 'electron';
import path from 'node:path';
import { registerCapabilities } from './capabilities/register';
import { guardDownloads } from './downloads';
import { frontWindow } from './front-window';
import { applyMenu } from './menu';
import { guardNetwork } from './network';
import { guardNavigation } from './navigation';
import { createOpenedFiles, workspacesAmong } from './opened-files';
import { guardPermissions } from './permissions';
import { registerAppScheme, serveWindow } from './protocol';
import { tell } from './tell';
import { openWindow } from './window';

const opened = createOpenedFiles();

function start(): void {
  registerAppScheme();
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
  app.on('second-instance', (_event, argv, folder) => receive(workspacesAmong(argv.slice(1), folder)));
  app.on('open-file', (event, file) => {
    event.preventDefault(); // or the desktop shows its own complaint
    receive([file]);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(ready);
}

async function ready(): Promise<void> {
  const own = session.defaultSession;
  guardNetwork(own);
  guardPermissions(own);
  guardDownloads(own);
  serveWindow(own, path.join(app.getAppPath(), 'dist/renderer'), opened);
  registerCapabilities(opened);
  applyMenu();
  opened.add(workspacesAmong(process.argv.slice(1), process.cwd()));
  await openWindow();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openWindow();
  });
}

/** Files from the desktop while Retort runs: into the queue, and the window to the front. */
function receive(files: string[]): void {
  opened.add(files);
  const window = frontWindow();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
  if (files.length > 0) tell(window.webContents, 'opened', {});
}

// Two processes on one profile would fight over its storage: the second hands its files over and ends.
if (app.requestSingleInstanceLock()) start();
else app.quit();
