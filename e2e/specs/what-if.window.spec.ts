// Threshold, what-if and runs, in the window, by keyboard: nothing holds before it is applied, and everything can be taken back.
import type { Page } from '@playwright/test';
import { expectAccessibleInBothThemes } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

/** "Now" of a row of the figures that are being tried. */
const figure = async (explore: ExplorePage, row: string, column: 1 | 2): Promise<string> =>
  (
    await explore.trial
      .getByRole('row', { name: new RegExp(`^${row}`) })
      .getByRole('cell')
      .nth(column - 1)
      .innerText()
  ).replace(/[^\d.]/gu, '');

const ringsCounted = (page: Page): Promise<string> => page.getByText(/^At \d+: .*rings?,/).innerText();

test('the threshold is tried before it holds: previewed, dropped, applied, taken back', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  const first = await explore.threshold.inputValue();
  const standing = await ringsCounted(app);
  await explore.threshold.focus();
  for (let step = 0; step < 6; step++) await app.keyboard.press('ArrowRight');
  await expect(explore.trial).toBeVisible();
  await expect(explore.trial.getByRole('table')).toBeVisible({ timeout: 30_000 });
  await expect(explore.trial.locator('[aria-busy="false"]')).toBeVisible({ timeout: 30_000 });
  expect(await figure(explore, 'Threshold', 1)).toBe(Number(first).toFixed(1));
  expect(await figure(explore, 'Threshold', 2)).toBe((Number(first) + 6).toFixed(1));
  await expect(explore.spoken).toContainText(/would become|Nothing would change/);
  expect(await ringsCounted(app)).toBe(standing);
  await expectAccessibleInBothThemes(app);

  await explore.threshold.focus();
  await app.keyboard.press('Escape');
  await expect(explore.trial).toHaveCount(0);
  await expect(explore.threshold).toHaveValue(first);
  expect(await ringsCounted(app)).toBe(standing);

  await explore.threshold.focus();
  for (let step = 0; step < 12; step++) await app.keyboard.press('ArrowRight');
  await expect(explore.trial.locator('[aria-busy="false"]')).toBeVisible({ timeout: 30_000 });
  const then = [await figure(explore, 'Rings', 2), await figure(explore, 'Accounts', 2)];
  await app.keyboard.press('Enter');
  await expect(explore.trial).toHaveCount(0, { timeout: 60_000 });
  await expect(app.getByText(`At ${Number(first) + 12}:`)).toBeVisible({ timeout: 60_000 });
  expect(
    (await ringsCounted(app))
      .replace(/[^\d ]/gu, '')
      .trim()
      .split(/ +/u),
  ).toEqual([String(Number(first) + 12), ...then]);

  await app.getByRole('button', { name: /^Undo: threshold/ }).click();
  await expect(explore.threshold).toHaveValue(first, { timeout: 60_000 });
  expect(await ringsCounted(app)).toBe(standing);
});

test('a selector is left out to see what holds without it: dropped, kept, counted again', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  const standing = await ringsCounted(app);
  await explore.openRing(1);
  const without = explore.inspector.getByRole('button', { name: /^Rings without / }).first();
  const name = ((await without.getAttribute('aria-label')) ?? '').replace('Rings without ', '');
  await without.focus();
  await app.keyboard.press('Enter');
  await expect(explore.leftOut).toContainText(`Trying without`);
  await expect(explore.trial.getByRole('row', { name: /^Left out/ })).toContainText('1 selector', {
    timeout: 30_000,
  });
  expect(await ringsCounted(app)).toBe(standing);
  await expectAccessibleInBothThemes(app);
  await explore.trial.getByRole('button', { name: /^Discard/ }).click();
  await expect(explore.leftOut).toHaveCount(0);

  await without.click();
  await explore.trial.getByRole('button', { name: 'Keep' }).click();
  await expect(explore.leftOut).toContainText('Without 1 selector', { timeout: 60_000 });
  await expect(explore.trial).toHaveCount(0);
  await explore.leftOut.getByRole('button', { name: `Count ${name} again` }).click();
  await explore.trial.getByRole('button', { name: 'Keep' }).click();
  await expect(explore.leftOut).toHaveCount(0, { timeout: 60_000 });
  expect(await ringsCounted(app)).toBe(standing);
});

