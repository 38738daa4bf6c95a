// Judging by keyboard: what is said of accounts holds whatever the bits say, the rings follow, and everything is taken back and kept.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { test as anew } from '../fixtures';
import { expectAccessibleInBothThemes } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { ImportPage } from '../pages/import';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

const heads = (explore: ExplorePage) => explore.inspector.getByText(/^Account · in /);
const ringsCounted = (page: Page): Promise<string> => page.getByText(/^At \d+: .*rings?,/).innerText();

/** The first two members of a ring that the table lists, selected as a pair. */
async function selectPair(explore: ExplorePage, rank: number): Promise<void> {
  await explore.memberOf(rank, 1);
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
  await explore.open();
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
  await expectAccessibleInBothThemes(app);

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
  await reopened.resume();
  await expect.poll(() => ringsCounted(again), { timeout: 60_000 }).toBe(judged);
  await again.getByRole('tab', { name: 'Judgements' }).click();
  await expect(reopened.judgements).toContainText('two people of one office');
  await reopened.judgements.getByRole('button', { name: /^Take back: not the same/ }).focus();
  await again.keyboard.press('Enter');
  await expect.poll(() => ringsCounted(again), { timeout: 60_000 }).toBe(standing);
  await expect(again.getByText('Nothing is judged yet.')).toBeVisible({ timeout: 60_000 });
});

test('accounts of two rings are one operator’s: the rings become one', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  const standing = await ringsCounted(app);
  await explore.selectAccounts(await explore.memberOf(1, 1), await explore.memberOf(2, 1));
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
  await explore.open();
  await selectPair(explore, 2);
  await explore.page.keyboard.press('Shift+ArrowDown');
  await explore.page.keyboard.press('Shift+ArrowDown');
  await expect(explore.inspector.getByText('each with the first of 4')).toBeVisible();
  await explore.judgement.getByLabel('Reason').fill('one batch of cards');
  await explore.verdict('Same operator').focus();
  await app.keyboard.press('Enter');
  await app.getByRole('tab', { name: 'Judgements' }).click();
  await expect(explore.judgements.getByRole('listitem')).toHaveCount(3, { timeout: 60_000 });
  await expectAccessibleInBothThemes(app);
  await explore.judgement.getByRole('button', { name: 'Take back 3 judgements among them' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByText('Nothing is judged yet.')).toBeVisible({ timeout: 60_000 });
  await app.keyboard.press('u');
  await expect(explore.judgements.getByRole('listitem')).toHaveCount(3, { timeout: 60_000 });
});

/** Two hundred strangers, and twelve accounts of one operator. */
function signIns(): string {
  const rows = ['time,account_id,ip,device_id,card_token,prompt_cluster'];
  const time = (minute: number): string => new Date(Date.UTC(2026, 6, 1, 0, minute)).toISOString();
  for (let n = 100; n < 300; n++)
    rows.push(`${time(n * 17)},user-${n},198.18.${n - 100}.7,dev-own-${n},pm_own${n}aaaa,`);
  for (let n = 10; n < 22; n++)
    rows.push(`${time(n)},ring-${n},203.0.113.${n},dev-farm-${n % 3},pm_farm${n % 4}bbbb,pc-template`);
  return `${rows.join('\n')}\n`;
}

anew(
  'what newer judgements contradict and what waits for accounts is listed, and taken back there',
  async ({ app, retort, profile }) => {
    const log = path.join(profile, 'signins.csv');
    writeFileSync(log, signIns());
    const importing = new ImportPage(app, retort);
    const explore = new ExplorePage(app);
    await app.keyboard.press('g');
    await app.keyboard.press('i');
    await retort.choose([log], () => app.keyboard.press('o'));
    await expect(importing.file('signins.csv')).toContainText('ready to check');
    await app.keyboard.press('Control+Enter');
    await expect(app.getByText('212 rows accepted')).toBeVisible();
    await app.keyboard.press('Control+Enter');
    await expect(app.getByText('1 file committed')).toBeVisible();
    await app.keyboard.press('g');
    await app.keyboard.press('e');
    await expect(explore.rings.getByRole('option')).toHaveAccessibleName(/^Ring 1: 12 accounts/);

    await explore.judge('ring-10', 'user-150', 'Not the same');
    await explore.judge('user-150', 'ring-11', 'Same operator');
    await expect(explore.rings.getByRole('option')).toHaveAccessibleName(/^Ring 1: 1. accounts/);
    await explore.judge('ring-11', 'ring-10', 'Same operator');
    await expect(explore.rings.getByRole('option')).toHaveAccessibleName(/^Ring 1: 13 accounts/);

    await app.getByRole('tab', { name: 'Judgements' }).click();
    await app.getByText('Contradicted 1').click();
    await expect(explore.judgements.getByRole('listitem')).toHaveCount(1);
    await expect(explore.judgements).toContainText('contradicted by 2 newer ones');
    await explore.judgements.getByRole('button', { name: 'ring-10 · user-150' }).focus();
    await app.keyboard.press('Enter');
    await expect(explore.judgement).toContainText('Not obeyed, because newer judgements say otherwise:');
    await expect(explore.judgement.getByRole('listitem')).toHaveCount(2);
    await expectAccessibleInBothThemes(app);

    await app.keyboard.press('g');
    await app.keyboard.press('i');
    await importing.showSources();
    await app.getByRole('button', { name: 'Retract signins.csv' }).press('Enter', { timeout: 15_000 });
    await app.getByRole('dialog').getByRole('button', { name: 'Retract', exact: true }).press('Enter');
    await expect(importing.status).toContainText('0 accounts');
    await app.keyboard.press('g');
    await app.keyboard.press('e');
    await app.getByText('Waiting 3').click();
    await expect(explore.judgements).toContainText('waits for both accounts');
    await explore.judgements
      .getByRole('button', { name: 'Take back: not the same, ring-10 and user-150' })
      .press('Enter');
    await expect(explore.judgements.getByRole('listitem')).toHaveCount(2);
    await expectAccessibleInBothThemes(app);
  },
);
