// The overview's map: every ring is within reach of the keyboard, and one key away from being opened.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as anew } from '../fixtures';
import { ExplorePage } from '../pages/explore';
import { ImportPage } from '../pages/import';
import { MapPage } from '../pages/map';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

test('arrows walk the rings by rank, Space chooses, Enter opens', async ({ app }) => {
  const map = new MapPage(app);
  await map.open();
  const ring = (rank: number) => map.ring(rank);
  await expect(ring(2)).toHaveAccessibleName(/^Ring 2, /);
  await expect(ring(4)).toBeAttached();
  const last = await map.rings.getByRole('option').count();

  // One stop of the Tab key for the whole map, at the ring that is looked at.
  await expect(app.locator('[role=option][tabindex="0"]')).toHaveCount(1);
  await ring(1).focus();
  await app.keyboard.press('Space');
  await expect(ring(1)).toHaveAttribute('aria-selected', 'true');
  for (const [key, rank] of [
    ['ArrowDown', 2],
    ['ArrowRight', 3],
    ['ArrowLeft', 2],
    ['End', last],
    ['ArrowDown', last],
    ['Home', 1],
    ['ArrowUp', 1],
    ['ArrowRight', 2],
  ] as const) {
    await app.keyboard.press(key);
    await expect(ring(rank)).toBeFocused();
    await expect(ring(rank)).toHaveAttribute('aria-selected', 'true');
    await expect(app.locator('[role=option][aria-selected="true"]')).toHaveCount(1);
    await expect(app.getByRole('heading', { name: `Ring ${String(rank)}`, exact: true })).toBeVisible();
  }
  await app.keyboard.press('Enter');
  await expect(app.getByRole('main', { name: 'Explore' })).toBeVisible();
  await expect(new ExplorePage(app).graph).toHaveAccessibleName(/^Ring 2: /);
});

anew('logs without a ring are answered with words, and with what to do', async ({ app, retort, profile }) => {
  const log = path.join(profile, 'signins.csv');
  const rows = ['1', '2', '3'].map((n) => `2026-07-14T10:00:0${n}Z,acct_${n},198.51.100.${n}`);
  writeFileSync(log, ['time,account_id,ip', ...rows, ''].join('\n'));
  const importing = new ImportPage(app, retort);
  await importing.open();
  await importing.choose(log);
  await importing.check();
  await importing.commitButton().click();
  await expect(importing.status).toContainText('3 accounts');
  await app.keyboard.press('g');
  await app.keyboard.press('o');
  await expect(app.getByRole('heading', { name: 'No rings' })).toBeVisible();
  await app.getByRole('button', { name: 'Change the threshold in Explore' }).click();
  await expect(new ExplorePage(app).threshold).toBeVisible();
});
