// Judging by keyboard: what is said of accounts holds whatever the bits say, the rings follow, and everything is taken back and kept.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { ExplorePage } from '../pages/explore';

test.describe.configure({ timeout: 240_000 });

/** In both themes: the one that is on, then the other. */
async function accessible(page: Page): Promise<void> {
  for (const theme of ['this', 'the other']) {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    expect(found, `in ${theme} theme`).toEqual([]);
    await page.getByRole('button', { name: /^Switch to the/ }).click();
  }
}

const heads = (explore: ExplorePage) => explore.inspector.getByText(/^Account · in /);
const ringsCounted = (page: Page): Promise<string> => page.getByText(/^At \d+: .*rings?,/).innerText();

/** The first two members of a ring that the table lists, selected as a pair. */
async function selectPair(explore: ExplorePage, rank: number): Promise<void> {
  await explore.openRing(rank);
  await explore.table.focus();
  await explore.page.keyboard.press('ArrowDown');
  await explore.page.keyboard.press('Enter');
  await explore.page.keyboard.press('Shift+ArrowDown');
  await expect(explore.judgement).toBeVisible();
}

test('a pair is judged not the same, the rings follow; undone, done again, and there after a restart', async ({
  app,
  retort,
}) => {
  const explore = new ExplorePage(app);
  await explore.openSample();
  const standing = await ringsCounted(app);
  await selectPair(explore, 1);
  await expect(heads(explore)).toHaveText(['Account · in ring 1', 'Account · in ring 1']);

  await app.keyboard.press('j');
  await app.keyboard.press('n');
  await expect(explore.verdict('Not the same')).toHaveAttribute('aria-pressed', 'true');
  await expect(explore.inspector.getByText('Judged not the same: never in one ring')).toBeVisible({
    timeout: 60_000,
  });
  await expect(heads(explore).filter({ hasText: 'in no ring' })).toHaveCount(1, { timeout: 60_000 });
  expect(await ringsCounted(app)).not.toBe(standing);

  const reason = explore.judgement.getByLabel('Reason');
  await reason.focus();
  await app.keyboard.type('two people of one office');
  await app.keyboard.press('Enter');
  await app.getByRole('tab', { name: 'Judgements' }).click();
  await expect(explore.judgements.getByRole('listitem')).toHaveCount(1, { timeout: 60_000 });
  await expect(explore.judgements).toContainText('two people of one office', { timeout: 60_000 });
  await accessible(app);

  await explore.verdict('Not the same').focus();
  await app.keyboard.press('Control+z');
  await app.keyboard.press('Control+z');
  await expect(explore.verdict('Not the same')).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => ringsCounted(app), { timeout: 60_000 }).toBe(standing);
  await expect(heads(explore)).toHaveText(['Account · in ring 1', 'Account · in ring 1'], {
    timeout: 60_000,
  });
  await app.keyboard.press('Control+Shift+z');
  await expect.poll(() => ringsCounted(app), { timeout: 60_000 }).not.toBe(standing);
  await explore.graph.focus();
  await app.keyboard.press('Shift+U');
  await expect(explore.judgements).toContainText('two people of one office', { timeout: 60_000 });
  const judged = await ringsCounted(app);

  const again = await retort.reopen();
  const reopened = new ExplorePage(again);
  await again
    .getByRole('contentinfo', { name: 'Status' })
    .getByText(/[1-9][\d,]* accounts/)
    .waitFor({ timeout: 60_000 });
  await again.keyboard.press('g');
  await again.keyboard.press('e');
  await expect.poll(() => ringsCounted(again), { timeout: 60_000 }).toBe(judged);
  await again.getByRole('tab', { name: 'Judgements' }).click();
  await expect(reopened.judgements).toContainText('two people of one office');
  await reopened.judgements.getByRole('button', { name: /^Take back: not the same/ }).focus();
  await again.keyboard.press('Enter');
  await expect.poll(() => ringsCounted(again), { timeout: 60_000 }).toBe(standing);
  await expect(again.getByText('Nothing is judged yet.')).toBeVisible({ timeout: 60_000 });
});

test('accounts of two rings are one operator’s: the rings become one', async ({
  app,
}) => {
  const explore = new ExplorePage(app);
  await explore.openSample();
  const standing = await ringsCounted(app);
  await selectPair(explore, 1);
  const [first] = await explore.inspector.getByRole('heading', { level: 2 }).allInnerTexts();
  await explore.openRing(2);
  await explore.table.focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  const [second] = await explore.inspector.getByRole('heading', { level: 2 }).allInnerTexts();
  await explore.selectAccounts(first ?? '', second ?? '');
  await expect(heads(explore)).toHaveText(['Account · in ring 1', 'Account · in ring 2']);
  await explore.verdict('Same operator').focus();
  await app.keyboard.press('Enter');
  await expect(explore.inspector.getByText('Judged the same operator: in one ring')).toBeVisible({
    timeout: 60_000,
  });
  await expect(heads(explore)).toHaveText(['Account · in ring 1', 'Account · in ring 1'], {
    timeout: 60_000,
  });
  expect(await ringsCounted(app)).not.toBe(standing);

  await explore.verdict('Unsure').focus();
  await app.keyboard.press('Enter');
  await expect.poll(() => ringsCounted(app), { timeout: 60_000 }).toBe(standing);
  await app.keyboard.press('j');
  await app.keyboard.press('b');
  await expect(explore.verdict('Unsure')).toHaveAttribute('aria-pressed', 'false');
  await app.keyboard.press('u');
  await expect(explore.verdict('Unsure')).toHaveAttribute('aria-pressed', 'true');
});

test('several accounts are judged one operator’s in one step, and taken back in one', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.openSample();
  await selectPair(explore, 2);
  await explore.page.keyboard.press('Shift+ArrowDown');
  await explore.page.keyboard.press('Shift+ArrowDown');
  await expect(explore.inspector.getByText('each with the first of 4')).toBeVisible();
  await explore.judgement.getByLabel('Reason').fill('one batch of cards');
  await explore.verdict('Same operator').focus();
  await app.keyboard.press('Enter');
  await app.getByRole('tab', { name: 'Judgements' }).click();
  await expect(explore.judgements.getByRole('listitem')).toHaveCount(3, { timeout: 60_000 });
  await accessible(app);
  await explore.judgement.getByRole('button', { name: 'Take back 3 judgements among them' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByText('Nothing is judged yet.')).toBeVisible({ timeout: 60_000 });
  await app.keyboard.press('u');
  await expect(explore.judgements.getByRole('listitem')).toHaveCount(3, { timeout: 60_000 });
});
