// Explore as a person meets it: rings, graph, table, inspector, by role and name.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';

export class ExplorePage {
  readonly rings: Locator;
  readonly graph: Locator;
  readonly outline: Locator;
  readonly table: Locator;
  readonly inspector: Locator;
  readonly threshold: Locator;
  readonly spoken: Locator;
  /** What settings that are being tried would change. */
  readonly trial: Locator;
  readonly leftOut: Locator;
  /** What colours, sizes and edge labels say, and where that is chosen. */
  readonly legend: Locator;
  readonly style: Locator;
  /** The button that opens the menu of files, and the menu. */
  readonly exporting: Locator;
  readonly exports: Locator;
  /** What is said of the selected accounts, and the list of all that was said. */
  readonly judgement: Locator;
  readonly judgements: Locator;

  constructor(readonly page: Page) {
    this.rings = page.getByRole('listbox', { name: 'Ranked rings' });
    this.graph = page.getByRole('application', { name: /^(Graph|Ring)/ });
    this.outline = page.getByRole('tree', { name: 'Graph as an outline' });
    this.table = page.getByRole('grid', { name: 'Entities' });
    this.inspector = page.getByRole('region', { name: 'Inspector' });
    this.threshold = page.getByRole('slider', { name: 'Link threshold in bits' });
    this.spoken = page.locator('[aria-live="polite"]');
    this.trial = page.getByRole('region', { name: 'What would change' });
    this.judgement = this.inspector.getByRole('region', { name: 'Your judgement' });
    this.judgements = page.getByRole('list', { name: 'Judgements' });
    this.exporting = page.getByRole('button', { name: 'Export', exact: true });
    this.exports = page.getByRole('menu', { name: 'Export', exact: true });
    this.legend = page.getByRole('group', { name: 'Legend' });
    this.style = page.getByRole('group', { name: 'Style of the graph' });
    this.leftOut = page.getByRole('group', { name: 'Left out of the evidence' });
  }

  /** Simulated logs, imported like any others; resolves when their rings are listed in Explore. */
  async openSample(): Promise<void> {
    await this.page
      .getByRole('button', { name: /sample workspace/ })
      .first()
      .click();
    await this.open();
  }

  /** Where the sample was made before: resolves when its rings are listed. */
  async open(): Promise<void> {
    await this.resume();
    await this.rings.waitFor({ timeout: 60_000 });
  }

  /** After closing and opening again, with the workspace that was open. */
  async resume(): Promise<void> {
    await this.page
      .getByRole('contentinfo', { name: 'Status' })
      .getByText(/[1-9][\d,]* accounts/)
      .waitFor({ timeout: 60_000 });
    await this.page.keyboard.press('g');
    await this.page.keyboard.press('e');
  }