test('what was set holds when the workspace is opened again, and earlier runs are compared with', async ({
  app,
  retort,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await app.getByRole('tab', { name: 'Runs' }).click();
  await expect(app.getByText(/^There is nothing to compare with yet/)).toBeVisible();
  await explore.threshold.focus();
  for (let step = 0; step < 12; step++) await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Enter');
  const set = await explore.threshold.inputValue();
  await expect(app.getByText(`At ${set}:`)).toBeVisible({ timeout: 60_000 });
  const runs = app.getByRole('listbox', { name: 'Earlier runs' });
  await expect(runs.getByRole('option')).not.toHaveCount(0);
  await expect(app.getByRole('region', { name: 'What changed since' })).toContainText(
    new RegExp(`threshold [\\d.]+ to ${Number(set).toFixed(1)} bits`),
  );
  await expectAccessibleInBothThemes(app);
  await runs.focus();
  await app.keyboard.press('End');
  await expect(runs.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');

  const again = await retort.reopen();
  const reopened = new ExplorePage(again);
  await reopened.resume();
  await expect(reopened.threshold).toHaveValue(set, { timeout: 60_000 });
});

test('a curve is changed, the rings follow, and it is taken back, by keyboard', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  const standing = await ringsCounted(app);
  await app.getByRole('button', { name: /^Settings/ }).click();
  await app.getByRole('tab', { name: 'Kinds' }).click();
  const change = app.getByRole('button', { name: 'Change what prompt clusters count' });
  await change.focus();
  await app.keyboard.press('Enter');
  const dialog = app.getByRole('dialog', { name: 'What sharing counts: Prompt cluster' });
  await expect(dialog.getByRole('img', { name: /^Bits by accounts: 12\.0 at 1,/ })).toBeVisible();
  await expect(dialog).toContainText('Why it ships as it does');
  await dialog.getByLabel('Worth', { exact: true }).fill('0');
  await expect(dialog.getByRole('img', { name: /^Bits by accounts: 0\.0 at 1,/ })).toBeVisible();
  await expectAccessibleInBothThemes(app);
  await app.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(app.getByRole('row', { name: /^Prompt cluster/ })).toContainText('curve changed');
  await expectAccessibleInBothThemes(app);
  await app.keyboard.press('g');
  await app.keyboard.press('e');
  await expect(app.getByText(/^At \d+: .*rings?,/)).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => ringsCounted(app), { timeout: 60_000 }).not.toBe(standing);

  await app.getByRole('button', { name: /^Settings/ }).click();
  await app.getByRole('tab', { name: 'Kinds' }).click();
  await expect(app.getByRole('button', { name: 'Undo: curve of prompt cluster' })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('row', { name: /^Prompt cluster/ })).not.toContainText('curve changed');
  await app.keyboard.press('g');
  await app.keyboard.press('e');
  await expect.poll(() => ringsCounted(app), { timeout: 60_000 }).toBe(standing);
});

test('a kind and a whole source are left out, from the inspector and from the sources', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(1);
  const holding = explore.inspector.getByRole('region', { name: /^Held together by/ });
  await holding.getByRole('listitem').getByRole('button').first().click();
  const whole = explore.inspector.getByRole('button', { name: /^Rings without all / });
  await whole.focus();
  await app.keyboard.press('Enter');
  await expect(explore.trial.getByRole('row', { name: /^Left out/ })).toContainText('1 kind', {
    timeout: 30_000,
  });
  await app.keyboard.press('Escape');
  await expect(explore.trial).toHaveCount(0);

  // What the inspector says of a selector follows what counts.
  await explore.inspector
    .getByRole('button', { name: /^Rings without (?!all )/ })
    .first()
    .click();
  await explore.trial.getByRole('button', { name: 'Keep' }).click();
  await expect(explore.inspector.getByRole('heading', { name: 'Left out' })).toBeVisible({ timeout: 60_000 });
  await expect(explore.inspector.getByRole('heading', { name: 'Why it counts' })).toHaveCount(0);
  await app.getByRole('button', { name: /^Undo: without / }).click();
  await expect(explore.inspector.getByRole('heading', { name: 'Why it counts' })).toBeVisible({
    timeout: 60_000,
  });

  await app.keyboard.press('g');
  await app.keyboard.press('i');
  await app.getByRole('button', { name: 'All', exact: true }).click();
  await app.getByRole('button', { name: /^Rings without payments/ }).click();
  await expect(explore.trial.getByRole('row', { name: /^Left out/ })).toContainText('1 source', {
    timeout: 30_000,
  });
  await explore.trial.getByRole('button', { name: 'Keep' }).click();
  await expect(explore.leftOut).toContainText('Without 1 source', { timeout: 60_000 });
  await expectAccessibleInBothThemes(app);
  await app.getByRole('button', { name: /^Undo: without payments/ }).click();
  await expect(explore.leftOut).toHaveCount(0, { timeout: 60_000 });
});
