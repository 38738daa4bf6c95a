// The import screen as a person meets it, by role and name.
import type { Locator, Page } from '@playwright/test';
import type { Retort } from '../launch/retort';

export class ImportPage {
  readonly files: Locator;
  readonly columns: Locator;
  readonly observations: Locator;
  readonly preview: Locator;
  readonly commitPanel: Locator;
  readonly reasons: Locator;
  readonly rejected: Locator;
  readonly sources: Locator;
  readonly status: Locator;

  constructor(
    readonly page: Page,
    readonly retort: Retort,
  ) {
    this.files = page.getByRole('list', { name: 'Files of this import' });
    this.columns = page.getByRole('region', { name: 'Columns' });
    this.observations = page.getByRole('region', { name: 'Each row says' });
    this.preview = page.getByRole('region', { name: 'As they will be read', exact: true });
    this.commitPanel = page.getByRole('region', { name: 'What commit will do' });
    this.reasons = page.getByRole('region', { name: 'Rejected rows' });
    this.rejected = page.getByRole('region', { name: 'Row by row' });
    this.sources = page.getByRole('region', { name: 'Sources' });
    this.status = page.getByRole('contentinfo', { name: 'Status' });
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: 'Import', exact: true })
      .click();
    await this.page.getByRole('heading', { name: 'Import', exact: true, level: 1 }).waitFor();
  }

  /** Chooses files through the dialog and waits until each has been looked at. */
  async choose(...paths: string[]): Promise<void> {
    await this.retort.choose(paths, () => this.chooseButton().click());
    await this.files.getByText('looking at its first rows').first().waitFor({ state: 'hidden' });
  }

  chooseButton(): Locator {
    return this.page.getByRole('button', { name: /^Choose files/ }).first();
  }

  file(name: string): Locator {
    return this.files.getByRole('listitem').filter({ hasText: name });
  }

  /** The list that says what a column is read as. */
  readAs(column: string): Locator {
    return this.page.getByRole('combobox', { name: `Read ${column} as` });
  }

  async read(column: string, as: string): Promise<void> {
    await this.readAs(column).click();
    await this.page.getByRole('option', { name: as, exact: true }).click();
  }

  check(): Promise<void> {
    return this.commitPanel.getByRole('button', { name: /^Check \d+ files?/ }).click();
  }

  commitButton(): Locator {
    return this.commitPanel.getByRole('button', { name: /^Commit \d+ files?/ });
  }

  /** New and known entities of a kind, as the commit panel counts them. */
  entities(kind: string): Locator {
    return this.commitPanel.getByRole('row', { name: new RegExp(`^${kind} `) });
  }

  async showSources(): Promise<void> {
    await this.page.getByRole('button', { name: 'All', exact: true }).click();
  }
}
