// The columns of the table: sorted by several, resized, moved, pinned, remembered; and every row of it as a file.
import { expectAccessibleInBothThemes } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { TablePage } from '../pages/table';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

const figure = (text: string): number => Number(text.replaceAll(',', ''));

test('is sorted by two columns, by keyboard alone, and says so', async ({ app }) => {
  await new ExplorePage(app).open();
  const table = new TablePage(app);
  await expect(table.head('Volume')).toHaveAttribute('aria-sort', 'descending');

  await table.button('Kind').focus();
  await app.keyboard.press('Enter');
  await expect(table.head('Kind')).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.head('Volume')).toHaveAttribute('aria-sort', 'none');
  await expect(table.spoken).toHaveText('Sorted by kind, ascending.');

  await table.button('Neighbours').focus();
  await app.keyboard.press('Shift+Enter');
  await expect(table.spoken).toHaveText('Sorted by kind, ascending, then by neighbours, descending.');
  // One head alone may be the sorted one; the others say it by name.
  await expect(table.head('Kind')).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.head('Kind')).toHaveAccessibleName(/sorted 1 of 2, ascending/);
  await expect(table.head('Neighbours')).toHaveAttribute('aria-sort', 'none');
  await expect(table.head('Neighbours')).toHaveAccessibleName(/sorted 2 of 2, descending/);
  const falling = (await table.column('Neighbours')).map(figure);
  expect(new Set(await table.column('Kind'))).toEqual(new Set(['Account']));
  expect(falling).toEqual(falling.toSorted((a, b) => b - a));

  await app.keyboard.press('Shift+Enter');
  await expect(table.spoken).toHaveText('Sorted by kind, ascending, then by neighbours, ascending.');
  const rising = (await table.column('Neighbours')).map(figure);
  expect(rising).toEqual(rising.toSorted((a, b) => a - b));
  expect(rising[0]).toBeLessThan(falling[0] ?? 0);
  await expectAccessibleInBothThemes(app);

  await table.button('Neighbours').click();
  await expect(table.spoken).toHaveText('Sorted by neighbours, descending.');
});

test('columns are resized, moved and pinned by key and pointer, and are so again after closing', async ({
  app,
  retort,
}) => {
  await new ExplorePage(app).open();
  const table = new TablePage(app);
  const shipped = await table.labels();
  const [first, last] = [await table.width('First seen'), await table.width('Last seen')];

  await table.button('First seen').focus();
  await app.keyboard.press('Alt+ArrowRight');
  await app.keyboard.press('Alt+ArrowRight');
  await expect(table.spoken).toHaveText(`First seen, ${first + 16} pixels wide.`);
  expect(await table.width('First seen')).toBe(first + 16);
  await table.dragEdge('Last seen', 30);
  await expect.poll(() => table.width('Last seen')).toBe(last + 30);
  await expect.poll(() => table.labels()).toEqual(shipped);

  await table.button('Volume').focus();
  await app.keyboard.press('Control+Shift+ArrowLeft');
  await expect(table.spoken).toHaveText('Volume, column 3 of 8.');
  await expect(table.button('Volume')).toBeFocused();
  await table.head('Neighbours').dragTo(table.head('Kind'));
  const moved = ['Neighbours', 'Kind', 'Value', 'Volume', 'First seen', 'Last seen', 'Ring', 'Sure'];
  await expect.poll(() => table.labels()).toEqual(moved);
  await expect(table.head('Neighbours')).toHaveAttribute('aria-colindex', '1');

  await table.pickInPicker('Pin value to the left');
  await table.pickInPicker('Ring');
  const arranged = ['Value', 'Neighbours', 'Kind', 'Volume', 'First seen', 'Last seen', 'Sure'];
  await expect.poll(() => table.labels()).toEqual(arranged);
  await table.button('Value').focus();
  await app.keyboard.press('Control+Shift+ArrowRight');
  await expect(table.spoken).toHaveText('Pinned columns stay in front of the others.');
  const [pinned, moving] = [await table.left('Value'), await table.left('Kind')];
  for (let step = 0; step < 40; step++) await table.button('Value').press('Alt+ArrowRight');
  await table.grid.evaluate((grid) => grid.scrollBy({ left: 60 }));
  await expect.poll(() => table.left('Kind')).not.toBe(moving);
  expect(await table.left('Value')).toBe(pinned);
  const wide = await table.width('Value');
  // Heads and rows are laid out apart: they agree.
  const cell = table.grid.locator('[role="gridcell"][aria-colindex="1"]').first();
  expect(Math.round((await cell.boundingBox())?.width ?? 0)).toBe(wide);
  expect(wide).toBeGreaterThan(400);

  await table.button('Kind').press('Shift+Enter');
  await expectAccessibleInBothThemes(app);
  const again = await retort.reopen();
  const reopened = new TablePage(again);
  await new ExplorePage(again).resume();
  await expect.poll(() => reopened.labels()).toEqual(arranged);
  await expect.poll(() => reopened.width('Value')).toBe(wide);
  expect(await reopened.width('First seen')).toBe(first + 16);
  expect(await reopened.width('Last seen')).toBe(last + 30);
  await expect(reopened.head('Kind')).toHaveAccessibleName(/sorted 2 of 2, ascending/);

  await reopened.button('Value').press('Alt+Enter');
  await expect.poll(() => reopened.width('Value')).toBeLessThan(wide);
  await reopened.pickInPicker('Reset columns');
  await expect.poll(() => reopened.labels()).toEqual(shipped);
  expect(await reopened.width('First seen')).toBe(first);
  await expect(reopened.head('Volume')).toHaveAttribute('aria-sort', 'descending');
});

