// What the window runs on, for its About panel and for reports of trouble.
import { app } from 'electron';
import type { DesktopDescription } from '../../../shared/ipc/contract';

export function describeDesktop(): DesktopDescription {
  const { electron, chrome } = process.versions;
  return { version: app.getVersion(), electron, chromium: chrome, platform: process.platform };
}
