// Importing, step by step, as axe sees it.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures';
import { expectAccessible } from '../pages/accessible';
import { ImportPage } from '../pages/import';
import { mapColumns, SIGN_INS } from '../pages/sign-ins';

test('every step is without findings of axe, in both themes', async ({ app, retort, profile }) => {
  const log = path.join(profile, 'signins.csv');
  writeFileSync(log, SIGN_INS);
  const importing = new ImportPage(app, retort);
  await importing.open();
  await expectAccessible(app, 'empty');
  await importing.choose(log);
  await mapColumns(importing);
  for (const theme of ['dark', 'light']) {
    await expectAccessible(app, `columns, ${theme}`);
    await app.getByRole('button', { name: /^Switch to the/ }).click();
  }
  await importing.check();
  await expect(importing.commitButton()).toBeEnabled();
  await app.keyboard.press('F8');
  for (const theme of ['dark', 'light']) {
    await expectAccessible(app, `check, ${theme}`);
    await app.getByRole('button', { name: /^Switch to the/ }).click();
  }
  await importing.commitButton().click();
  await expect(app.getByText('1 file committed')).toBeVisible();
  await expectAccessible(app, 'outcome');
  await importing.showSources();
  await app.getByRole('button', { name: 'Retract signins.csv' }).click();
  await expectAccessible(app, 'retract');
});
