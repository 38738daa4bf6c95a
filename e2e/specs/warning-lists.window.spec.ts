// Warning lists in the window: read from MISP's files, weighed, told in every explanation, taken back, and there after a restart.
import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expectAccessibleInBothThemes } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

async function openLists(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('tab', { name: 'Warning lists' }).click();
}

test('W2 W4 W9 lists are read from files, refused with the place, weighed and taken back', async ({
  app,
  retort,
  profile,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await openLists(app);
  await expect(app.getByText('No list says yet what strangers share by design')).toBeVisible();
  await expectAccessibleInBothThemes(app);

  const ranges = path.join(profile, 'carrier.json');
  const broken = path.join(profile, 'broken.json');
  const attributes = ['ip-src', 'ip-dst'];
  const list = ['100.64.0.0/10', '10.0.0.0/33', ''];
  const misp = { name: 'Carrier NAT ranges', version: 3, description: '<img src=x>', type: 'cidr' };
  writeFileSync(ranges, JSON.stringify({ ...misp, matching_attributes: attributes, list }));
  writeFileSync(broken, '{"name": "Half", "list": 7}');
  await retort.choose([ranges, broken], () => app.getByRole('button', { name: 'Add from files' }).click());
  const row = app.getByRole('row', { name: /Carrier NAT ranges/ });
  await expect(row).toContainText('version 3 · 1 entry', { timeout: 30_000 });
  await expect(row.getByRole('cell').first()).toHaveText(/^[1-9]\d*$/, { timeout: 60_000 });
  await expect(app.getByText('broken.json is no warning list at list')).toBeVisible();
  await app.getByText('Which, and why').click();
  await expect(app.getByText('entry 2, ‘10.0.0.0/33’')).toBeVisible();
  await expectAccessibleInBothThemes(app);
  await app.getByRole('button', { name: 'Seen' }).click();

  const left = app.getByRole('combobox', { name: 'What Carrier NAT ranges leaves of the bits' });
  await expect(left).toHaveText('nothing');
  await left.focus();
  await app.keyboard.press('Enter');
  await app.getByRole('option', { name: 'a half' }).click();
  await expect(left).toHaveText('a half');
  await app.getByRole('button', { name: 'Undo: what ‘Carrier NAT ranges’ leaves' }).click();
  await expect(left).toHaveText('nothing');

  const reopened = await retort.reopen();
  await reopened
    .getByRole('contentinfo', { name: 'Status' })
    .getByText(/[1-9][\d,]* accounts/)
    .waitFor({ timeout: 60_000 });
  await openLists(reopened);
  await reopened.getByRole('button', { name: 'Take out Carrier NAT ranges' }).click();
  await expect(reopened.getByRole('row', { name: /Carrier NAT ranges/ })).toHaveCount(0);
  await reopened.getByRole('button', { name: 'Undo: taking out ‘Carrier NAT ranges’' }).click();
  await expect(reopened.getByRole('row', { name: /Carrier NAT ranges/ })).toBeVisible();
});

test('W7 what is on a list that leaves nothing stands among what is not counted, with its reason', async ({
  app,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await openLists(app);
  await app.getByRole('button', { name: 'Add Retort’s own' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Add Retort’s own' })).toHaveCount(0);
  await app.keyboard.press('g');
  await app.keyboard.press('e');
  const hub = explore.rings.page().getByTitle(/listed as carrier NAT in ‘Carrier-grade NAT/);
  await expect(hub.first()).toBeVisible({ timeout: 60_000 });
});
