// Themes change at once: nothing is ever seen, or measured, between two of them.
import { expect, test } from '../fixtures';

test('switching the theme moves nothing, however much motion a person likes', async ({ app }) => {
  await app.emulateMedia({ reducedMotion: 'no-preference' });
  const transition = await app
    .getByRole('button', { name: /sample workspace/ })
    .first()
    .evaluate((button) => getComputedStyle(button).transitionDuration);
  expect(transition).not.toBe('0s');
  for (const theme of ['light', 'dark']) {
    const moving = app.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const changed = (): void => {
            observer.disconnect();
            resolve(document.getAnimations().length);
          };
          const observer = new MutationObserver(changed);
          observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
        }),
    );
    await app.mouse.move(0, 0);
    // By key: a pointer over the button would itself set it in motion.
    await app.getByRole('button', { name: `Switch to the ${theme} theme` }).press('Enter');
    expect(await moving).toBe(0);
    await expect(app.locator('html')).toHaveAttribute('data-theme', theme);
    await expect(app.locator('html')).not.toHaveAttribute('data-still');
  }
});

test('a chosen theme is there again after closing', async ({ retort, app }) => {
  await app.getByRole('button', { name: 'Switch to the light theme' }).click();
  const page = await retort.reopen();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('button', { name: 'Switch to the dark theme' })).toBeVisible();
});
