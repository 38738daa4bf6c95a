// Opening a ring of 20,000 accounts in the window, moving it, and expanding an account of it.
import type { Page } from 'playwright';
import { perFrame, until, type Frames, type OpenWindow } from './window';

export type RingFigures = { name: string; openMs: number[]; pan: Frames };

const RUNS = 5;
const STEPS = 120;
/** Accounts that are expanded. */
const EXPANDED = 20;

export async function measureRing(window: OpenWindow): Promise<RingFigures> {
  const { page } = window;
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  const rings = page.getByRole('listbox', { name: 'Ranked rings' });
  const large = rings.getByRole('option', { name: /: (19|2\d),\d{3} accounts/ }).first();
  const rank = /^Ring (\d+)/.exec((await large.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  const other = rings.getByRole('option').nth(rank === '1' ? 1 : 0);
  const openMs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await other.click();
    await page.locator(`.graph-canvas:not([aria-label^="Ring ${rank}:"])`).waitFor();
    await page.waitForTimeout(500);
    openMs.push(await until(page, () => large.click(), `.graph-canvas[aria-label^="Ring ${rank}:"]`));
  }
  const name = (await page.locator('.graph-canvas').getAttribute('aria-label')) ?? '';
  await page.waitForTimeout(1000);
  const pan = await perFrame(window, () => drag(page));
  return { name, openMs, pan };
}

async function drag(page: Page): Promise<void> {
  const box = await page.locator('.graph-canvas').boundingBox();
  if (box === null) throw new Error('no graph in the page');
  // A corner of the canvas, where no node lies.
  const [x, y] = [box.x + box.width - 24, box.y + 24];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < STEPS; step++) await page.mouse.move(x - 2 * step, y + step);
  await page.mouse.up();
}

/** Milliseconds from the key until the neighbours of an account of the first ring are drawn, for those with few enough not to be asked about. */
export async function measureExpanding({ page }: OpenWindow): Promise<number[]> {
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByRole('listbox', { name: 'Ranked rings' }).getByRole('option').first().click();
  const rows = page.getByRole('grid', { name: 'Entities' }).getByRole('row');
  await page.locator('.graph-canvas[aria-label^="Ring 1:"]').waitFor();
  const times: number[] = [];
  for (let at = 1; times.length < EXPANDED && at < 2 * EXPANDED; at++) {
    await rows.nth(1).click();
    for (let down = 1; down < at; down++) await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(300);
    const time = await until(
      page,
      () => page.keyboard.press('e'),
      '.graph-filters, [role=dialog]',
      'neighbour',
    );
    if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
    else times.push(time);
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(200);
  }
  return times.filter((time) => !Number.isNaN(time));
}
