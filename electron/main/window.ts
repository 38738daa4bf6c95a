// A window: no Node in its page, isolated, sandboxed, on our own origin.
import { app, BrowserWindow, nativeTheme } from 'electron';
import path from 'node:path';
import { APP_ORIGIN } from '../../shared/host/app-origin';
import { offerReload } from './crash';
import { keepWindowState, readWindowState, type WindowState } from './window-state';

export async function openWindow(): Promise<void> {
  const { bounds, maximized, dark } = readWindowState();
  nativeTheme.themeSource = dark ? 'dark' : 'light';
  const window = new BrowserWindow({
    ...(BrowserWindow.getAllWindows().length === 0 ? bounds : besides(bounds)),
    minWidth: 800,
    minHeight: 500,
    show: false,
    title: 'Retort',
    // The frame of the page (--ground-0): until it is painted, and behind it while the window grows.
    backgroundColor: dark ? '#0a0c0f' : '#eef0f3',
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

/** Pixels: a second window does not lie exactly over the first. */
const BESIDE = 32;

function besides({ x, y, ...size }: WindowState['bounds']): WindowState['bounds'] {
  return x === undefined || y === undefined ? size : { x: x + BESIDE, y: y + BESIDE, ...size };
}
