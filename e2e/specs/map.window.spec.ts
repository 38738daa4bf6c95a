// From the map of everything down to one account without a break, and on into Explore.
import { expectAccessible } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { MapPage } from '../pages/map';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

test('wheel and click lead from all rings to one account; keys lead back; what holds no ring is shown when asked for', async ({
  app,
}) => {
  const map = new MapPage(app);
  await map.open();
  await expect(map.minimap).toBeHidden();
  const whole = await map.ring(1).boundingBox();

  await test.step('M6 a ring is chosen by a click in its circle', async () => {
    await map.pointAt(2);
    await app.mouse.down();
    await app.mouse.up();
    await expect(map.ring(2)).toHaveAttribute('aria-selected', 'true');
    await expect(app.getByRole('heading', { name: 'Ring 2', exact: true })).toBeVisible();
  });

  await test.step('M5 turning the wheel comes closer to what is under the pointer', async () => {
    await map.closerTo(1, 8);
    await expect(map.minimap).toBeVisible();
    await expect
      .poll(async () => ((await map.ring(1).boundingBox())?.width ?? 0) / (whole?.width ?? 1))
      .toBeGreaterThan(8);
  });

  await test.step('M3 its surest member or what holds it best lies in the middle, with its name', async () => {
    await map.pointAtInnermost(1);
    await app.mouse.down();
    await app.mouse.up();
    await expect(app.getByRole('button', { name: 'Open in Explore' })).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Open in Explore' }).click();
    await expect(new ExplorePage(app).graph).toHaveAccessibleName(/^Ring 1: /);
  });

  await test.step('M1 how much is in no ring is said, and shown when asked for', async () => {
    await app.keyboard.press('g');
    await app.keyboard.press('o');
    const choice = app.getByRole('checkbox', { name: /selectors that hold none/ });
    const same = async (): Promise<boolean> => (await map.surface.screenshot()).equals(before);
    await choice.hover();
    // The card of what is selected lies over the map, and comes after it.
    await expect(app.getByRole('button', { name: 'Open in Explore' })).toBeVisible();
    await expect(map.surface).toHaveAttribute('aria-busy', 'false');
    const before = await map.surface.screenshot();
    await choice.check();
    await expect.poll(same).toBe(false);
    await choice.uncheck();
    await expect.poll(same).toBe(true);
    await expect(app.getByText(/accounts in no ring$/)).toBeVisible();
  });
});
