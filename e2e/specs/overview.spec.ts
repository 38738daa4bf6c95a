// The overview's map: every ring is within reach of the keyboard, and one key away from being opened.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { ExplorePage } from '../pages/explore';

test.describe.configure({ timeout: 180_000 });

/** The overview with the sample's rings on its map. */
async function mapOfSample(app: Page): Promise<void> {
  await new ExplorePage(app).openSample();
  await app.keyboard.press('g');
  await app.keyboard.press('o');
  await app.getByRole('listbox', { name: 'Rings by rank' }).waitFor();
}

test('arrows walk the rings by rank, Space chooses, Enter opens', async ({ app }) => {
  await mapOfSample(app);
  const rings = app.getByRole('listbox', { name: 'Rings by rank' }).getByRole('option');
  const ring = (rank: number) => rings.nth(rank - 1);
  const last = await rings.count();
  expect(last).toBeGreaterThan(3);
  await expect(ring(2)).toHaveAccessibleName(/^Ring 2, /);

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
