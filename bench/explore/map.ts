// The map of everything: how soon it is there, and what moving over it costs the window's thread.
import type { Page } from 'playwright';
import { perFrame, until, type OpenWindow } from './window';

export type MapFigures = {
  entities: string;
  firstPaintMs: number[];
  panScriptMs: number;
  panTaskMs: number;
  frames: number;
};

const TURNS = 8;
const STEPS = 240;

export async function measureMap(window: OpenWindow): Promise<MapFigures> {
  const { page } = window;
  await page.getByRole('checkbox', { name: /selectors that hold none/ }).check();
  const entities =
    (await page
      .getByText(/ entities$/)
      .first()
      .textContent()) ?? '';
  const firstPaintMs: number[] = [];
  for (let run = 0; run < 5; run++) {
    await page.getByRole('button', { name: 'Explore', exact: true }).click();
    await page.getByRole('listbox', { name: 'Ranked rings' }).waitFor();
    const open = page.getByRole('button', { name: 'Overview', exact: true });
    firstPaintMs.push(await until(page, () => open.click(), '.map-surface[aria-busy=false]'));
  }
  await closer(page);
  const { scriptMs, taskMs, frames } = await perFrame(window, () => drag(page));
  return { entities, firstPaintMs, panScriptMs: scriptMs, panTaskMs: taskMs, frames };
}

async function closer(page: Page): Promise<void> {
  const { x, y } = await middle(page);
  await page.mouse.move(x, y);
  for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, -100);
  await page.waitForTimeout(500);
}

async function drag(page: Page): Promise<void> {
  const { x, y } = await middle(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < STEPS; step++) {
    const angle = (step / STEPS) * 4 * Math.PI;
    await page.mouse.move(x + 300 * Math.sin(angle), y + 150 * Math.sin(2 * angle));
  }
  await page.mouse.up();
}

async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.map-surface').boundingBox();
  if (box === null) throw new Error('no map in the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
