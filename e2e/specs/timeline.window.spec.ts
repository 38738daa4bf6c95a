// The timeline: walked, zoomed and brushed by keyboard and pointer; what it filters; lanes, synchrony and marks.
import { expectAccessibleInBothThemes } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { TimelinePage } from '../pages/timeline';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 120_000 });

test('TL5 TL6 TL7 TL10 TL12 TL20 TL21 a time is chosen, filters everything, and is marked', async ({
  app,
}) => {
  const explore = new ExplorePage(app);
  const timeline = new TimelinePage(app);
  await explore.open();
  await explore.openRing(4);
  await timeline.open();

  // By keyboard alone: a bar is told, closer bars are shorter, and a choice grows bar by bar.
  await timeline.plot.focus();
  await app.keyboard.press('ArrowRight');
  await expect(timeline.spoken).toHaveText(/ 2026, UTC: [\d,]+ times seen; template [\d,]+/);
  const coarse = await timeline.step();
  await app.keyboard.press('+');
  await app.keyboard.press('+');
  await app.keyboard.press('+');
  await expect.poll(() => timeline.step()).not.toBe(coarse);
  await timeline.settled(/a bar for each/);
  await app.keyboard.press('Shift+ArrowRight');
  await app.keyboard.press('Shift+ArrowRight');
  await expect(timeline.chips.first()).toBeVisible();

  // The handles are sliders, and every filter says so.
  const chosen = await timeline.end.getAttribute('aria-valuetext');
  await timeline.end.press('ArrowRight');
  await expect(timeline.end).not.toHaveAttribute('aria-valuetext', chosen ?? '');
  await expect(app.getByText(/^[\d,]+ of 29 accounts seen then/)).toBeVisible();
  const seen = Number(/^(\d+)/.exec(await app.getByText(/accounts seen then/).innerText())?.[1]);
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThan(29);
  const rings = app.getByRole('listbox', { name: 'Ranked rings' });
  await expect(
    rings.getByRole('option', { name: `Ring 4: 29 accounts, ${seen} seen in the chosen time` }),
  ).toBeVisible();
  await app.getByRole('tab', { name: 'Table' }).click();
  await expect(app.getByText(`${seen} of 29 shown`)).toBeVisible();
  await timeline.chips.last().click();
  await expect(app.getByText('29 of 29 shown')).toBeVisible();
  await expect(timeline.chips).toHaveCount(0);

  // All of the ring as lanes: of 29 accounts 20 are drawn, and they begin together.
  await explore.table.focus();
  await app.keyboard.press('Home');
  await app.keyboard.press('Shift+End');
  await timeline.open();
  await expect(timeline.lanes).toContainText('20 of 29 accounts shown, the most active');
  await expect(timeline.lanes).toContainText(
    /Begin together [\d.]+ × chance: more than chance in 1,000 of 1,000/,
  );
  await expect(timeline.lanes.getByRole('button')).toHaveCount(20);

  // The pointer: a drag chooses, Escape lets go, the wheel zooms.
  const box = await timeline.plot.boundingBox();
  const [left, top] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 40];
  await app.mouse.move(left, top);
  await app.mouse.down();
  await app.mouse.move(left + 100, top, { steps: 4 });
  await app.mouse.up();
  await expect(timeline.begin).toBeVisible();
  await timeline.begin.press('Escape');
  await expect(timeline.begin).toHaveCount(0);
  await expect(timeline.plot).toBeFocused();
  const before = await timeline.step();
  await app.mouse.wheel(0, -1200);
  await expect.poll(() => timeline.step()).not.toBe(before);

  // A mark by key, taken back and done again.
  await timeline.plot.press('m');
  await timeline.writeMark('Ban wave', '318 accounts');
  const mark = timeline.marks.getByRole('button', { name: /^Ban wave, 318 accounts, .* UTC\. Change it$/ });
  await expect(mark).toBeVisible();
  await app.keyboard.press('u');
  await expect(mark).toHaveCount(0);
  await app.keyboard.press('Shift+U');
  await expect(mark).toBeVisible();
  await timeline.plot.press('Enter');
  await expect(timeline.begin).toBeVisible();
  // Bars, a chosen time, lanes and marks, all in sight.
  await expectAccessibleInBothThemes(app);
});
