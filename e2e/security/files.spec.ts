// What the window's address serves: the files that were built, by their names, and what a person opened, once.
import { expect, test } from './test';

const PATHS = [
  '/package.json',
  '/../package.json',
  '/assets/../../package.json',
  '/%2e%2e/%2e%2e/package.json',
  '/..%2f..%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '//etc/hostname',
  '/assets',
  '/assets/',
  '/opened/',
  '/opened/00000000000000000000000000000000',
  '/opened/..%2f..%2fetc%2fhostname',
];

test('no path leads to another file', async ({ app }) => {
  for (const path of PATHS) {
    const outcome = await app.evaluate(
      (asked) =>
        fetch(location.origin + asked).then(
          ({ status }) => status,
          () => 'refused',
        ),
      path,
    );
    expect.soft([404, 'refused'], path).toContain(outcome);
  }
});

test('only reading is answered', async ({ app }) => {
  const statuses = await app.evaluate(() =>
    Promise.all(
      ['POST', 'PUT', 'DELETE', 'PATCH'].map((method) => fetch('/', { method }).then(({ status }) => status)),
    ),
  );
  expect(statuses).toEqual([405, 405, 405, 405]);
});

test('the headers are there on the page, on assets, and on refusals', async ({ app }) => {
  const answers = await app.evaluate(async () => {
    const script = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
    const read = async (url: string) => Object.fromEntries((await fetch(url)).headers);
    return Promise.all([read('/'), read(script), read('/nothing')]);
  });
  for (const headers of answers) {
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  }
});
