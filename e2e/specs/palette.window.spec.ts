// Keys that follow each other faster than a busy window draws: none may reach the screen beneath what they opened.
import type { Page } from '@playwright/test';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

/** Presses a key with the platform's modifier; what has the focus in the very same turn of the page, before it could read another key. */
function focusedAtOnce(page: Page, key: string, shiftKey: boolean): Promise<string> {
  const modifier = process.platform === 'darwin' ? { metaKey: true } : { ctrlKey: true };
  return page.evaluate(
    async (event) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...event, bubbles: true }));
      for (let step = 0; step < 20; step++) await Promise.resolve();
      const focused = document.activeElement;
      const written = focused instanceof HTMLTextAreaElement ? focused.labels[0]?.textContent : undefined;
      return written ?? focused?.ariaLabel ?? '';
    },
    { key, code: `Key${key.toUpperCase()}`, shiftKey, ...modifier },
  );
}

test('a palette and a dialog have the keyboard before another key can be read', async ({ app }) => {
  await new ExplorePage(app).open();
  expect(await focusedAtOnce(app, 'k', false)).toBe('Search values, or name a command');
  await app.keyboard.type('Export');
  await expect(app.getByLabel('Search values, or name a command')).toHaveValue('Export');
  await app.keyboard.press('Escape');
  expect(await focusedAtOnce(app, 'f', true)).toBe('Values, one a line');
});
