// Estimating what sharing counts, in the window, by keyboard: nothing holds before it is used, and it can be taken back.
import { expectAccessible } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

test('V10 curves are estimated, looked through, tried on the rings, used and taken back', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  const standing = await app.getByText(/^At \d+: .*rings?,/).innerText();
  await app.keyboard.press('g');
  await app.keyboard.press('s');
  await app.getByRole('tab', { name: 'Kinds' }).click();
  const estimate = app.getByRole('button', { name: 'Estimate curves' });
  await estimate.focus();
  await app.keyboard.press('Enter');

  const dialog = app.getByRole('dialog', { name: 'What these logs say sharing counts' });
  await expect(dialog.getByText(/^6,000 accounts; about one pair in [\d,]+ shares/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(dialog.getByText('No two accounts share a selector of this kind.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Use', exact: true })).toBeDisabled();
  await dialog.getByText(/^How it converged: \d+ of \d+ rounds/).focus();
  await app.keyboard.press('Enter');
  await expect(dialog.getByRole('cell', { name: /^\d+, −[\d,]+ to −[\d,]+$/ }).first()).toBeVisible();
  await expectAccessible(app);

  const device = dialog.getByRole('checkbox', { name: 'Use what is proposed for device' });
  await device.focus();
  await app.keyboard.press('Space');
  await expect(dialog.getByText(/would become|Nothing would change/)).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Use 1 curve' }).focus();
  await app.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(app.getByRole('row', { name: /^Device.*curve changed/ })).toBeVisible();
  await app.getByRole('button', { name: 'Undo: curve of device' }).click();
  await expect(app.getByRole('row', { name: /curve changed/ })).toHaveCount(0);
  await app.keyboard.press('g');
  await app.keyboard.press('e');
  await expect(app.getByText(standing)).toBeVisible({ timeout: 60_000 });
});

test('an estimate is stopped by closing it, and leaves everything as it was', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await app.keyboard.press('g');
  await app.keyboard.press('s');
  await app.getByRole('tab', { name: 'Kinds' }).click();
  const estimate = app.getByRole('button', { name: 'Estimate curves' });
  await estimate.click();
  await expect(app.getByRole('dialog')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect(estimate).toBeFocused();
  await expect(app.getByRole('row', { name: /curve changed/ })).toHaveCount(0);
});
