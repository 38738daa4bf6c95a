// A table and its columns as a person meets them, by role and name: of entities, of observations or of links.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';

export class TablePage {
  readonly grid: Locator;
  readonly heads: Locator;
  readonly spoken: Locator;

  constructor(
    readonly page: Page,
    listed: 'Entities' | 'Observations' | 'Links' = 'Entities',
  ) {
    this.grid = page.getByRole('grid', { name: listed });
    this.heads = this.grid.getByRole('columnheader');
    this.spoken = page.locator('[aria-live="polite"]');
  }

  row(nth: number): Locator {
    return this.grid.getByRole('row').nth(nth);
  }

  head(name: string): Locator {
    return this.grid.getByRole('columnheader', { name });
  }

  /** What sorts, and takes the keys. */
  button(name: string): Locator {
    return this.head(name).getByRole('button');
  }

  async labels(): Promise<string[]> {
    return this.heads.locator('.cut').allInnerTexts();
  }

  async width(name: string): Promise<number> {
    return Math.round((await this.head(name).boundingBox())?.width ?? 0);
  }

  async left(name: string): Promise<number> {
    return Math.round((await this.head(name).boundingBox())?.x ?? 0);
  }

  /** What is in sight of a column, from the top; resolves when the rows are those that were asked for. */
  async column(name: string): Promise<string[]> {
    await expect(this.grid).toHaveAttribute('aria-busy', 'false');
    const place = await this.head(name).getAttribute('aria-colindex');
    return this.grid.locator(`[role="gridcell"][aria-colindex="${place}"]`).allInnerTexts();
  }

  /** Opens the picker of columns by key. */
  async openPicker(): Promise<void> {
    await this.page.getByRole('button', { name: 'Columns', exact: true }).press('Enter');
    await expect(this.page.getByRole('menuitemcheckbox').first()).toBeVisible();
  }

  /** By key, as the arrows would reach it. */
  async pickInPicker(name: string): Promise<void> {
    await this.openPicker();
    await this.page
      .getByRole(/^Reset/.test(name) ? 'menuitem' : 'menuitemcheckbox', { name, exact: true })
      .press('Enter');
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('menu')).toHaveCount(0);
  }

  /** Drags the edge of a head, as far as given in pixels. */
  async dragEdge(name: string, by: number): Promise<void> {
    const box = await this.head(name).boundingBox();
    if (box === null) throw new Error(`No head ${name}`);
    const [x, y] = [box.x + box.width - 3, box.y + box.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + by / 2, y, { steps: 4 });
    await this.page.mouse.move(x + by, y, { steps: 4 });
    await this.page.mouse.up();
  }
}
