// npm run docs:pictures: the pictures of docs/, of this build, on the sample workspace and on a simulated log; dark and light, two sizes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { browserArguments, ensureBrowser } from './lib/browser.mjs';
import { staleParts } from './lib/parts.mjs';
import { repository } from './lib/root.mjs';

/** @typedef {import('playwright').Page} Page */

const folder = path.join(repository, 'docs/pictures');
const work = mkdtempSync(path.join(os.tmpdir(), 'retort-pictures-'));
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

for (const { build } of staleParts(['renderer', 'loopback'])) await build();
const { serveLoopback } = await import(pathToFileURL(path.join(repository, 'dist/loopback/server.mjs')).href);
const server = await serveLoopback({ root: path.join(repository, 'dist/renderer'), port: 0 });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments() });
mkdirSync(folder, { recursive: true });
try {
  const page = await browser.newPage({ viewport: sizes[0] ?? null, timezoneId: 'UTC' });
  await page.goto(server.url);
  await page.getByRole('button', { name: /sample workspace/ }).waitFor();
  await take(page, 'empty');
  await openSample(page);
  await take(page, 'overview');
  await openRing(page);
  await take(page, 'explore');
  await explainMember(page);
  await take(page, 'why');
  await tryThreshold(page);
  await take(page, 'what-if');
  await page.getByRole('button', { name: /^Discard/ }).click();
  await keepViews(page);
  await take(page, 'views');
  await styleGraph(page);
  await take(page, 'style');
  await undoStyle(page);
  await filterGraph(page);
  await take(page, 'filter');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await markTime(page);
  await take(page, 'timeline');
  await showKinds(page);
  await take(page, 'settings');
  await mapLog(page);
  await take(page, 'import');
} finally {
  await browser.close();
  await server.close();
  rmSync(work, { recursive: true, force: true });
}

/** @param {Page} page @param {string} name */
async function take(page, name) {
  for (const theme of ['dark', 'light']) {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.mouse.move(0, 0);
      if (name === 'explore') await page.getByRole('button', { name: 'Fit' }).click();
      await page.waitForTimeout(600);
      await page.screenshot({ path: path.join(folder, `${name}-${theme}-${String(size.width)}.png`) });
    }
    await page.getByRole('button', { name: /^Switch to the/ }).click();
  }
}

/** @param {Page} page */
async function openSample(page) {
  await page.getByRole('button', { name: /sample workspace/ }).click();
  await page
    .getByRole('contentinfo', { name: 'Status' })
    .getByText(/[1-9][\d,]* accounts/)
    .waitFor({ timeout: 60_000 });
  await page.getByText('Needs a decision').waitFor();
  await page.waitForTimeout(2_000);
}

/** @param {Page} page */
async function openRing(page) {
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  const rings = page.getByRole('listbox', { name: 'Ranked rings' });
  await rings.waitFor();
  await rings.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('application', { name: /^Ring 1: / }).waitFor();
  await page.waitForTimeout(1_500);
}

/** @param {Page} page */
async function explainMember(page) {
  await page.getByRole('grid').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: /^Why it is in ring 1/ }).waitFor();
}

/** @param {Page} page */
async function tryThreshold(page) {
  await page.getByRole('slider').first().focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
  await page.locator('.trial[aria-busy="false"]').waitFor({ timeout: 60_000 });
}

/** @param {Page} page */
async function keepViews(page) {
  for (const [rank, name] of [
    ['1', 'Ring 1 as it was found'],
    ['3', 'Ring 3, for review'],
  ]) {
    await page.getByRole('option', { name: new RegExp(`^Ring ${String(rank)}:`) }).click();
    await page.getByRole('application', { name: new RegExp(`^Ring ${String(rank)}: `) }).focus();
    await page.keyboard.press('Control+s');
    await page.keyboard.type(String(name));
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Saved: /)
      .first()
      .waitFor({ state: 'attached' });
  }
  await page.getByRole('tab', { name: 'Views' }).click();
  await page.waitForTimeout(1_000);
}

