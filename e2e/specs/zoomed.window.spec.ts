// At 200% zoom, which leaves a window of 1280×800 the room of 640×400: every screen is whole, what does not fit is scrolled to, axe finds nothing.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

/** What cuts the place off where nobody can scroll to it; empty: nothing does. */
const cutOffBy = (place: Locator): Promise<string> =>
  place.evaluate((element) => {
    let { left, right, top, bottom } = element.getBoundingClientRect();
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      const own = around.getBoundingClientRect();
      const wide = left < own.left - 1 || right > own.right + 1;
      const tall = top < own.top - 1 || bottom > own.bottom + 1;
      if ((wide && /hidden|clip/.test(overflowX)) || (tall && /hidden|clip/.test(overflowY)))
        return around.className || around.tagName;
      // What scrolls brings it where it is itself.
      if (/auto|scroll/.test(overflowX)) ({ left, right } = own);
      if (/auto|scroll/.test(overflowY)) ({ top, bottom } = own);
    }
    return '';
  });

async function expectReachable(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  expect(await cutOffBy(place), `what cuts off ${String(place)}`).toBe('');
  const { width, height } = (await place.boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.min(width, height), 'it has a size').toBeGreaterThan(8);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
}

test('every screen can be used at 200% zoom', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(1);
  await app.setViewportSize({ width: 640, height: 400 });
  const button = (name: string | RegExp) => app.getByRole('button', { name, exact: true }).first();
  const screens: [string, Locator[]][] = [
    [
      'e',
      [
        explore.threshold,
        button('Export'),
        button('Style'),
        button(/^Filter/),
        explore.row(1).getByRole('gridcell').first(),
        explore.inspector.getByRole('heading', { level: 2 }),
      ],
    ],
    ['o', [app.getByText('selectors suppressed'), app.getByRole('heading', { name: 'Overview' })]],
    ['i', [app.getByRole('heading', { name: 'What commit will do' }), button('Choose files')]],
    ['s', [app.getByRole('tab', { name: 'About' }), button('New workspace')]],
  ];
  for (const [key, places] of screens) {
    await app.keyboard.press('g');
    await app.keyboard.press(key);
    for (const place of places) await expectReachable(app, place);
    await expectAccessibleInBothThemes(app);
  }
  await app.keyboard.press('g');
  await app.keyboard.press('e');
  await explore.graph.focus();
  await app.keyboard.press('s');
  for (const choice of ['Style', 'Colour by', 'Size by', 'Edge labels'])
    await expectReachable(app, explore.style.getByLabel(choice, { exact: true }));
  await expectAccessible(app, 'the style');
  await app.keyboard.press('Escape');
  await app.keyboard.press('Shift+F');
  await expectReachable(app, app.getByRole('dialog').getByRole('tab', { name: 'Kind' }));
  await expectAccessible(app, 'the filter');
  await app.keyboard.press('Escape');
  await app.keyboard.press('g');
  await app.keyboard.press('i');
  // In one line, not word under word.
  const drop = await app.getByText('Drop log files here').boundingBox();
  expect(drop?.height).toBeLessThan(40);
});
