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

test('what the window keeps is there again after closing it', async ({ retort }) => {
  await retort.page.evaluate(() => localStorage.setItem('kept', 'yes'));
  const page = await retort.reopen();
  expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
});
