// A log comes in: chosen, mapped, read into staging, reviewed, committed, and taken back.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { ImportPage } from '../pages/import';
import { mapColumns, MORE, SIGN_INS } from '../pages/sign-ins';

test('a log is mapped, checked, committed and retracted; its rejected rows can be saved', async ({
  app,
  retort,
  profile,
}) => {
  const log = path.join(profile, 'signins.csv');
  writeFileSync(log, SIGN_INS);
  const importing = new ImportPage(app, retort);
  await importing.open();
  await importing.choose(log);

  await expect(importing.columns.getByRole('row', { name: /plan_price/ })).toContainText('price');
  await mapColumns(importing);
  await expect(importing.preview).toContainText('3 would be rejected');
  await importing.check();

  await expect(app.getByText('3 of 6 rows accepted, 3 rejected')).toBeVisible();
  await expect(importing.reasons.getByRole('row', { name: /Address not valid/ })).toContainText(
    'part over 255',
  );
  await expect(importing.reasons.getByRole('row', { name: /Account empty/ })).toBeVisible();
  await expect(importing.entities('Accounts')).toHaveAccessibleName('Accounts 3 0');
  await expect(importing.entities('Devices')).toHaveAccessibleName('Devices 1 0');
  await expect(importing.status).toContainText('0 accounts');

  const saved = await retort.download(() =>
    app.getByRole('button', { name: 'Save rejected as CSV' }).click(),
  );
  expect(saved.name).toBe('signins.rejected.csv');
  const lines = saved.bytes.toString('utf8').trim().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain('198.51.100.300');

  await importing.commitButton().click();
  await expect(app.getByText('1 file committed')).toBeVisible();
  await expect(importing.status).toContainText('3 accounts');

  await importing.showSources();
  await app.getByRole('button', { name: 'Retract signins.csv' }).click();
  const asking = app.getByRole('dialog', { name: 'Retract signins.csv?' });
  await expect(asking).toContainText(/\d+ observations, from 3 rows/);
  await expect(asking).toContainText('7 entities that only it had');
  await asking.getByRole('button', { name: 'Retract', exact: true }).click();
  await expect(importing.status).toContainText('0 accounts');
  await expect(importing.status).toContainText('0 sources');
  await app.keyboard.press('u');
  await expect(importing.status).toContainText('3 accounts');
  await expect(app.getByRole('button', { name: 'Retract signins.csv' })).toBeVisible();
});

/** Faster than a frame: what is drawn between two keys of a real keyboard is not waited for. */
function pressAtOnce(page: Page, ...keys: string[]): Promise<void> {
  return page.evaluate((pressed) => {
    for (const key of pressed)
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
  }, keys);
}

test('keyboard alone imports a log', async ({ app, retort, profile }) => {
  const log = path.join(profile, 'signins.csv');
  writeFileSync(log, SIGN_INS);
  const importing = new ImportPage(app, retort);
  await importing.status.getByText('all keys').waitFor();
  await app.keyboard.press('g');
  await app.keyboard.press('i');
  await expect(importing.status).toContainText('choose files');
  await retort.choose([log], () => app.keyboard.press('o'));
  await expect(importing.file('signins.csv')).toContainText(/waits for|ready to check/);

  while (!(await importing.file('signins.csv').getByText('ready to check').isVisible())) {
    await app.keyboard.press('m');
    await expect(
      app.getByRole('combobox', { name: /^Read .+ as$/ }).and(app.locator(':focus')),
    ).toBeVisible();
    await app.keyboard.press('Enter');
    await expect(app.getByRole('listbox')).toHaveCount(1);
    // A list that loses the keyboard closes, and keys that follow M go to the list that it leads to.
    await app.keyboard.press('Shift+Tab');
    await expect(app.getByRole('listbox')).toHaveCount(0);
    await pressAtOnce(app, 'm', 'Enter');
    await expect(app.getByRole('combobox', { expanded: true }).and(app.locator(':focus'))).toHaveCount(1);
    await app.keyboard.press('End');
    await app.keyboard.press('Enter');
    await expect(app.getByRole('listbox')).toHaveCount(0);
  }
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('rows accepted')).toBeVisible();
  await app.keyboard.press('F8');
  await expect(importing.rejected.getByRole('button', { expanded: true })).toContainText('198.51.100.300');
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('1 file committed')).toBeVisible();
});