  /** In the panel of the style, which is open. */
  async chooseStyle(what: string, choice: string): Promise<void> {
    await this.style.getByLabel(what, { exact: true }).click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  async openRing(rank: number): Promise<void> {
    await this.rings.getByRole('option', { name: new RegExp(`^Ring ${rank}:`) }).click();
    await expect(this.graph).toHaveAccessibleName(new RegExp(`^Ring ${rank}: .+ in [\\d,]+ elements?$`));
  }

  /** What the table calls the nth member of a ring; opens it. */
  async memberOf(rank: number, nth: number): Promise<string> {
    await this.openRing(rank);
    const cells = this.row(nth).getByRole('gridcell');
    await expect(cells.first()).toHaveText('Account');
    await expect(cells.nth(6)).toHaveText(String(rank));
    return cells.nth(1).innerText();
  }

  /** Exactly these accounts, by the values that the table shows. */
  async selectAccounts(...values: string[]): Promise<void> {
    const all = this.page.getByRole('group', { name: 'Rows of' }).getByText('All', { exact: true });
    // While there is nothing to choose from, all rows are shown.
    if (await all.isVisible()) await all.click();
    const filter = this.page.getByLabel('Filter the table by value');
    for (const [nth, value] of values.entries()) {
      await filter.fill(value);
      await expect(this.row(1)).toContainText(value);
      await this.row(1).click(nth === 0 ? {} : { modifiers: ['ControlOrMeta'] });
    }
    await filter.fill('');
    // Or whoever looks for one of them next finds the row that is about to go.
    await expect(this.page.getByText(/^([\d,]+) of \1 shown$/).first()).toBeVisible();
  }

  /** Judges two accounts in the inspector; resolves when it holds. */
  async judge(a: string, b: string, verdict: string): Promise<void> {
    await this.selectAccounts(a, b);
    await this.verdict(verdict).press('Enter');
    await expect(this.verdict(verdict)).toHaveAttribute('aria-pressed', 'true');
  }

  verdict(name: string): Locator {
    return this.judgement.getByRole('button', { name, exact: true });
  }

  /** Elements drawn, as the graph says of itself. */
  async elements(): Promise<number> {
    const name = (await this.graph.getAttribute('aria-label')) ?? '';
    return Number(/in ([\d,]+) elements?$/.exec(name)?.[1]?.replaceAll(',', '') ?? 0);
  }

  /** Saves what the graph shows, by the menu. */
  async export(format: string): Promise<void> {
    await this.exporting.click();
    await this.exports.getByRole('menuitem', { name: format }).click();
  }

  /** "88 nodes and 240 edges", as the menu of files says. */
  async shown(): Promise<{ nodes: number; edges: number; words: string }> {
    await this.exporting.click();
    const said = await this.exports.getByText(/ as shown$/).innerText();
    await this.page.keyboard.press('Escape');
    const [nodes, edges] = [...said.matchAll(/[\d,]+/g)].map(([count]) => Number(count.replaceAll(',', '')));
    return { nodes: nodes ?? 0, edges: edges ?? 0, words: said.replace(' as shown', '') };
  }

  /** What the menu over the graph offers; it is open. */
  offered(name: RegExp): Locator {
    return this.page.getByRole('menu', { name: 'Menu of the graph' }).getByRole('menuitem', { name });
  }

  notice(title: string): Locator {
    return this.page.getByRole('region', { name: 'Notices' }).getByRole('status').filter({ hasText: title });
  }

  /** Hides the first node of the outline. */
  async hideFirst(): Promise<void> {
    await this.outline.focus();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('h');
    await expect(this.page.getByRole('button', { name: 'Show 1 hidden' })).toBeVisible();
  }

  /** Places of all nodes as the minimap's canvas shows them once it is drawn: equal pictures mean equal places. */
  async picture(): Promise<string> {
    const canvas = this.page.locator('.minimap canvas');
    const taken = (): Promise<string> => canvas.evaluate((drawn: HTMLCanvasElement) => drawn.toDataURL());
    let last = await taken();
    await expect
      .poll(async () => {
        const before = last;
        last = await taken();
        return last === before;
      })
      .toBe(true);
    return last;
  }

  outlineRow(name: RegExp): Locator {
    return this.outline.getByRole('treeitem', { name }).first();
  }

  row(nth: number): Locator {
    return this.table.getByRole('row').nth(nth);
  }

  /** From now on the engine runs out of memory at whatever it is asked; the answer ends that. */
  async breakEngine(): Promise<() => Promise<void>> {
    const engine = this.page.workers().find((worker) => worker.url().includes('engine'));
    if (engine === undefined) throw new Error('The engine does not run in a worker');
    await engine.evaluate(outOfMemory);
    return () => engine.evaluate(() => void Reflect.set(globalThis, 'outOfMemory', false));
  }
}

function outOfMemory(): void {
  Reflect.set(globalThis, 'outOfMemory', true);
  const guard = (of: object, name: string): void => {
    const own = Reflect.get(of, name) as (...given: unknown[]) => unknown;
    Reflect.set(of, name, function (this: unknown, ...given: unknown[]) {
      if (Reflect.get(globalThis, 'outOfMemory') === true)
        throw new RangeError('Array buffer allocation failed');
      return own.apply(this, given);
    });
  };
  for (const type of [Uint8Array, Uint32Array, Float64Array])
    for (const name of ['slice', 'subarray', 'sort', 'fill']) guard(type.prototype, name);
  for (const name of ['sort', 'flatMap']) guard(Array.prototype, name);
}
