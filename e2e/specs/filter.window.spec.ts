// The filter of the graph by keyboard: set, said, undone, kept over a restart; and selecting by the same facets.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

async function chooseFacet(page: Page, facet: string): Promise<void> {
  const tab = page.getByRole('tab', { name: facet });
  while ((await tab.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
}

test('FB8 FB9 FB11 the graph is filtered by keyboard as one step, also after a restart; what fits is selected', async ({
  app,
  retort,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(1);
  const all = await explore.elements();
  await expect(app.getByText(`182 accounts, ${all} elements shown`)).toBeVisible();

  await explore.graph.focus();
  await app.keyboard.press('Shift+F');
  await chooseFacet(app, 'Shared by');
  await app.keyboard.press('Tab');
  await app.keyboard.type('20');
  await expect(app.getByText(/^\d+ of 182 accounts, \d+ of \d+ elements shown then$/)).toBeVisible();
  await expectAccessible(app, 'the filter');
  await app.keyboard.press('Enter');
  await expect(explore.spoken).toContainText(
    new RegExp(`Filter: shared by 20 or more: \\d+ of 182 accounts, \\d+ of ${all} elements shown`),
  );
  const left = await explore.elements();
  expect(left).toBeLessThan(all);
  await expect(app.getByRole('button', { name: 'Undo: filter: shared by 20 or more' })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect.poll(() => explore.elements()).toBe(all);
  await app.keyboard.press('Control+Shift+z');
  await expect.poll(() => explore.elements()).toBe(left);

  await app.keyboard.press('Shift+S');
  await chooseFacet(app, 'Kind');
  await app.getByRole('checkbox', { name: 'Accounts' }).check();
  const fit = await app.getByText(/^[\d,]+ accounts fit$/).innerText();
  await app.keyboard.press('Enter');
  const accounts = fit.replace(' accounts fit', '');
  await expect(explore.inspector.getByText(`${accounts} entities selected`)).toBeVisible();
  await expectAccessible(app, 'a filtered graph');

  const again = await retort.reopen();
  const after = new ExplorePage(again);
  await after.resume();
  await expect.poll(() => after.elements(), { timeout: 60_000 }).toBe(left);
  await again.getByRole('button', { name: 'Let the filter by shared by 20 or more go' }).click();
  await expect.poll(() => after.elements()).toBe(all);
});