/** When its accounts came, and what links them. @param {Page} page */
async function styleGraph(page) {
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('radio', { name: 'Links' }).check({ force: true });
  await page.getByRole('application', { name: /^Ring 3: / }).focus();
  await page.keyboard.press('s');
  await page.getByLabel('Style', { exact: true }).click();
  await page.getByRole('option', { name: 'When they came' }).click();
  await page.waitForTimeout(1_500);
}

/** @param {Page} page */
async function undoStyle(page) {
  await page.getByRole('button', { name: 'Style', exact: true }).click();
  await page.getByRole('application', { name: /^Ring 3: / }).focus();
  await page.keyboard.press('Control+z');
  await page.getByRole('radio', { name: 'Entities' }).check({ force: true });
}

/** Selectors that many share. @param {Page} page */
async function filterGraph(page) {
  await page.getByRole('option', { name: /^Ring 1:/ }).click();
  const graph = page.getByRole('application', { name: /^Ring 1: / });
  await graph.focus();
  await page.keyboard.press('Shift+F');
  await page.getByRole('tab', { name: 'Shared by' }).click();
  await page.keyboard.press('Tab');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForTimeout(1_000);
}

/** Ring 4, which stopped at a stroke: what was seen before is chosen, the stroke is marked. @param {Page} page */
async function markTime(page) {
  await page.getByRole('option', { name: /^Ring 4:/ }).click();
  await page.getByRole('application', { name: /^Ring 4: / }).waitFor();
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('grid').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  const plot = page.getByRole('application', { name: /^Timeline/ });
  await plot.waitFor();
  const box = await plot.boundingBox();
  const at = (/** @type {number} */ share) => (box?.x ?? 0) + (box?.width ?? 0) * share;
  const y = (box?.y ?? 0) + 30;
  await page.mouse.move(at(0.3), y);
  await page.mouse.down();
  await page.mouse.move(at(0.5), y, { steps: 4 });
  await page.mouse.up();
  for (const [share, kind, text] of [
    [0.6, 'Ban wave', '29 accounts'],
    [0.74, 'Model release', 'M-4'],
  ]) {
    await page.mouse.click(at(Number(share)), y, { button: 'right' });
    await page.getByRole('dialog').getByText(String(kind), { exact: true }).click();
    await page.getByLabel('What happened').fill(String(text));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await plot.blur();
  await page.waitForTimeout(1_000);
}

/** @param {Page} page */
async function showKinds(page) {
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('tab', { name: 'Kinds' }).click();
  await page.waitForTimeout(1_000);
}

/** @param {Page} page */
async function mapLog(page) {
  const log = path.join(work, 'signins-07-14.csv');
  writeFileSync(log, signIns());
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showOpenFilePicker'));
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  const choose = page.getByRole('button', { name: /^Choose files/ }).last();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click()]);
  await chooser.setFiles([log]);
  await page.getByRole('region', { name: 'Columns' }).waitFor();
  await page.waitForTimeout(1_000);
}

/** Documentation addresses and names; one address and one time are wrong on purpose. */
function signIns() {
  const rows = ['ts,account_id,ip,ja4,device_id,email_domain,calls,plan_price,region_hint'];
  for (let n = 0; n < 400; n++) {
    const time = n === 5 ? '14/07/26 25:51' : new Date(Date.UTC(2026, 6, 14, 10, 0, n)).toISOString();
    const address = n === 3 ? '198.51.100.300' : `198.51.100.${String((n * 37) % 250)}`;
    const domain = ['mail-drop.example', 'freemail.example', 'campus.example'][n % 3] ?? '';
    const values = [
      time,
      `acct_${String(1000 + ((n * 7) % 90))}`,
      address,
      `t13d1516h2_${'abcdef'.repeat(2)}_${String(n % 5)}b0da82dd1658`,
    ];
    rows.push(
      [...values, `dev-${String(n % 40)}e2a0`, domain, String(1 + (n % 17)), '20.00', 'eu-3'].join(','),
    );
  }
  return `${rows.join('\n')}\n`;
}
