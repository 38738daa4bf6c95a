// A running Retort as specs see it, the same for both hosts.
import type { ElectronApplication, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

export type Saved = { name: string; bytes: Buffer };

export type Retort = {
  readonly host: 'chromium' | 'electron';
  /** Address of the window's page, without a path. */
  readonly url: string;
  /** The window's page; another one after `reopen`. */
  readonly page: Page;
  readonly electron: ElectronApplication | undefined;
  /** What the page threw, and what its policy refused, so far. */
  readonly problems: readonly string[];
  close(): Promise<void>;
  /** SIGKILL to the whole product: nothing gets to flush. */
  kill(): Promise<void>;
  /** Starts again on the same profile; after `kill` or instead of it. */
  reopen(): Promise<Page>;
  /** What the window saves when `act` is done. */
  download(act: () => Promise<void>): Promise<Saved>;
  /** Answers the file dialog that `act` opens with these files. */
  choose(files: string[], act: () => Promise<void>): Promise<void>;
};

const REFUSALS = /Content Security Policy|TrustedHTML|TrustedScript|Permissions policy violation/;

export async function prepare(page: Page, problems: string[]): Promise<void> {
  page.on('pageerror', (error) => problems.push(`threw: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && REFUSALS.test(message.text()))
      problems.push(`refused: ${message.text()}`);
  });
  // Someone always listens for file dialogs: switched on only when one is expected, a fast key press could come before it.
  page.on('filechooser', () => undefined);
  await page.addInitScript(withoutPickers);
  await page.evaluate(withoutPickers);
}

/** The native pickers cannot be answered from a test; without them the window takes the web's older way, which can. */
function withoutPickers(): void {
  for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) {
    Reflect.deleteProperty(globalThis, name);
  }
}

export async function downloaded(page: Page, act: () => Promise<void>): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export async function chosen(page: Page, files: string[], act: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()]);
  await chooser.setFiles(files);
}
