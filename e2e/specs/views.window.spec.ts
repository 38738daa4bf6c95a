// A view of the graph: kept under a name, opened as it was, also after a restart; renamed, deleted, taken back.
import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

const saved = (page: Page) => page.getByRole('list', { name: 'Saved views' });
const opened = (explore: ExplorePage) =>
  expect(explore.spoken).toContainText('Opened: view “Without the hub”');

async function byPalette(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(command);
  await expect(page.locator('[data-action][data-selected]')).toContainText(command);
  await page.keyboard.press('Enter');
}

test('SV3 SV6 a view is kept by keyboard and opened as it was, as one step, and after a restart', async ({
  app,
  retort,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(1);
  await explore.hideFirst();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('p');
  await expect(explore.spoken).toContainText('pinned');
  const [elements, drawn] = [await explore.elements(), (await explore.shown()).words];
  // What is hidden is no part of what comes to fit.
  await explore.graph.focus();
  await app.keyboard.press('f');
  const picture = await explore.picture();

  await explore.graph.focus();
  await app.keyboard.press('Control+s');
  const name = app.getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('Ring 1');
  await expectAccessible(app, 'the dialog');
  await name.fill('Without the hub');
  await app.keyboard.press('Enter');
  await expect(explore.spoken).toContainText(
    `Saved: view “Without the hub”, ${String(elements + 1)} elements`,
  );

  await explore.openRing(2);
  expect(await explore.picture()).not.toBe(picture);
  await byPalette(app, 'Open the view “Without the hub”');
  await opened(explore);
  await expect(explore.graph).toHaveAccessibleName(/^Ring 1: /);
  expect(await explore.elements()).toBe(elements);
  expect((await explore.shown()).words).toBe(drawn);
  expect(await explore.picture()).toBe(picture);
  await expect(app.getByRole('button', { name: 'Show 1 hidden' })).toBeVisible();

  await explore.graph.focus();
  await app.keyboard.press('Control+z');
  await expect(explore.graph).toHaveAccessibleName(/^Ring 2: /);
  await app.keyboard.press('Control+Shift+z');
  await expect(explore.graph).toHaveAccessibleName(/^Ring 1: /);
  await app.keyboard.press('f');
  expect(await explore.picture()).toBe(picture);

  const again = await retort.reopen();
  const reopened = new ExplorePage(again);
  await reopened.resume();
  await again.getByRole('tab', { name: 'Views' }).click();
  await expectAccessibleInBothThemes(again);
  await saved(again).getByRole('button', { name: 'Without the hub', exact: true }).click();
  await opened(reopened);
  await expect(reopened.graph).toHaveAccessibleName(/^Ring 1: /);
  expect((await reopened.shown()).words).toBe(drawn);
  expect(await reopened.picture()).toBe(picture);
});

test('SV2 SV7 a view is replaced, renamed and deleted, and each is taken back', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await app.getByRole('tab', { name: 'Views' }).click();
  await expect(app.getByText('No view is saved yet.')).toBeVisible();

  const keep = async (name: string, button: string): Promise<void> => {
    await explore.graph.focus();
    await app.keyboard.press('Control+s');
    await app.getByRole('textbox', { name: 'Name' }).fill(name);
    await app.getByRole('dialog').getByRole('button', { name: button }).click();
    await expect(explore.spoken).toContainText('Saved: ');
  };
  await explore.openRing(2);
  const second = await explore.picture();
  await keep('One', 'Save');
  await explore.openRing(1);
  const first = await explore.picture();
  await keep('One', 'Replace');
  const row = saved(app).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await explore.openRing(3);
  await row.getByRole('button', { name: 'One', exact: true }).click();
  await expect(explore.graph).toHaveAccessibleName(/^Ring 1: /);
  expect(await explore.picture()).toBe(first);

  await row.getByRole('button', { name: 'Rename One' }).click();
  // The key that saves does not turn renaming into replacing.
  await app.keyboard.press('Control+s');
  await expect(app.getByRole('dialog', { name: 'Rename the view' })).toBeVisible();
  await app.getByRole('textbox', { name: 'Name' }).fill('The <b>first</b>');
  await app.keyboard.press('Enter');
  await expect(row.getByRole('button', { name: 'The <b>first</b>', exact: true })).toBeVisible();
  await row.getByRole('button', { name: 'Delete The <b>first</b>' }).click();
  await expect(app.getByText('No view is saved yet.')).toBeVisible();
  // The focus is where the keys still undo it.
  await app.keyboard.press('Control+z');
  await expect(explore.spoken).toContainText('Undone: delete the view');
  await expect(row).toHaveCount(1);
  await app.keyboard.press('Control+Shift+z');
  await expect(app.getByText('No view is saved yet.')).toBeVisible();

  await explore.graph.focus();
  for (const back of ['delete the view', 'rename the view', 'save the view']) {
    await app.keyboard.press('u');
    await expect(explore.spoken).toContainText(`Undone: ${back}`);
  }
  await row.getByRole('button', { name: 'One', exact: true }).click();
  await expect(explore.graph).toHaveAccessibleName(/^Ring 2: /);
  expect(await explore.picture()).toBe(second);
});
