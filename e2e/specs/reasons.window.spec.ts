// Why: a member of its ring, a stranger to any, a ring and what it is tied to, two accounts that others join.
import type { Locator } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

/** The figures of a waterfall, as they are written: prior, steps, total. */
async function bits(steps: Locator): Promise<number[]> {
  const written = await steps.locator('.waterfall-bits').allInnerTexts();
  return written.map((text) => Number(text.replace('−', '-')));
}

/** Selects the first account of the table and another that is no link of it, but hangs together with it: their path. */
async function unlinkedPair(explore: ExplorePage): Promise<Locator> {
  const path = explore.inspector.getByRole('list', { name: 'Path, step by step' });
  for (let other = 2; other < 12 && !(await path.isVisible()); other++) {
    await explore.row(1).click();
    await explore.row(other).click({ modifiers: ['Control'] });
    await explore.inspector.getByText(/over the threshold|under the threshold/).waitFor();
    await path.waitFor({ timeout: 1_500 }).catch(() => undefined);
  }
  return path;
}

test('L40 a member: why it is in its ring, step by step, by keyboard', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(1);
  await explore.table.focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');

  const why = explore.inspector.getByRole('region', { name: /^Why it is in ring 1/ });
  await expect(why).toContainText(/over the [\d.]+ bits that membership asks for/);
  const figures = await bits(why.getByRole('list', { name: 'Bits, step by step' }));
  const total = figures.at(-1) ?? 0;
  const sum = figures.slice(0, -1).reduce((all, one) => all + one, 0);
  // Every figure is rounded to a tenth.
  expect(Math.abs(sum - total)).toBeLessThan(0.05 * figures.length + 0.01);
  await expectAccessible(app);

  await why.getByRole('listitem').getByRole('button').first().focus();
  await app.keyboard.press('Enter');
  await expect(explore.inspector.getByRole('heading', { name: 'Why it counts' })).toBeVisible();
});

test('L41 a stranger: why it is in no ring', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await app.getByLabel('Filter the table by value').fill('acct_');
  await expect(app.getByText(/^6,000 of [\d,]+ shown$/)).toBeVisible();
  const sure = explore.table.getByRole('columnheader', { name: 'Sure' });
  await sure.click();
  await expect(sure).toHaveAttribute('aria-sort', 'descending');
  await expect(explore.table).toHaveAttribute('aria-busy', 'false');
  // Whoever is sure of nobody comes last.
  await expect(explore.row(1).getByRole('gridcell').last()).toHaveText(/%$/);
  await explore.table.focus();
  await app.keyboard.press('End');
  await expect(explore.table.getByRole('row').last().getByRole('gridcell').last()).toHaveText('–');
  await app.keyboard.press('Enter');
  await expect(explore.inspector.getByRole('heading', { name: 'Why it is in no ring' })).toBeVisible();
  await expect(explore.inspector).toContainText(
    /has nothing in common with any ring|is strong enough to be weighed|comes nearest/,
  );
});

test('L42 L43 a ring: in short, how it grew, and the ring that went on after it', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  const stopped = explore.rings.getByRole('option', { name: /, ring \d+ went on$/ }).first();
  const rank = /^Ring (\d+):/.exec((await stopped.getAttribute('aria-label')) ?? '')?.[1];
  await stopped.click();
  await expect(explore.inspector.getByRole('heading', { level: 2, name: `Ring ${rank}` })).toBeVisible();

  await expect(explore.inspector.getByRole('region', { name: 'In short' })).toContainText(
    /^In short\d+ accounts, which signed up .+ They share .+\.$/s,
  );
  await expect(explore.inspector.getByRole('img', { name: /^\d+ accounts signed up/ })).toBeVisible();
  await expect(explore.inspector.getByRole('region', { name: /^Prompt clusters/ })).toBeVisible();
  const ties = explore.inspector.getByRole('region', { name: /^Tied to other rings/ });
  await expectAccessible(app);

  const on = ties.getByRole('button', { name: /^Stopped .+; ring \d+ went on/ });
  const next = /ring (\d+) went on/.exec(await on.innerText())?.[1];
  await on.focus();
  await app.keyboard.press('Enter');
  await expect(explore.graph).toHaveAccessibleName(new RegExp(`^Ring ${next}: `));
  await expect(ties.getByRole('button', { name: new RegExp(`ring ${rank} had stopped`) })).toBeVisible();
});

test('L44 two accounts that are no link: the path between them, drawn when asked, undone', async ({
  app,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(1);
  const path = await unlinkedPair(explore);
  await expect(path.getByRole('listitem').nth(2)).toBeVisible();
  await expect(explore.inspector).toContainText(/weakest step [\d.]+ bits/);
  await expectAccessible(app);

  const before = await explore.elements();
  await explore.inspector.getByRole('button', { name: 'Show in graph' }).focus();
  await app.keyboard.press('Enter');
  await expect.poll(() => explore.elements()).toBeGreaterThan(before);
  await app.getByRole('button', { name: /^Undo: / }).waitFor();
  while ((await explore.elements()) > before) {
    await explore.graph.focus();
    await app.keyboard.press('Control+z');
    await app.waitForTimeout(200);
  }
  expect(await explore.elements()).toBe(before);
});

test('L44 a step of the path is explained when it is pressed', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(1);
  const path = await unlinkedPair(explore);
  await path.getByRole('button', { name: /bits$/ }).first().focus();
  await app.keyboard.press('Enter');
  await expect(explore.inspector.getByText(/^Linked: /)).toBeVisible();
});
