// Looking up a list: found, not found, which rings; by keyboard, and with thousands of values.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Look up a list of values' });
const text = (page: Page) => dialog(page).getByLabel('Values, one a line');

async function lookUp(page: Page, lines: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+Shift+f');
  await expect(text(page)).toBeFocused();
  await paste(page, lines);
  await page.keyboard.press('Control+Enter');
}

/** As people do: what a test types instead is put in line by line, which takes a browser minutes. */
async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), lines.join('\n'));
  await text(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await expect.poll(() => text(page).inputValue()).toBe(lines.join('\n'));
}

/** What the window writes to the clipboard from now on. */
async function written(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: (copied: string) => {
        document.documentElement.dataset['copied'] = copied;
        return Promise.resolve();
      },
    });
  });
  return () => page.evaluate(() => document.documentElement.dataset['copied'] ?? '');
}

test('says which values are here, in which rings, and which are not', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  const members = [await explore.memberOf(2, 1), await explore.memberOf(1, 1), await explore.memberOf(1, 2)];
  await lookUp(app, [...members, 'nobody-here', ` ${members[0] ?? ''}`, '', '192[.]0[.]2[.]255']);

  const found = dialog(app).getByRole('region', { name: 'What was found' });
  await expect(found).toContainText('3 of 5 values are here; 1 line repeats one.');
  await expect(explore.spoken).toContainText('3 of 5 values are here');
  const rings = found.getByRole('list', { name: 'Rings that they are in' }).getByRole('listitem');
  await expect(rings).toHaveText([/^Ring 1\s*2$/, /^Ring 2\s*1$/]);
  const missing = found.getByRole('list', { name: 'Values that are not here' }).getByRole('listitem');
  await expect(missing).toHaveText([/^4\s*nobody-here$/, /^7\s*192\[\.\]0\[\.\]2\[\.\]255$/]);
  await expectAccessible(app);

  const copied = await written(app);
  await found.getByRole('button', { name: 'Copy the 2 not here' }).click();
  expect(await copied()).toBe('nobody-here\n192[.]0[.]2[.]255');

  await found.getByRole('button', { name: 'Select the 3 found' }).focus();
  await app.keyboard.press('Enter');
  await expect(dialog(app)).toBeHidden();
  await expect(explore.inspector.getByRole('heading', { name: '3 entities selected' })).toBeVisible();
});

test('opens a ring that values of the list are in', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  const member = await explore.memberOf(3, 1);
  await explore.openRing(1);
  await lookUp(app, [member]);
  await dialog(app)
    .getByRole('button', { name: /^Ring 3/ })
    .click();
  await expect(dialog(app)).toBeHidden();
  await expect(explore.graph).toHaveAccessibleName(/^Ring 3:/);
});

test('looks up thousands of values, and refuses more than it can', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  const member = await explore.memberOf(1, 1);
  const none = (length: number): string[] => Array.from({ length }, (_, n) => `not-there-${n}`);
  await lookUp(app, [...none(9_999), member]);
  const found = dialog(app).getByRole('region', { name: 'What was found' });
  await expect(found).toContainText('1 of 10,000 values is here.', { timeout: 60_000 });
  await expect(found.getByText('100 of 9,999 shown')).toBeVisible();

  await paste(app, none(50_001));
  await app.keyboard.press('Control+Enter');
  await expect(dialog(app).getByRole('alert')).toContainText('It has 50,001 values; at most 50,000');
});
