// Tools on the canvas: chosen by drawing or by key, looked at in part, brought in by what is shared, joined by the shortest way, and all of it put back.
import { expectAccessible, expectAccessibleInBothThemes } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

test('GT1 GT20 GT40 by keyboard alone: the menu, what all of them share, a focus, and back', async ({
  app,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(3);
  const opened = await explore.elements();

  await explore.graph.focus();
  await app.keyboard.press('Control+a');
  await expect(explore.spoken).toContainText(/[\d,]+ entities selected$/);
  await app.keyboard.press('w');
  const shared = app.getByRole('listbox', { name: 'What they share' });
  await expect(shared).toBeFocused();
  await expectAccessible(app, 'what they share');
  const fresh = shared.getByRole('option', { name: /bits, (nobody else|\d+ outside)$/ }).first();
  while ((await fresh.getAttribute('data-current')) === null) await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Space');
  await app.keyboard.press('Enter');
  await expect(explore.spoken).toContainText('1 shared entity selected, 1 brought in');
  await expect.poll(() => explore.elements()).toBe(opened + 1);

  await explore.graph.focus();
  await app.keyboard.press('Shift+F10');
  await expect(explore.offered(/^Focus: .* 1 step/)).toBeVisible();
  await expectAccessible(app, 'the menu');
  await explore.offered(/^Focus: .* 1 step/).press('Enter');
  await expect(app.getByText(/^Focused on 1 element · 1 step · \d+ aside$/)).toBeVisible();
  const near = await explore.elements();
  expect(near).toBeLessThan(opened);
  await expect(explore.graph).toBeFocused();
  await app.keyboard.press('2');
  await expect.poll(() => explore.elements()).toBeGreaterThan(near);
  await app.keyboard.press('0');
  await expect.poll(() => explore.elements()).toBe(opened + 1);
  await app.keyboard.press('c');
  await expect(explore.spoken).toContainText('No neighbour hangs on it alone');
  for (let step = 0; step < 4; step++) await app.keyboard.press('Control+z');
  await expect.poll(() => explore.elements()).toBe(opened);
});

test('GT2 GT30 GT52 by pointer: a rectangle, a group that is merged and unmerged, a lasso, the shortest path', async ({
  app,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(3);
  const { x, y, width, height } = (await explore.graph.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

  await app.keyboard.down('Shift');
  await app.mouse.move(x + 8, y + 8);
  await app.mouse.down();
  await app.mouse.move(x + width - 8, y + height - 8, { steps: 4 });
  await expect(app.getByText(/^\d+ elements, 31 accounts$/)).toBeVisible();
  await app.mouse.up();
  await app.keyboard.up('Shift');
  await expect(explore.spoken).toContainText(/^\d+ elements, 31 accounts selected/);

  await app.keyboard.press('Shift+g');
  await app.getByLabel('Name', { exact: true }).fill('Crew');
  await app.keyboard.press('Enter');
  await expect(explore.spoken).toContainText('31 accounts drawn as “Crew”');
  await expect(explore.outlineRow(/^Group Crew of 31 accounts/)).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(app, 'a group');
  await app.keyboard.press('j');
  await app.keyboard.press('m');
  const judged = explore.inspector.getByRole('button', { name: 'Take back 30 judgements among them' });
  await expect(judged).toBeVisible();
  await expect(app.getByRole('button', { name: 'Undo: find ring 3 anew' })).toBeEnabled();
  await explore.graph.focus();
  await app.keyboard.press('Shift+F10');
  await explore.offered(/^Unmerge/).press('Enter');
  await expect(judged).toHaveCount(0);
  await expect(explore.outlineRow(/^Group Crew/)).toHaveCount(0);
  // The rings follow, and the graph them: what is said of it would take the place of what is chosen next.
  await expect(app.getByRole('button', { name: 'Undo: find ring 3 anew' })).toBeEnabled();
  await expect(explore.spoken).toContainText('Ring 3 is open');

  await app.keyboard.press('Shift+b');
  await app.mouse.move(x + width / 2, y + 60);
  await app.mouse.down();
  for (const [right, down] of [
    [0.85, 0.5],
    [0.5, 0.8],
    [0.2, 0.5],
    [0.45, 0.2],
  ] as const)
    await app.mouse.move(x + width * right, y + height * down, { steps: 3 });
  await app.mouse.up();
  await expect(explore.spoken).toContainText(/accounts? selected$/);
  await app.keyboard.press('Escape');

  await explore.row(1).click();
  await explore.row(5).click({ modifiers: ['ControlOrMeta'] });
  await app.mouse.click(x + width - 20, y + height / 2, { button: 'right' });
  await expect(explore.offered(/^Lay out anew/)).toBeVisible();
  await app.keyboard.press('Escape');
  await app.keyboard.press('Shift+t');
  await expect(explore.spoken).toContainText(/^The shortest path is drawn: \d+ hops/);
});

test('GT53 GT54 GT55 notes by keyboard and pointer: written, moved, undone, drawn in a picture, there after a restart', async ({
  app,
  retort,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(3);
  await explore.graph.focus();
  await app.keyboard.press('a');
  const text = app.getByRole('textbox', { name: 'Text' });
  await expect(text).toBeFocused();
  await expect(text).toHaveAccessibleDescription(/^500 characters left/);
  await app.keyboard.type('<b>Same</b> shipper');
  await app.keyboard.press('Control+Enter');
  const note = app.getByRole('button', { name: 'Note: <b>Same</b> shipper' });
  await expect(note).toBeFocused();
  await expect(explore.spoken).toContainText('Note written');
  await expectAccessibleInBothThemes(app);

  const begun = await note.boundingBox();
  await note.press('Shift+ArrowRight');
  await expect(explore.spoken).toContainText('Note moved');
  const moved = await note.boundingBox();
  expect(moved?.x).toBeGreaterThan(begun?.x ?? Infinity);
  await app.keyboard.press('Control+z');
  await expect(explore.spoken).toContainText('Undone: move a note “<b>Same</b> shipper”');
  await expect.poll(() => note.boundingBox()).toEqual(begun);

  const { x = 0, y = 0 } = begun ?? {};
  await app.mouse.move(x + 8, y + 8);
  await app.mouse.down();
  await app.mouse.move(x + 68, y + 48, { steps: 3 });
  await app.mouse.up();
  await expect.poll(async () => Math.round(((await note.boundingBox())?.x ?? 0) - x)).toBe(60);
  await note.press('Delete');
  await expect(note).toHaveCount(0);
  await expect(explore.graph).toBeFocused();
  await app.keyboard.press('Control+z');
  await note.press('Enter');
  await expect(text).toHaveValue('<b>Same</b> shipper');
  await text.fill('Same shipper');
  await app.keyboard.press('Control+Enter');
  const edited = app.getByRole('button', { name: 'Note: Same shipper' });
  await expect(edited).toBeFocused();
  const svg = (await retort.download(() => explore.export('SVG picture'))).bytes.toString('utf8');
  expect(svg).toContain('>Same shipper</text>');
  const zoomed = app.getByText(/^\d+%$/).first();
  const before = await zoomed.innerText();
  await edited.hover();
  await app.mouse.wheel(0, -400);
  await expect(zoomed).not.toHaveText(before);

  for (let far = 0; far < 12; far++) await edited.press('Shift+ArrowRight');
  await app.keyboard.press('f');
  await expect(edited).toBeInViewport({ ratio: 0.99 });
  await expect(zoomed).not.toHaveText(before);

  const again = await retort.reopen();
  await new ExplorePage(again).resume();
  await expect(again.getByRole('button', { name: 'Note: Same shipper' })).toBeVisible();
});
