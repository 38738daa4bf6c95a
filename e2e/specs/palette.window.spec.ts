// Keys that follow each other faster than a busy window draws: none may reach the screen beneath what they opened.
import { expect, test } from '../fixtures';
import { ExplorePage } from '../pages/explore';

test('what is typed right after a palette or a dialog is asked for goes into it, however slow the machine', async ({
  app,
}) => {
  const explore = new ExplorePage(app);
  await explore.openSample();
  const slow = await app.context().newCDPSession(app);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 10 });
  const typedInto = [
    { keys: 'ControlOrMeta+k', field: 'Search values, or name a command' },
    { keys: 'ControlOrMeta+Shift+f', field: 'Values, one a line' },
  ];
  for (const { keys, field } of typedInto) {
    await app.keyboard.press(keys);
    await app.keyboard.type('Export the graph');
    await expect(app.getByLabel(field)).toHaveValue('Export the graph');
    await app.keyboard.press('Escape');
    await expect(app.getByLabel(field)).toBeHidden();
  }
});
