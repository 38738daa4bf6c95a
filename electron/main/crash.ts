// When the window's process dies or hangs, a person is told and chooses; what was committed is safe in either case.
import { dialog } from 'electron';
import type { BrowserWindow, MessageBoxOptions } from 'electron';

const KEPT = 'Everything that was committed is kept. An import that was being read is found again as staged.';

export function offerReload(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void ask(window, gone(reason), () => window.webContents.reload());
  });
  window.on('unresponsive', () => {
    void ask(window, hung(), () => window.webContents.forcefullyCrashRenderer());
  });
}

/** The first button acts, the second leaves things as they are. */
async function ask(window: BrowserWindow, options: MessageBoxOptions, act: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox(window, options);
  if (response === 0 && !window.isDestroyed()) act();
}

function gone(reason: string): MessageBoxOptions {
  const cause = reason === 'oom' ? 'it ran out of memory' : reason;
  return {
    type: 'error',
    message: `The window stopped: ${cause}.`,
    detail: KEPT,
    buttons: ['Reload', 'Close'],
    cancelId: 1,
  };
}

function hung(): MessageBoxOptions {
  return {
    type: 'warning',
    message: 'The window does not answer.',
    detail: KEPT,
    buttons: ['End it', 'Wait'],
    defaultId: 1,
    cancelId: 1,
  };
}
