// Every entry of the desktop's menu does what it says.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures';
import type { Retort } from '../launch/retort';
import { ExplorePage } from '../pages/explore';
import { menuEntries, pick } from '../pages/menu';

const COMMANDS = [
  'File > New window',
  'File > Import logs…',
  'File > Open workspace file…',
  'File > Save workspace to file…',
  'File > Settings',
  'Edit > Undo',
  'Edit > Redo',
  'View > Search and commands',
  'Help > Keyboard map',
];

/** A script in the page without the right that a hand gives; Playwright's own scripts carry it. */
function inPage<T>({ electron }: Retort, script: string): Promise<T> {
  return electron?.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code, false) as Promise<unknown>,
    script,
  ) as Promise<T>;
}

test('its commands are these, and the rest is the platform’s own', async ({ app, retort }) => {
  await expect(app).toHaveTitle(/Retort/);
  const entries = await menuEntries(retort);
  expect(entries.filter((entry) => COMMANDS.includes(entry))).toEqual(COMMANDS);
  const own = await retort.electron?.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ label: top, submenu }) =>
      (submenu?.items ?? [])
        .filter(({ type, role }) => type !== 'separator' && (role ?? '') === '')
        .map(({ label }) => `${top} > ${label}`),
    ),
  );
  expect(own).toEqual(COMMANDS);
});

test('it leads to the screens, the palette and the keys', async ({ app, retort }) => {
  await pick(retort, 'File > Settings');
  await expect(app.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await pick(retort, 'File > Import logs…');
  await expect(app.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  await pick(retort, 'View > Search and commands');
  const search = app.getByRole('textbox', { name: /^Search values/ }).or(app.getByRole('searchbox'));
  await search.pressSequentially('acct');
  await pick(retort, 'Edit > Undo');
  await expect(search).not.toHaveValue('acct');
  await pick(retort, 'Edit > Redo');
  await expect(search).toHaveValue('acct');
  await app.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
  await pick(retort, 'Help > Keyboard map');
  await expect(app.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('a workspace is saved to a file and opened from it', async ({ app, retort, profile }) => {
  const saved = await retort.download(() => pick(retort, 'File > Save workspace to file…'));
  expect(saved.name).toBe('Workspace.retortws');
  const open = () => app.evaluate(() => localStorage.getItem('retort.preferences'));
  const before = await open();
  const file = path.join(profile, 'from elsewhere.retortws');
  writeFileSync(file, saved.bytes);
  await retort.choose([file], () => pick(retort, 'File > Open workspace file…'));
  await expect.poll(open).not.toBe(before);
  await app.getByRole('button', { name: /^Workspace / }).click();
  await expect(app.getByRole('menuitem', { name: /^Workspace/ })).toHaveCount(2);
});

for (const [entry, picker] of [
  ['File > Open workspace file…', 'showOpenFilePicker'],
  ['File > Save workspace to file…', 'showSaveFilePicker'],
] as const)
  test(`${entry}: the page may ask for a file, as if its own button had been pressed`, async ({
    app,
    retort,
  }) => {
    await app.evaluate((name) => {
      Reflect.set(window, name, () => {
        Reflect.set(window, 'asked', navigator.userActivation.isActive);
        return Promise.reject(new DOMException('closed', 'AbortError'));
      });
    }, picker);
    const active = () => inPage<boolean>(retort, 'navigator.userActivation.isActive');
    await expect.poll(active).toBe(false);
    await pick(retort, entry);
    await expect.poll(() => inPage(retort, 'window.asked ?? null')).toBe(true);
    await expect(app.getByRole('alert')).toHaveCount(0);
  });

test('an entry picked while the workspace opens is carried out when it is open', async ({ retort }) => {
  await pick(retort, 'File > Settings');
  await expect(retort.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
});

test('undo and redo are those of the work', async ({ app, retort }) => {
  test.setTimeout(180_000);
  const explore = new ExplorePage(app);
  await explore.openSample();
  await explore.openRing(1);
  await explore.graph.focus();
  await pick(retort, 'Edit > Undo');
  await expect(explore.graph).toHaveAccessibleName('Graph: nothing is drawn');
  await pick(retort, 'Edit > Redo');
  await expect.poll(() => explore.elements()).toBeGreaterThan(10);
  await pick(retort, 'Edit > Redo');
  await expect(explore.spoken).toContainText('nothing to redo');
});

test('the platform’s own entries act on the window', async ({ app, retort }) => {
  await expect(app).toHaveTitle(/Retort/);
  const zoom = () =>
    retort.electron?.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel(),
    );
  await pick(retort, 'View > Zoom In');
  await expect.poll(zoom).toBeGreaterThan(0);
  await pick(retort, 'View > Actual Size');
  await expect.poll(zoom).toBe(0);
  await pick(retort, 'View > Zoom Out');
  await expect.poll(zoom).toBeLessThan(0);
});
