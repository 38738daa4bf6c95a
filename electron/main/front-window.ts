// The window that a person is at: menus and files from the desktop are for it.
import { BrowserWindow } from 'electron';

/** Undefined: there is none. */
export function frontWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}
