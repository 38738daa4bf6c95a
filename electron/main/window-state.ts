// Where the window was, kept between starts; forgotten when that place is no longer on any screen.
import { app, screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type WindowState = {
  bounds: Partial<Rectangle> & { width: number; height: number };
  maximized: boolean;
};

const DEFAULT: WindowState = { bounds: { width: 1440, height: 900 }, maximized: false };

export function readWindowState(): WindowState {
  try {
    const stored: unknown = JSON.parse(readFileSync(stateFile(), 'utf8'));
    return isWindowState(stored) && isOnScreen(stored.bounds) ? stored : DEFAULT;
  } catch {
    return DEFAULT; // the first start, or a file that something else wrote
  }
}

export function keepWindowState(window: BrowserWindow): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
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

function isWindowState(value: unknown): value is { bounds: Rectangle; maximized: boolean } {
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('maximized' in value))
    return false;
  const { bounds } = value;
  if (typeof bounds !== 'object' || bounds === null) return false;
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
