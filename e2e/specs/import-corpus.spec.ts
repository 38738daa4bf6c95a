// A log that nobody here wrote comes in through the mapping page; what the window counts is counted again, another way.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { repository } from '../../scripts/lib/root.mjs';
import { expect, test } from '../fixtures';
import { ImportPage } from '../pages/import';

const corpora = process.env['RETORT_CORPORA'] ?? path.join(repository, '../shared/data');
const log = path.join(corpora, 'coortweet/russian_coord_tweets.csv.gz');

test('coordinated shares: rows, accounts and shared objects agree with an independent count', async ({
  app,
  retort,
}) => {
  test.skip(
    !existsSync(log),
    `No ${path.basename(log)}: set RETORT_CORPORA to the folder that holds coortweet/`,
  );
  const [header, ...rows] = gunzipSync(readFileSync(log)).toString('utf8').trim().split('\n');
  expect(header?.trim()).toBe('object_id,account_id,content_id,timestamp_share');
  const fields = rows.map((row) => row.trim().split(','));
  const count = (value: number): string => value.toLocaleString('en-GB');
  const distinct = (column: number): string => count(new Set(fields.map((row) => row[column])).size);

  const importing = new ImportPage(app, retort);
  await importing.open();
  await importing.choose(log);
  await importing.read('object_id', 'Prompt cluster');
  await importing.read('content_id', 'Not read');
  await importing.check();
  await expect(
    app.getByText(`${count(rows.length)} of ${count(rows.length)} rows accepted, 0 rejected`),
  ).toBeVisible({ timeout: 60_000 });
  await expect(importing.entities('Accounts')).toHaveAccessibleName(`Accounts ${distinct(1)} 0`);
  await expect(importing.entities('Prompt clusters')).toHaveAccessibleName(
    `Prompt clusters ${distinct(0)} 0`,
  );
  await importing.commitButton().click();
  await expect(importing.status).toContainText(`${distinct(1)} accounts`, { timeout: 60_000 });
  await expect(importing.status).toContainText(`${count(rows.length)} observations`);
});
