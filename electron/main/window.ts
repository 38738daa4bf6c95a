// The window: no Node in its page, isolated, sandboxed, on our own origin.
import { app, BrowserWindow, nativeTheme } from 'electron';
import path from 'node:path';
import { APP_ORIGIN } from '../../shared/host/app-origin';
import { offerReload } from './crash';
import { keepWindowState, readWindowState } from './window-state';

export async function openWindow(): Promise<void> {
  const { bounds, maximized } = readWindowState();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 500,
    show: false,
    title: 'Retort',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
    webPreferences: {
      preload: path.join(app.getAppPath(), 'dist/electron/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepWindowState(window);
  offerReload(window);
  await window.loadURL(`${APP_ORIGIN}/`);
}
