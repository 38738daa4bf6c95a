// The whole way by keyboard alone, every place reached by Tab, every step said: find an account, open its ring, expand, path to another account, hide a hub, keep the view.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

/** Moves on until the place has the focus: what cannot be reached fails the test. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  const reached = (): Promise<boolean> => place.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 120; step++) {
    if (await reached()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not reach it');
}

/** What Chromium tells assistive technology of regions that speak by themselves. */
async function announced(page: Page): Promise<string> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const children = new Map(nodes.map((node) => [node.nodeId, node.childIds ?? []]));
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (id: string): string =>
    [String(byId.get(id)?.name?.value ?? ''), ...(children.get(id) ?? []).map(textOf)].join(' ');
  const live = nodes.filter(({ properties }) =>
    properties?.some(({ name, value }) => name === 'live' && value.value === 'polite'),
  );
  return live.map(({ nodeId }) => textOf(nodeId)).join(' ');
}

const said = (page: Page, words: RegExp): Promise<void> =>
  expect.poll(() => announced(page), { timeout: 20_000 }).toMatch(words);

test('an account is found, its ring opened, expanded, tied to another, a hub hidden, the view kept', async ({
  app,
}) => {
  const explore = new ExplorePage(app);
  const { keyboard } = app;
  await explore.open();
  await tabTo(app, explore.rings);
  await keyboard.press('Enter');
  await expect(explore.graph).toHaveAccessibleName(/^Ring 1: /);
  const account = await explore.row(3).getByRole('gridcell').nth(1).innerText();
  const other = await explore.row(5).getByRole('gridcell').nth(1).innerText();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(explore.graph).toHaveAccessibleName(/^Ring 2: /);

  await keyboard.press('Control+k');
  await keyboard.type(account);
  await expect(app.locator('[data-action][data-selected]')).toContainText(account);
  await keyboard.press('Enter');
  await expect(explore.graph).toHaveAccessibleName(/^Ring 1: /);
  await said(app, /Ring 1 is open: [\d,]+ elements/);
  await expect(explore.inspector.getByRole('heading', { level: 2, name: account })).toBeVisible();

  await tabTo(app, explore.graph);
  await keyboard.press('e');
  await said(app, /new neighbours?|Every neighbour is drawn already/);

  await keyboard.press('/');
  await expect(app.getByLabel('Filter the table by value')).toBeFocused();
  await keyboard.type(other);
  await expect(explore.row(1)).toContainText(other);
  await tabTo(app, explore.table);
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await expect(explore.inspector.getByRole('heading', { name: 'What links them' })).toBeVisible();
  await keyboard.press('t');
  await said(app, /The strongest path is drawn: \d+ steps?/);

  await tabTo(app, explore.outline);
  await keyboard.press('ArrowDown');
  await keyboard.press('h');
  await said(app, /1 element hidden/);
  await expect(app.getByRole('button', { name: 'Show 1 hidden' })).toBeVisible();

  await keyboard.press('Control+s');
  await keyboard.type('By keyboard');
  await keyboard.press('Enter');
  await said(app, /Saved: view “By keyboard”, [\d,]+ elements of [\d,]+ entities/);
  await expectAccessible(app, 'after all');
});
