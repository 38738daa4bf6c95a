// Files go out of the window as a person's save, and come in as a person's choice.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures';

test('what the window saves arrives whole, under its name', async ({ app, retort }) => {
  const { name, bytes } = await retort.download(() =>
    app.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['saved']));
      link.download = 'export.txt';
      link.click();
    }),
  );
  expect({ name, text: bytes.toString('utf8') }).toEqual({ name: 'export.txt', text: 'saved' });
});

test('what a person chooses arrives whole, under its name', async ({ app, retort, profile }) => {
  const file = path.join(profile, 'log.csv');
  writeFileSync(file, 'a,b\n1,2\n');
  const read = app.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const input = Object.assign(document.createElement('input'), { type: 'file', ariaLabel: 'probe' });
        input.addEventListener('change', () => {
          const chosen = input.files?.[0];
          void chosen?.text().then((text) => resolve([chosen.name, text]));
        });
        document.body.append(input);
      }),
  );
  await retort.choose([file], () => app.getByLabel('probe').dispatchEvent('click'));
  expect(await read).toEqual(['log.csv', 'a,b\n1,2\n']);
});
