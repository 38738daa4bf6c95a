// The window opens, as itself, isolated, and knows which host it has.
import { expect, test } from '../fixtures';

test('the window opens as Retort, isolated from every other page', async ({ app, retort }) => {
  await expect(app).toHaveTitle(/Retort/);
  const seen = await app.evaluate(() => ({
    origin: location.origin,
    isolated: crossOriginIsolated,
    desktop: 'retort' in window,
  }));
  expect(seen).toEqual({ origin: retort.url, isolated: true, desktop: retort.host === 'electron' });
});

test('a fresh start says nothing to the console', async ({ app }) => {
  const said = await app.consoleMessages({ filter: 'all' });
  const complaints = said.filter((message) => ['warning', 'error', 'assert'].includes(message.type()));
  expect(complaints.map((message) => `${message.type()}: ${message.text()}`)).toEqual([]);
});

test('when nothing can be read at the start the window says so, and can be asked again', async ({
  retort: { page },
}) => {
  await page.addInitScript(() => {
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')?.value as IDBFactory['open'];
    IDBFactory.prototype.open = function (...named) {
      if (Reflect.get(window, 'mended') === true) return open.apply(this, named);
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await page.reload();
  await expect(page.getByText('The disk is full')).toBeVisible();
  await page.evaluate(() => Reflect.set(window, 'mended', true));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('0 accounts');
});

test('what the window keeps is there again after closing it', async ({ retort }) => {
  await retort.page.evaluate(() => localStorage.setItem('kept', 'yes'));
  const page = await retort.reopen();
  expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
});
