// The desktop's menu: the platform's own roles, and the commands that the window carries out.
import { app, BrowserWindow, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/contract';
import { tell } from './tell';

export function applyMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...macMenu(),
      fileMenu(),
      { role: 'editMenu' },
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
  return {
    label,
    click: () => {
      const [window] = BrowserWindow.getAllWindows();
      if (window !== undefined) tell(window, 'command', { command: name });
    },
  };
}
