// What only the desktop does: files opened from outside, one instance, the window's place, a crash survived.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findElectron, neededSwitches } from '../../scripts/lib/electron.mjs';
import { repository } from '../../scripts/lib/root.mjs';
import { expect, test } from '../fixtures';

type Opened = { name: string; size: number; url: string };
declare const window: Window & {
  retort: {
    invoke(verb: string, request: unknown): Promise<unknown>;
    listen(event: string, listener: () => void): () => void;
  };
};

test.describe('a file from outside', () => {
  test.use({ tolerant: true }); // Chromium styles a page of plain text in a way that our policy refuses

  test('a workspace opened from the desktop reaches the running window, once, byte for byte', async ({
    app,
    profile,
  }) => {
    const bytes = randomBytes(300_000);
    const file = path.join(profile, 'case 1.retortws');
    writeFileSync(file, bytes);
    await app.goto('app://retort/nothing'); // our own page, but without the window's script, which would take the file itself
    const heard = app.evaluate(() => new Promise<void>((resolve) => window.retort.listen('opened', resolve)));
    await startAgain(profile, [file, path.join(profile, 'missing.retortws'), '/etc/hostname']);
    await heard;
    const opened = (await app.evaluate(() => window.retort.invoke('take-opened', {}))) as Opened[];
    expect(opened).toMatchObject([{ name: 'case 1.retortws', size: bytes.length }]);
    const read = async (): Promise<number[] | number> =>
      app.evaluate(async (url) => {
        const answer = await fetch(url);
        return answer.ok ? [...new Uint8Array(await answer.arrayBuffer())] : answer.status;
      }, opened[0]?.url ?? '');
    expect(Buffer.from((await read()) as number[]).equals(bytes)).toBe(true);
    expect(await read()).toBe(404);
    expect(await app.evaluate(() => window.retort.invoke('take-opened', {}))).toEqual([]);
  });
});

/** A second Retort on the same profile: hands its arguments over and ends. */
function startAgain(profile: string, files: string[]): Promise<void> {
  const switches = neededSwitches().map(({ argument }) => argument);
  const child = spawn(
    findElectron() ?? '',
    [repository, ...switches, `--user-data-dir=${profile}`, ...files],
    { stdio: 'ignore' },
  );
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

test('the window opens again where it was closed', async ({ retort }) => {
  const place = { x: 40, y: 50, width: 900, height: 600 };
  await retort.electron?.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, place);
  await retort.reopen();
  const bounds = await retort.electron?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  );
  expect(bounds).toEqual(place);
});

test('a window that was light opens on a light ground, before its page is there', async ({ app, retort }) => {
  const ground = () =>
    retort.electron?.evaluate(({ BrowserWindow, nativeTheme }) => ({
      colour: BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
      theme: nativeTheme.themeSource,
    }));
  expect(await ground()).toEqual({ colour: '#0A0C0F', theme: 'dark' });
  await app.getByRole('button', { name: 'Switch to the light theme' }).click();
  await expect.poll(async () => (await ground())?.theme).toBe('light');
  await retort.reopen();
  expect(await ground()).toEqual({ colour: '#EEF0F3', theme: 'light' });
});

test('a window whose process died says so and comes back', async ({ retort }) => {
  const asked = await retort.electron?.evaluate(async ({ BrowserWindow, dialog }) => {
    const [own] = BrowserWindow.getAllWindows();
    const said = new Promise<string>((resolve) => {
      dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
        resolve(options.message);
        return Promise.resolve({ response: 0, checkboxChecked: false });
      }) as unknown as typeof dialog.showMessageBox;
    });
    const back = new Promise<void>((resolve) => own?.webContents.once('did-finish-load', () => resolve()));
    own?.webContents.forcefullyCrashRenderer();
    const message = await said;
    await back;
    return { message, title: own?.webContents.getTitle() };
  });
  expect(asked?.message).toMatch(/^The window stopped/);
  expect(asked?.title).toContain('Retort');
});
