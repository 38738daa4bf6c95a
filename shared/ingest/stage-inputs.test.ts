// Inputs that were not made for a rule: rows of every sort among each other, and files that nobody here wrote.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entity, logFile, specOf, stageFile, time } from '../testing/log-files';

const corpora = process.env['RETORT_CORPORA'] ?? path.resolve(import.meta.dirname, '../../../shared/data');

describe('rows of every sort among each other', () => {
  type Line = { line: string; subject: string; reason: string };
  const plain = fc.nat(40).map((n): Line => ({
    line: `a${String(n)},10.0.0.${String(n % 7)},2026-07-01`,
    subject: `a${String(n)}`,
    reason: '',
  }));
  const quoted = fc.nat(9).map((n): Line => ({
    line: `"q ""${String(n)}""",10.0.0.1,2026-07-01`,
    subject: `q "${String(n)}"`,
    reason: '',
  }));
  const wrong = fc.constantFrom<Line>(
    { line: 'a1,10.0.0.1,2026-13-01', subject: '', reason: 'time-unreadable' },
    { line: 'b1,10.0.0.999,2026-07-01', subject: '', reason: 'value-invalid' },
    { line: ',10.0.0.1,2026-07-01', subject: '', reason: 'empty-required' },
    { line: 'b2,10.0.0.1', subject: '', reason: 'too-few-fields' },
    { line: '"b"3,10.0.0.1,2026-07-01', subject: '', reason: 'quote-misplaced' },
  );
  const rows = fc.array(fc.oneof({ arbitrary: plain, weight: 40 }, quoted, wrong), {
    minLength: 1,
    maxLength: 900,
    size: 'max',
  });
  const spec = specOf({
    columns: [entity('account', 'account', true), entity('ip', 'address'), time('at')],
  });

  it('I10 I31 come in the order of the file, each with its own number, value and text', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 50, max: 5000 }), async (given, chunk) => {
        const text = `account,ip,at\n${given.map(({ line }) => line).join('\n')}\n`;
        const { observations, rejected, record } = await stageFile(logFile(text, 'log.csv', chunk), spec);
        const numbered = given.map((one, i) => ({ ...one, row: i + 2 }));
        const taken = numbered.filter(({ reason }) => reason === '');
        const refused = numbered.filter(({ reason }) => reason !== '');
        expect(observations.map((one) => [one.subject, one.row])).toEqual(
          taken.map((one) => [one.subject, one.row]),
        );
        expect(rejected.map((one) => [one.row, one.reason, one.text])).toEqual(
          refused.map((one) => [one.row, one.reason, one.line]),
        );
        expect(record.entitiesOfClass[0]).toBe(new Set(taken.map(({ subject }) => subject)).size);
      }),
      { numRuns: 25 },
    );
  });
});

describe('inputs that nobody here wrote', () => {
  const blns = path.join(corpora, 'blns/blns.json');
  it.skipIf(!existsSync(blns))(
    `naughty strings come through CSV and JSON lines as they are, or are refused row by row`,
    async () => {
      const strings = (JSON.parse(readFileSync(blns, 'utf8')) as string[]).filter((text) => text !== '');
      const csv = `account,ip\n${strings.map((text) => `"${text.replaceAll('"', '""')}",198.51.100.1`).join('\n')}\n`;
      const lines = strings.map((text) => JSON.stringify({ account: text, ip: '198.51.100.1' })).join('\n');
      const fromCsv = await stageFile(logFile(csv), specOf({}));
      const fromJson = await stageFile(
        logFile(lines, 'log.jsonl'),
        specOf({ format: { type: 'jsonl', encoding: 'utf-8' } }),
      );
      const taken = fromCsv.observations.map(({ subject }) => subject);
      expect(taken).toEqual(fromJson.observations.map(({ subject }) => subject));
      expect(taken.length + fromCsv.rejected.length).toBe(strings.length);
      expect(strings.filter((text) => !taken.includes(text)).length).toBe(
        new Set(fromCsv.rejected.map(({ value }) => value)).size,
      );
      expect(
        fromCsv.rejected.every(({ reason }) => reason === 'value-invalid' || reason === 'nul-byte'),
      ).toBe(true);
      expect(taken.length).toBeGreaterThan(400);
    },
  );

  const tweets = path.join(corpora, 'coortweet/russian_coord_tweets.csv.gz');
  it.skipIf(!existsSync(tweets))(
    'co-posting events, gzip: counts agree with an independent count',
    async () => {
      const bytes = readFileSync(tweets);
      const lines = gunzipSync(bytes).toString().trim().split('\n').slice(1);
      const accounts = new Set(lines.map((line) => line.split(',')[1]));
      const spec = specOf({
        columns: [
          entity('account_id', 'account', true),
          entity('object_id', 'prompt-cluster'),
          time('timestamp_share', { format: 'unix-seconds', required: true }),
        ],
        observations: [{ subject: 'account_id', relation: 'prompted', object: 'object_id' }],
      });
      const { record, rejected } = await stageFile(
        logFile(new Uint8Array(bytes), 'russian_coord_tweets.csv.gz'),
        spec,
      );
      expect(record.rows).toEqual({ read: 35_125, accepted: 35_125, rejected: 0 });
      expect(rejected).toEqual([]);
      expect(record.entitiesOfClass[0]).toBe(9509);
      expect(accounts.size).toBe(9509);
      const times = lines.map((line) => Number(line.split(',')[3]) * 1000);
      expect([record.first, record.last]).toEqual([Math.min(...times), Math.max(...times)]);
    },
  );
});
