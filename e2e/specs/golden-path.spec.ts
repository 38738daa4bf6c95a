// The main job by keyboard alone: a log comes in, a ring stands out, is opened, expanded and explained, and the log is taken back.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures';
import { ExplorePage } from '../pages/explore';
import { ImportPage } from '../pages/import';

test.describe.configure({ timeout: 120_000 });

/** Two hundred strangers, and twelve accounts of one operator: four cards, three devices and one template between them. */
function signIns(): string {
  const rows = ['time,account_id,ip,device_id,card_token,prompt_cluster'];
  const time = (minute: number): string => new Date(Date.UTC(2026, 6, 1, 0, minute)).toISOString();
  for (let n = 0; n < 200; n++)
    rows.push(
      `${time(n * 17)},user-${String(n)},198.18.${String(n)}.7,dev-own-${String(n)},pm_own${String(n)}aaaa,`,
    );
  for (let n = 0; n < 12; n++)
    rows.push(
      `${time(n)},ring-${String(n)},203.0.113.${String(n)},dev-farm-${String(n % 3)},pm_farm${String(n % 4)}bbbb,pc-template`,
    );
  return `${rows.join('\n')}\n`;
}

test('import a log, open its ring, expand, and retract, without a mouse', async ({
  app,
  retort,
  profile,
}) => {
  const log = path.join(profile, 'signins.csv');
  writeFileSync(log, signIns());
  const importing = new ImportPage(app, retort);
  const explore = new ExplorePage(app);

  await expect(app.getByRole('button', { name: /sample workspace/ })).toBeVisible();
  await app.keyboard.press('g');
  await app.keyboard.press('i');
  await expect(importing.status).toContainText('choose files');
  await retort.choose([log], () => app.keyboard.press('o'));
  await expect(importing.file('signins.csv')).toContainText('ready to check');
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('212 rows accepted')).toBeVisible();
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('1 file committed')).toBeVisible();
  await expect(importing.status).toContainText('212 accounts');

  await app.keyboard.press('g');
  await app.keyboard.press('e');
  await expect(explore.rings.getByRole('option')).toHaveCount(1);
  await expect(explore.rings.getByRole('option')).toHaveAccessibleName(/^Ring 1: 12 accounts/);
  await explore.rings.focus();
  await app.keyboard.press('Enter');
  await expect(explore.graph).toHaveAccessibleName(/^Ring 1: /);
  const opened = await explore.elements();

  await explore.outline.focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Space');
  await expect(explore.inspector.getByRole('heading', { level: 2 })).toBeVisible();
  // Under the selector stand its accounts; the first one's own address is not drawn until it is expanded.
  await explore.outline.focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'e']) await app.keyboard.press(key);
  await expect.poll(() => explore.elements()).toBeGreaterThan(opened);

  await app.keyboard.press('g');
  await app.keyboard.press('i');
  const retract = app.getByRole('button', { name: 'Retract signins.csv' });
  if (!(await retract.isVisible()))
    await app.getByRole('button', { name: 'All', exact: true }).press('Enter');
  await retract.press('Enter');
  await app.getByRole('dialog').getByRole('button', { name: 'Retract', exact: true }).press('Enter');
  await expect(importing.status).toContainText('0 accounts');
  await expect(importing.status).toContainText('0 sources');
});
