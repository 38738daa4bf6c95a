// Two windows on one workspace: one writes, the other reads and follows; the writing is handed over, and nothing is lost.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { spec } from '../../shared/testing/import-spec-builder';
import { expect, test } from '../fixtures';
import { expectAccessibleInBothThemes } from '../pages/accessible';
import { archive, signIns } from '../pages/archives';

const status = (page: Page) => page.getByRole('contentinfo', { name: 'Status' });
const readOnly = (page: Page) => page.getByRole('banner').getByText('Read-only');
const takeOver = (page: Page) => page.getByRole('button', { name: 'Take over here' });
const named = (page: Page, name: string) => page.getByRole('button', { name: `Workspace ${name}` });

async function rename(page: Page, from: string, to: string): Promise<void> {
  await named(page, from).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(to);
  await page.keyboard.press('Enter');
  await expect(named(page, to)).toBeVisible();
}

test('W1 W2 W4 W6 a second window reads and follows, takes over, and hands back to a window that stays', async ({
  app: first,
  retort,
  profile,
}) => {
  const log = path.join(profile, 'sign-ins-1.csv');
  await writeFile(log, signIns(1, 30));
  const day = await archive(profile, 'Day', spec(), [log]);
  await retort.choose([day], async () => {
    await first.getByRole('button', { name: /^Workspace / }).click();
    await first.getByRole('menuitem', { name: 'Import from a file…' }).click();
  });
  await expect(status(first)).toContainText('30 accounts');

  const second = await first.context().newPage();
  await second.goto(retort.url);
  await expect(status(second)).toContainText('30 accounts');
  await expect(readOnly(second)).toBeVisible();
  await expect(readOnly(first)).toBeHidden();
  await expectAccessibleInBothThemes(second);
  await named(second, 'Day').click();
  await expect(second.getByRole('menuitem', { name: 'Rename…' })).toBeDisabled();
  await second.keyboard.press('Escape');
  await second.getByRole('button', { name: 'Import', exact: true }).first().click();
  await expect(second.getByRole('button', { name: 'Retract sign-ins-1.csv' })).toBeDisabled();

  await rename(first, 'Day', 'Monday');
  await expect(named(second, 'Monday')).toBeVisible();

  await takeOver(second).press('Enter');
  await expect(takeOver(second)).toBeHidden();
  await expect(readOnly(first)).toBeVisible();
  await expect(status(first)).toContainText('30 accounts');
  await expect(first.getByText('Another window writes this workspace now')).toBeVisible();
  await second.keyboard.press('u');
  await expect(named(second, 'Day')).toBeVisible();
  await expect(named(first, 'Day')).toBeVisible();

  await second.close();
  await takeOver(first).click();
  await expect(takeOver(first)).toBeHidden();
  await rename(first, 'Day', 'Tuesday');
  await first.keyboard.press('u');
  await expect(named(first, 'Day')).toBeVisible();

  const third = await first.context().newPage();
  await third.goto(retort.url);
  await expect(readOnly(third)).toBeVisible();
  await named(first, 'Day').click();
  await first.getByRole('menuitem', { name: 'Delete…' }).click();
  await first.getByRole('textbox', { name: /^Write its name/ }).fill('Day');
  await first.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(third.getByText('Day was deleted in another window')).toBeVisible();
  await expect(named(third, 'Workspace')).toBeVisible();
});
