// What a killed browser leaves behind, on the disk as it really is.
import type { Page } from '@playwright/test';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures';

test('a record torn by a kill costs nothing, that day or later', async ({ app, retort, profile }) => {
  const before = await workspaces(app);
  await write(app, 'first');
  await retort.kill();
  for (const log of logs(profile)) truncateSync(log, statSync(log).size - 5);
  for (const day of ['second', 'third']) {
    const page = await opened(await retort.reopen());
    expect(await workspaces(page), `before the ${day} day's writing`).toEqual(before);
    await write(page, day);
    await retort.kill();
  }
  expect(await workspaces(await opened(await retort.reopen()))).toEqual(before);
});

test('a workspace that the browser lost is missed by name, until told not to', async ({
  app,
  retort,
  profile,
}) => {
  await expect(app.getByRole('banner')).toContainText('Workspace');
  // What the page remembers outside its database reaches the disk some seconds later: it must be there before anything is lost.
  await expect.poll(() => isRemembered(profile), { timeout: 20_000 }).toBe(true);
  await retort.close();
  for (const folder of databases(profile)) rmSync(folder, { recursive: true });
  const page = await opened(await retort.reopen());
  const notice = page.getByRole('region', { name: 'Notices' });
  await expect(notice).toContainText('Workspace is gone');
  await notice.getByRole('button', { name: 'Do not tell me again' }).click();
  await expect(notice).not.toContainText('is gone');
  await expect(
    (await opened(await retort.reopen())).getByRole('region', { name: 'Notices' }),
  ).not.toContainText('is gone');
});

async function opened(page: Page): Promise<Page> {
  await page
    .getByRole('contentinfo', { name: 'Status' })
    .getByText(/accounts/)
    .waitFor();
  return page;
}

async function workspaces(page: Page): Promise<string[]> {
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name));
  return names.filter((name) => name.startsWith('retort:workspace:')).sort();
}

/** A durable transaction of some length, as any change of a workspace is. */
function write(page: Page, name: string): Promise<void> {
  return page.evaluate(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onupgradeneeded = () => request.result.createObjectStore('written');
        request.onsuccess = () => {
          const transaction = request.result.transaction('written', 'readwrite', { durability: 'strict' });
          for (let key = 0; key < 20; key++) transaction.objectStore('written').put('x'.repeat(5000), key);
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(new Error('not written'));
        };
      }),
    name,
  );
}

/** Folders of the browser's databases in a profile: Electron and Chromium keep them at different depths. */
function databases(profile: string): string[] {
  const all = readdirSync(profile, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isDirectory() && entry.name.endsWith('.indexeddb.leveldb'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function isRemembered(profile: string): boolean {
  const all = readdirSync(profile, { recursive: true, withFileTypes: true });
  const kept = all.filter(
    ({ name, parentPath }) => /Local Storage/.test(parentPath) && name.endsWith('.log'),
  );
  return kept.some(({ name, parentPath }) =>
    readFileSync(path.join(parentPath, name)).includes('retort.workspaces'),
  );
}

function logs(profile: string): string[] {
  return databases(profile).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.log'))
      .map((name) => path.join(folder, name)),
  );
}
