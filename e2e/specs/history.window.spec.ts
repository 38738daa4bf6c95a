// What was done, by name: every step of the graph and of the workspace is listed, and any is gone back to in one move.
import { expectAccessible } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

test('any step is gone back to, and forth again, by keyboard; after a kill, too', async ({ app, retort }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  const button = app.getByRole('button', { name: 'History', exact: true });
  const menu = app.getByRole('menu', { name: 'History' });
  const step = (label: string) => menu.getByRole('menuitem', { name: label });
  await button.click();
  await expect(menu.getByText('Graph: 0 steps')).toBeVisible();
  await expect(menu.getByText('Workspace: 0 steps')).toBeVisible();
  await app.keyboard.press('Escape');

  await explore.openRing(2);
  const second = await explore.picture();
  await explore.openRing(1);
  const opened = await explore.elements();
  await explore.hideFirst();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('p');
  await expect(explore.spoken).toContainText('pinned');
  await app.keyboard.press('Control+s');
  await app.keyboard.type('Last');
  await app.keyboard.press('Enter');
  await expect(explore.spoken).toContainText('Saved');

  await button.focus();
  await app.keyboard.press('Enter');
  await expect(menu.getByRole('menuitem')).toHaveText([
    ...['pin 1 element', 'hide 1 element', 'open ring 1', 'open ring 2', 'Nothing drawn'],
    ...['save the view “Last”', 'As it was at first'],
  ]);
  await expect(step('pin 1 element')).toHaveAttribute('aria-current', 'step');
  await expectAccessible(app, 'the menu');

  await expect(step('pin 1 element')).toBeFocused();
  for (let down = 0; down < 3; down++) await app.keyboard.press('ArrowDown');
  await expect(step('open ring 2')).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(explore.graph).toHaveAccessibleName(/^Ring 2: /);
  await expect(explore.spoken).toContainText('Done up to: open ring 2');
  await explore.graph.focus();
  await app.keyboard.press('f');
  expect(await explore.picture()).toBe(second);

  await button.click();
  await expect(menu.getByText('Graph: 1 step, 3 undone')).toBeVisible();
  await step('pin 1 element').click();
  await expect(explore.graph).toHaveAccessibleName(/^Ring 1: /);
  expect(await explore.elements()).toBe(opened - 1);

  await app.getByRole('tab', { name: 'Views' }).click();
  await button.click();
  await step('As it was at first').click();
  await expect(app.getByText('No view is saved yet.')).toBeVisible();
  await button.click();
  await step('save the view').click();
  await expect(app.getByRole('button', { name: 'Last', exact: true })).toBeVisible();
  await button.click();
  await step('Nothing drawn').click();
  await expect(explore.graph).toHaveAccessibleName('Graph: nothing is drawn');

  await button.click();
  await step('hide 1 element').click();
  const drawn = await explore.picture();
  await app.getByRole('tab', { name: 'Table' }).click();
  const one = await explore.row(1).getByRole('gridcell').nth(1).innerText();
  const other = await explore.row(2).getByRole('gridcell').nth(1).innerText();
  await explore.judge(one, other, 'Not the same');

  await retort.kill();
  const later = new ExplorePage(await retort.reopen());
  await later.resume();
  await expect(later.graph).toHaveAccessibleName(/^Ring 1: /);
  expect(await later.picture()).toBe(drawn);
  await later.page.getByRole('button', { name: 'History', exact: true }).click();
  const again = later.page.getByRole('menu', { name: 'History' });
  await expect(again.getByText('Graph: 3 steps, 1 undone')).toBeVisible();
  await expect(again.getByText('Workspace: 2 steps')).toBeVisible();
  await again.getByRole('menuitem', { name: 'open ring 1' }).click();
  expect(await later.elements()).toBe(opened);
  await later.page.keyboard.press('u');
  await expect(later.spoken).toContainText('Undone: not the same');
});
