import { describe, expect, it } from 'vitest';
import { plainFormat, plainGraphml } from '../testing/graph-logs';
import { csvFormat, logFile, specOf } from '../testing/log-files';
import { fitsName, matchLog } from './match-log';

describe('I24 file names', () => {
  it.each([
    ['*.csv', 'a.csv', true],
    ['*.csv', 'a.csv.gz', true],
    ['sign-ins-*.csv', 'sign-ins-07.csv', true],
    ['sign-ins-*.csv', 'payments.csv', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['*', '', true],
    ['*a*b*c', 'xxaxxbxxcxxc', true],
    ['*a*b*c', 'xxaxxcxxb', false],
    ['a**', 'a', true],
    ['(a|b)', 'a', false],
  ])('%s %s: %s', (glob, name, fits) => {
    expect(fitsName({ ...specOf({}).logs[0]!, match: { files: [glob], columns: [] } }, name)).toBe(fits);
  });

  it('a hostile glob ends', () => {
    const glob = '*a'.repeat(2000);
    expect(
      fitsName({ ...specOf({}).logs[0]!, match: { files: [glob], columns: [] } }, 'a'.repeat(5000) + 'b'),
    ).toBe(false);
  });
});

describe('I24 the first log that fits', () => {
  const spec = specOf(
    { match: { files: ['pay*'], columns: [] } },
    { match: { files: [], columns: ['account', 'ip'] } },
    { format: csvFormat({ delimiter: ';' }), match: { files: [], columns: ['account', 'card'] } },
    { format: { type: 'jsonl', encoding: 'utf-8' }, match: { files: [], columns: ['client.ip'] } },
  );
  it.each([
    ['payments.csv', 'x', 0],
    ['a.csv', 'ip,account,more\n1', 1],
    ['a.csv', 'card;account\n', 2],
    ['a.jsonl', '{"x":1}\n{"client":{"ip":"1.1.1.1"}}\n', 3],
    ['a.jsonl', '{"client.ip":null}', 3],
  ])('%s %s', async (name, content, log) => {
    expect(await matchLog(logFile(content, name), spec)).toBe(log);
  });

  it('a graph is read by a graph’s log, whichever kinds its ends are of, and by no other', async () => {
    const logs = specOf(
      {},
      { format: plainFormat, match: { files: [], columns: ['edge.weight'] } },
      { format: plainFormat, match: { files: [], columns: ['target: phone'] } },
    );
    expect(await matchLog(logFile(plainGraphml(['a', 'b'], ['a b'])), logs)).toBe(2);
    await expect(
      matchLog(logFile('account,ip\n'), specOf({ format: plainFormat }, { format: plainFormat })),
    ).rejects.toMatchObject({
      data: { missing: 'log 1: the file is no graph; log 2: the file is no graph' },
    });
  });

  it('none: says for each what was missing', async () => {
    await expect(matchLog(logFile('account,x\n', 'a.csv'), spec)).rejects.toMatchObject({
      code: 'spec-no-log-matches',
      data: {
        file: 'a.csv',
        missing:
          'log 1: the name is not pay*; log 2: no column ip; log 3: no column account, card; log 4: no column client.ip',
      },
    });
  });
});
