// Where the window was, and its theme, kept between starts; a place is forgotten when it is no longer on any screen.
import { app, nativeTheme, screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type WindowState = {
  bounds: Partial<Rectangle> & { width: number; height: number };
  maximized: boolean;
  /** The ground of the window before its page is there. */
  dark: boolean;
};

const DEFAULT: WindowState = { bounds: { width: 1440, height: 900 }, maximized: false, dark: true };

export function readWindowState(): WindowState {
  try {
    const stored: unknown = JSON.parse(readFileSync(stateFile(), 'utf8'));
    if (!isWindowState(stored)) return DEFAULT;
    return isOnScreen(stored.bounds) ? stored : { ...DEFAULT, dark: stored.dark };
  } catch {
    return DEFAULT; // the first start, or a file that something else wrote
  }
}

export function keepWindowState(window: BrowserWindow): void {
  window.on('close', () => {
    const state: WindowState = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      dark: nativeTheme.shouldUseDarkColors,
    };
    try {
      writeFileSync(stateFile(), JSON.stringify(state));
    } catch {
      // A full or read-only disk must not keep the window from closing.
    }
  });
}

function stateFile(): string {
  return path.join(app.getPath('userData'), 'window.json');
}

function isWindowState(value: unknown): value is WindowState & { bounds: Rectangle } {
  if (typeof value !== 'object' || value === null || !('bounds' in value)) return false;
  const { bounds } = value;
  const flags = ['maximized', 'dark'].every((flag) => typeof Reflect.get(value, flag) === 'boolean');
  if (!flags || typeof bounds !== 'object' || bounds === null) return false;
  return ['x', 'y', 'width', 'height'].every((side) => Number.isInteger(Reflect.get(bounds, side)));
}

function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const across =
    Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const down =
    Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
  return across >= 200 && down >= 100;
}
