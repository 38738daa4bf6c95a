// The timeline as a person meets it, by role and name.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';

export class TimelinePage {
  readonly plot: Locator;
  readonly spoken: Locator;
  readonly marks: Locator;
  readonly lanes: Locator;
  readonly begin: Locator;
  readonly end: Locator;
  /** Wherever the chosen time filters something. */
  readonly chips: Locator;

  constructor(readonly page: Page) {
    this.plot = page.getByRole('application', { name: /^Timeline/ });
    this.spoken = page.locator('[aria-live="polite"]');
    this.marks = page.getByRole('group', { name: 'Marks' });
    this.lanes = page.getByRole('region', { name: 'Selected accounts' });
    this.begin = page.getByRole('slider', { name: 'Begin of the time' });
    this.end = page.getByRole('slider', { name: 'End of the time' });
    this.chips = page.getByRole('button', { name: /^Let the time/ });
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Timeline' }).click();
    await this.settled(/a bar for each/);
  }

  /** Resolves when the bars drawn are those that were asked for. */
  async settled(name: RegExp): Promise<void> {
    await expect(this.plot).toHaveAccessibleName(name);
    await expect(this.page.locator('.timeline-frame')).toHaveAttribute('aria-busy', 'false');
  }

  /** What one bar stands for: "day". */
  async step(): Promise<string> {
    return /a bar for each ([\w ]+):/.exec((await this.plot.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  }

  /** By the dialog that is open. */
  async writeMark(kind: string, text: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Mark a time' });
    await dialog.getByText(kind, { exact: true }).click();
    await dialog.getByLabel('What happened').fill(text);
    await this.page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  }
}
