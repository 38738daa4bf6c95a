// Another workspace merged into the open one: looked at first, chosen where both differ, done as one step, taken back; by keyboard.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportSpec } from '../../shared/model/records/import-spec';
import { spec } from '../../shared/testing/import-spec-builder';
import { expect, test } from '../fixtures';
import { expectAccessible } from '../pages/accessible';
import { archive, signIns } from '../pages/archives';

/** The same log, read without its times. */
function timeless(): ImportSpec {
  const base = spec();
  const logs = base.logs.map((one) => ({
    ...one,
    columns: one.columns.map((column) =>
      column.read.as === 'time' ? { ...column, read: { as: 'ignore' as const } } : column,
    ),
  }));
  return { ...base, kinds: [], logs };
}

test('M3 M6 M9 a merge is looked at, chosen, done as one step and taken back', async ({
  app,
  retort,
  profile,
}) => {
  const logs = [path.join(profile, 'sign-ins-1.csv'), path.join(profile, 'sign-ins-2.csv')] as const;
  await writeFile(logs[0], signIns(1, 30));
  await writeFile(logs[1], signIns(2, 20));
  const day = await archive(profile, 'Day', spec(), [logs[0]]);
  const night = await archive(profile, 'Night', timeless(), [...logs]);
  const menu = (item: string): Promise<void> => app.getByRole('menuitem', { name: item }).click();
  const status = app.getByRole('contentinfo', { name: 'Status' });
  await retort.choose([day], async () => {
    await app.getByRole('button', { name: /^Workspace / }).click();
    await menu('Import from a file…');
  });
  await expect(status).toContainText('30 accounts');

  await app.keyboard.press('Control+k');
  await app.keyboard.type('Merge a workspace');
  await app.keyboard.press('Enter');
  const dialog = app.getByRole('dialog', { name: 'Merge a workspace into Day' });
  await expect(dialog.getByRole('list', { name: 'Workspaces of this machine' })).toBeVisible();
  await expectAccessible(app, 'choosing');
  await retort.choose([night], () =>
    dialog.getByRole('button', { name: 'Choose an archive file…' }).press('Enter'),
  );
  const row = (name: string) =>
    dialog.getByRole('table', { name: 'What would come' }).getByRole('row', { name });
  await expect(row('Sources')).toHaveText('Sources1001');
  await expect(row('Specifications')).toHaveText('Specifications0010');
  await expect(dialog).toContainText('sign-ins (from Night)');
  await expect(dialog.getByRole('button', { name: 'Merge 1 source, 1 specification' })).toBeFocused();
  await expectAccessible(app, 'looking');

  const holds = dialog.getByRole('group', { name: 'Which holds of sign-ins-1.csv' });
  await expect(holds.getByRole('radio', { name: 'Here' })).toBeChecked();
  await holds.getByRole('radio', { name: 'Here' }).press('ArrowRight');
  await dialog.getByRole('button', { name: 'Merge 2 sources, 1 specification' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(app.getByRole('status').filter({ hasText: 'Merged Night' })).toBeVisible();
  await expect(status).toContainText('50 accounts');
  await app.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(status).toContainText('30 accounts');

  await app.getByRole('button', { name: 'Workspace Day' }).click();
  await menu('Merge a workspace into this one…');
  await dialog.getByRole('button', { name: /^Workspace/ }).press('Enter');
  await expect(dialog).toContainText('There is nothing to merge');
  await expect(dialog.getByRole('button', { name: 'Choose another' })).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
