// What axe finds on the page as it is: nothing, or the test says where.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** In the theme that is on. `where` names the step in what a failure says. */
export async function expectAccessible(page: Page, where = 'here'): Promise<void> {
  const { violations } = await builder(page).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, where).toEqual([]);
}

/** In the theme that is on, then in the other, which is left again; under a dialog, which covers the switch, in the first alone. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  const dialog = (await page.getByRole('dialog').count()) > 0;
  for (const theme of dialog ? ['this'] : ['this', 'the other']) {
    await expectAccessible(page, `in ${theme} theme`);
    if (!dialog) await page.getByRole('button', { name: /^Switch to the/ }).click();
  }
}

/** What passes is not written down, element by element: that took two thirds of the time. */
const builder = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