test('a saved specification reads the next file; the same file twice is noticed', async ({
  app,
  retort,
  profile,
}) => {
  const [first, second] = ['signins-1.csv', 'signins-2.csv'].map((name) => path.join(profile, name)) as [
    string,
    string,
  ];
  writeFileSync(first, SIGN_INS);
  writeFileSync(second, MORE);
  const importing = new ImportPage(app, retort);
  await importing.open();
  await importing.choose(first);
  await mapColumns(importing);
  await app.getByRole('button', { name: 'Save as…' }).click();
  await app.getByRole('textbox', { name: 'Name' }).fill('Sign-in log');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('combobox', { name: 'Import specification' })).toHaveText('Sign-in log');
  await importing.check();
  await importing.commitButton().click();
  await expect(app.getByText('1 file committed')).toBeVisible();

  await importing.choose(second, first);
  await expect(importing.files.getByText('ready to check')).toHaveCount(2);
  await importing.check();
  await expect(importing.file('signins-1.csv')).toContainText('already imported');
  await expect(importing.entities('Accounts')).toHaveAccessibleName('Accounts 0 3');
  await expect(importing.commitButton()).toBeDisabled();
  await importing.file('signins-1.csv').getByRole('button').first().click();
  await expect(app.getByText('was imported before, as source 1')).toBeVisible();
  await app.getByRole('button', { name: 'Leave it out' }).click();
  await importing.commitButton().click();
  await expect(app.getByText('1 file committed')).toBeVisible();
  await expect(importing.status).toContainText('2 sources');
});

test('what was staged and left is offered again, and discarding it leaves nothing', async ({
  retort,
  profile,
}) => {
  const log = path.join(profile, 'signins.csv');
  writeFileSync(log, SIGN_INS);
  const before = new ImportPage(retort.page, retort);
  await before.open();
  await before.choose(log);
  await mapColumns(before);
  await before.check();
  await expect(before.commitButton()).toBeEnabled();

  const again = new ImportPage(await retort.reopen(), retort);
  await again.open();
  await expect(
    again.page.getByRole('heading', { name: '1 file staged in an earlier session' }),
  ).toBeVisible();
  await again.page.getByRole('button', { name: 'Review', exact: true }).click();
  await expect(again.page.getByText('3 of 6 rows accepted')).toBeVisible();
  await again.commitPanel.getByRole('button', { name: 'Discard' }).click();
  await expect(again.files.getByRole('listitem')).toHaveCount(0);
  await expect(again.page.getByText('staged in an earlier session')).toHaveCount(0);
  await expect(again.status).toContainText('0 sources');
});

test('a specification as text names the place that is wrong', async ({ app, retort, profile }) => {
  const log = path.join(profile, 'signins.csv');
  writeFileSync(log, SIGN_INS);
  const importing = new ImportPage(app, retort);
  await importing.open();
  await importing.choose(log);
  await mapColumns(importing);
  await app.getByRole('button', { name: 'Edit as text' }).click();
  const text = app.getByRole('textbox', { name: 'Specification, JSON' });
  const written = await text.inputValue();
  await text.fill(written.replace('"kind": "address"', '"kind": "adress"'));
  await expect(app.getByText(/^logs\[0\]\.columns\[\d\]\.read\.kind: no kind "adress"$/)).toBeVisible();
  await expect(app.getByRole('button', { name: 'Use it' })).toBeDisabled();
  await text.fill('{');
  await expect(app.getByText(/^Not JSON/)).toBeVisible();
  await text.fill(written.replace('"kind": "device"', '"kind": "tls"'));
  await app.getByRole('button', { name: 'Use it' }).click();
  await expect(importing.readAs('device')).toHaveText('TLS fingerprint');
});
