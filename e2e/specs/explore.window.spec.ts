import { expectAccessible } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

test('a ring is opened, walked, expanded and put back, by keyboard alone', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();

  await explore.rings.focus();
  await app.keyboard.press('Enter');
  await expect(explore.graph).toHaveAccessibleName(/^Ring 1: /);
  const opened = await explore.elements();
  expect(opened).toBeGreaterThan(10);

  await explore.graph.focus();
  await app.keyboard.press('ArrowDown');
  await expect(explore.spoken).toContainText(/neighbours?|selectors?/);
  await app.keyboard.press('Space');
  await expect(explore.inspector.getByRole('heading', { level: 2 })).toBeVisible();

  // One account of a collection: expanding takes it out, and brings what only it was seen with.
  await explore.table.focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(explore.row(2)).toHaveAttribute('aria-selected', 'true');
  await app.keyboard.press('e');
  // Two steps: out of the collection, then its neighbours.
  await expect(app.getByRole('button', { name: /^Undo: expand by/ })).toBeEnabled();
  await expect.poll(() => explore.elements()).toBeGreaterThan(opened);
  const expanded = await explore.elements();

  const undo = app.getByRole('button', { name: /^Undo: / });
  while (((await undo.getAttribute('aria-label')) ?? '') !== 'Undo: open ring 1')
    await app.keyboard.press('Control+z');
  await expect.poll(() => explore.elements()).toBe(opened);
  while (await app.getByRole('button', { name: /^Redo: / }).count())
    await app.keyboard.press('Control+Shift+z');
  await expect.poll(() => explore.elements()).toBe(expanded);

  await expectAccessible(app);
});

test('nothing that is placed moves but on request, and every step undoes', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(2);
  await expect(app.getByText(/^Undone/)).toHaveCount(0);
  const opened = await explore.elements();

  await explore.outline.focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('h');
  await expect.poll(() => explore.elements()).toBe(opened - 1);
  await app.getByRole('button', { name: 'Show 1 hidden' }).click();
  await expect.poll(() => explore.elements()).toBe(opened);

  const legend = app.getByRole('group', { name: 'Kinds shown' });
  await legend.getByRole('button').nth(1).click();
  await expect.poll(() => explore.elements()).toBeLessThan(opened);
  await app.keyboard.press('Control+z');
  await expect.poll(() => explore.elements()).toBe(opened);

  const before = await explore.picture();
  await app.keyboard.press('p');
  await expect(explore.spoken).toContainText('pinned');
  expect(await explore.picture()).toBe(before);

  await app.keyboard.press('Control+z');
  await app.keyboard.press('Control+z');
  await app.keyboard.press('Control+z');
  await app.keyboard.press('Control+z');
  await app.keyboard.press('Control+z');
  await expect(explore.graph).toHaveAccessibleName('Graph: nothing is drawn');
  for (let step = 0; step < 5; step++) await app.keyboard.press('Control+Shift+z');
  await expect.poll(() => explore.elements()).toBe(opened);
});

test('one selection: table, graph and inspector; two accounts are explained', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(1);

  await explore.row(1).click();
  const account = (await explore.row(1).getByRole('gridcell').nth(1).innerText()).trim();
  await expect(explore.inspector.getByRole('heading', { level: 2, name: account })).toBeVisible();
  await expect(explore.row(1)).toHaveAttribute('aria-selected', 'true');

  await explore.row(2).click({ modifiers: ['Control'] });
  await expect(explore.inspector.getByRole('heading', { name: 'What links them' })).toBeVisible();
  await expect(explore.inspector.getByText('Total')).toBeVisible();
  await expect(explore.inspector.getByText(/over the threshold|under the threshold/)).toBeVisible();

  await app.getByLabel('Filter the table by value').fill(account);
  await expect(app.getByText(/^1 of [\d,]+ shown$/)).toBeVisible();
  await app.getByLabel('Filter the table by value').fill('');
  await app.getByRole('group', { name: 'Rows of' }).getByText('All').click();
  await expect(app.getByText(/^[\d,]{5,} of [\d,]{5,} shown$/)).toBeVisible();
  await explore.table.focus();
  await app.keyboard.press('End');
  await expect(explore.table.getByRole('row').last()).toHaveAttribute('aria-rowindex', /\d{4,}/);
  await expect(explore.table.getByRole('row').last().getByRole('gridcell').nth(1)).not.toBeEmpty();
});

test('what fails says so, leaves what is drawn, and can be asked again', async ({ app }) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(1);
  const mend = await explore.breakEngine();
  await explore.rings.getByRole('option', { name: /^Ring 2:/ }).click();

  await expect(app.getByRole('alert').filter({ hasText: 'The graph is as it was' })).toBeVisible();
  await expect(explore.graph).toHaveAccessibleName(/^Ring 1: /);
  await expect(explore.rings.getByRole('option', { name: /^Ring 1:/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await app.getByLabel('Filter the table by value').fill('acct');
  const failed = app.getByRole('alert').filter({ has: app.getByRole('button', { name: 'Show everything' }) });
  await expect(failed).toContainText('Array buffer allocation failed');
  await expectAccessible(app);

  await mend();
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(explore.row(1).getByRole('gridcell').nth(1)).toHaveText(/^acct/);
  await explore.openRing(2);
});