test('F3 F4 F6 the filter takes patterns, networks and misspelt text, and so does the palette', async ({
  app,
}) => {
  await new ExplorePage(app).open();
  const table = new TablePage(app);
  const filter = app.getByLabel('Filter the table by value');
  await filter.fill('acct_*');
  await expect(app.getByText(/^6,000 of [\d,]+ shown$/)).toBeVisible();
  await filter.fill('0.0.0.0/0');
  await expect.poll(async () => new Set(await table.column('Kind'))).toEqual(new Set(['Address']));
  await filter.fill('acct_');
  await expect(app.getByText(/^6,000 of [\d,]+ shown$/)).toBeVisible();
  await filter.fill('~axct_');
  await expect(app.getByText(/^6,000 of [\d,]+ shown$/)).toBeVisible();
  await filter.fill('cct_*');
  await expect(app.getByText(/^Nothing matches the filter/)).toBeVisible();

  await app.keyboard.press('ControlOrMeta+k');
  await app.keyboard.type('acct_*x');
  const found = app.getByRole('dialog').getByRole('button');
  await expect(found).toHaveCount(8);
  for (const line of await found.all()) await expect(line).toHaveText(/^acct_\w*x(Ring|\d)/);
});

test('every row that the filter leaves is saved as CSV, in the order of the table', async ({
  app,
  retort,
}) => {
  await new ExplorePage(app).open();
  const table = new TablePage(app);
  await app.getByLabel('Filter the table by value').fill('acct_');
  await expect(app.getByText(/^6,000 of [\d,]+ shown$/)).toBeVisible();
  await table.button('Value').click();
  await table.button('Volume').press('Control+Shift+ArrowLeft');
  await table.pickInPicker('Pin volume to the left');
  const shown = (await table.column('Value')).slice(0, 5);

  const saved = await retort.download(() =>
    app.getByRole('button', { name: 'Export 6,000 rows as CSV' }).press('Enter'),
  );
  expect(saved.name).toBe('entities.csv');
  await expect(app.getByRole('region', { name: 'Notices' })).toContainText('6,000 rows');
  const text = saved.bytes.toString('utf8');
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('\ufeffVolume,Kind,Value,Neighbours,First seen,Last seen,Ring,Sure');
  expect(lines.at(-1)).toBe('');
  const rows = lines.slice(1, -1).map((line) => line.split(','));
  expect(rows).toHaveLength(6_000);
  expect(new Set(rows.map(([, , value]) => value)).size).toBe(6_000);
  expect(rows.slice(0, 5).map(([, , value]) => value)).toEqual(shown);
  for (const row of rows) expect(row[4]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
});

test('TB1 TB5 TB7 lists observations and links too, by keyboard alone, each as it was arranged', async ({
  app,
  retort,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  const [observations, links] = [new TablePage(app, 'Observations'), new TablePage(app, 'Links')];
  await app.getByRole('radio', { name: 'Entities' }).focus();
  await app.keyboard.press('ArrowRight');
  await expect(app.getByText(/^135,006 of 135,006 shown$/)).toBeVisible();
  await app.getByRole('checkbox', { name: 'Devices', exact: true }).press('Space');
  await expect(app.getByText(/^17,812 of 135,006 shown$/)).toBeVisible();
  await observations.button('Row').press('Enter');
  await expect(observations.spoken).toHaveText('Sorted by row, ascending.');
  const rows = (await observations.column('Row')).map(figure);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  await observations.row(1).click();
  await expect(explore.inspector.getByRole('heading', { name: '2 entities selected' })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Copy 1 selected as TSV' })).toBeVisible();
  await expectAccessibleInBothThemes(app);

  await app.getByRole('radio', { name: 'Observations' }).focus();
  await app.keyboard.press('ArrowRight');
  await app.getByRole('checkbox', { name: 'Linked', exact: true }).press('Space');
  await expect(app.getByText(/^3,069 of 89,627 shown$/)).toBeVisible();
  await links.button('Bits').press('Control+Shift+ArrowLeft');
  await expect(links.spoken).toHaveText('Bits, column 2 of 7.');
  await links.grid.focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  const [, bits] = await links.row(2).getByRole('gridcell').allInnerTexts();
  await expect(explore.inspector.getByText(`${bits} bits`)).toBeVisible();
  await expectAccessibleInBothThemes(app);
  const saved = await retort.download(() =>
    app.getByRole('button', { name: 'Export 3,069 rows as CSV' }).press('Enter'),
  );
  expect(saved.name).toBe('links.csv');
  expect(saved.bytes.toString('utf8').split('\r\n')).toHaveLength(3_069 + 2);

  const again = await retort.reopen();
  await new ExplorePage(again).resume();
  await again.getByRole('radio', { name: 'Links' }).press('Space');
  await expect.poll(() => new TablePage(again, 'Links').labels()).toContain('Bits');
  expect((await new TablePage(again, 'Links').labels())[1]).toBe('Bits');
});
