// The desktop's menu: the platform's own roles, and the commands that the window carries out.
import { app, Menu } from 'electron';
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/contract';
import { frontWindow } from './front-window';
import { tell } from './tell';
import { openWindow } from './window';

export function applyMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...macMenu(),
      fileMenu(),
      editMenu(),
      viewMenu(),
      { role: 'windowMenu' },
      helpMenu(),
    ]),
  );
}

function macMenu(): MenuItemConstructorOptions[] {
  return process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
}

function fileMenu(): MenuItemConstructorOptions {
  return {
    label: 'File',
    submenu: [
      { label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: () => void openWindow() },
      { type: 'separator' },
      command('Import logs…', 'import-logs'),
      { type: 'separator' },
      command('Open workspace file…', 'open-workspace'),
      command('Save workspace to file…', 'save-workspace'),
      { type: 'separator' },
      command('Settings', 'settings'),
      { type: 'separator' },
      { role: process.platform === 'darwin' ? 'close' : 'quit' },
    ],
  };
}

/** Undo means the field that is being written in, else the work itself: the page knows which. */
function editMenu(): MenuItemConstructorOptions {
  return {
    label: 'Edit',
    submenu: [
      step('Undo', 'undo', 'CmdOrCtrl+Z'),
      step('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
}

/** Only macOS needs its menu for the key to reach a field at all; elsewhere the window hears it first. */
function step(label: string, name: 'undo' | 'redo', accelerator: string): MenuItemConstructorOptions {
  return {
    label,
    accelerator,
    registerAccelerator: process.platform === 'darwin',
    click: () => {
      frontWindow()?.webContents[name]();
      carryOut(name);
    },
  };
}

function viewMenu(): MenuItemConstructorOptions {
  const zoom: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ];
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  return {
    label: 'View',
    submenu: [command('Search and commands', 'palette'), { type: 'separator' }, ...zoom, ...developer],
  };
}

function helpMenu(): MenuItemConstructorOptions {
  return {
    role: 'help',
    submenu: [command('Keyboard map', 'keyboard-map'), { type: 'separator' }, { role: 'about' }],
  };
}

/** Without an accelerator: the window owns its keys, and shows them. */
function command(label: string, name: MenuCommand): MenuItemConstructorOptions {
  return { label, click: () => carryOut(name) };
}

function carryOut(name: MenuCommand): void {
  const window = frontWindow();
  // On macOS the menu outlives the window: what a person then sees first is the window.
  if (window === undefined) void openWindow();
  else void commandByHand(window, name);
}

/** The page opens file dialogs only in answer to a hand, and does not see the one on our menu: it is told of it first. */
async function commandByHand({ webContents }: BrowserWindow, command: MenuCommand): Promise<void> {
  try {
    await webContents.executeJavaScript('0', true);
    tell(webContents, 'command', { command });
  } catch {
    // Its process is gone, and a person is being asked what to do about that.
  }
}
