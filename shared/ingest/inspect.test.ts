import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { kindRegistry } from '../model/kinds/registry';
import { parseImportSpec } from '../model/records/import-spec-text';
import { simulate } from '../simulate/simulate';
import { csvFormat, logFile, stageFile } from '../testing/log-files';
import { inspectLog, reinspectLog } from './inspect';
import { logName } from './guess-log';
import type { LogInspection } from './types';

const corpora = process.env['RETORT_CORPORA'] ?? path.resolve(import.meta.dirname, '../../../shared/data');
const kinds = kindRegistry([]);

const inspect = (content: string | Uint8Array, name?: string): Promise<LogInspection> =>
  inspectLog(logFile(content, name), kinds);

/** Each column as a word: kind, time, last, count, "-" when it is not read, with "?" when a person must decide. */
function readAs({ spec, columns }: LogInspection): Record<string, string> {
  const word = (i: number): string => {
    const read = spec.columns[i]?.read;
    if (read?.as === 'entity') return read.kind;
    if (read?.as === 'time') return read.which === 'last' ? 'last' : 'time';
    return read?.as === 'count' ? 'count' : '-';
  };
  return Object.fromEntries(
    columns.map(({ column, undecided }, i) => [column, word(i) + (undecided ? '?' : '')]),
  );
}

function table(header: string, row: (i: number) => string, rows = 60): string {
  return [header, ...Array.from({ length: rows }, (_, i) => row(i))].join('\n');
}

const day = (i: number): string => String(1 + (i % 12)).padStart(2, '0');

describe('the format', () => {
  const body = (separator: string, i: number): string =>
    [`acct_${String(i % 9)}aaaa`, `198.51.100.${String(i)}`, `x${String(i)}`].join(separator);
  it.each([',', '\t', ';', '|'])('a file delimited by %j', async (delimiter) => {
    const { spec } = await inspect(
      table(['account', 'ip', 'note'].join(delimiter), (i) => body(delimiter, i)),
    );
    expect(spec.format).toEqual(csvFormat({ delimiter }));
    expect(spec.columns.map(({ column }) => column)).toEqual(['account', 'ip', 'note']);
  });
  it('delimiters inside quotes do not mislead', async () => {
    const { spec } = await inspect(
      table(
        'account;ip;"a,b,c"',
        (i) => `acct_${String(i)}aaaa;198.51.100.${String(i)};"x,y,z,${String(i)}"`,
      ),
    );
    expect(spec.format).toEqual(csvFormat({ delimiter: ';' }));
  });
  it('single quotes', async () => {
    const { spec } = await inspect(
      table("'account','ip'", (i) => `'acct_${String(i)}','198.51.100.${String(i)}'`),
    );
    expect(spec.format).toEqual(csvFormat({ quote: "'" }));
  });
  it('text full of stray quotes has none', async () => {
    const { spec } = await inspect(
      table('account\tip\tnote', (i) => `a${String(i)}\t198.51.100.${String(i)}\t"oops" ${String(i)}`),
    );
    expect(spec.format).toEqual(csvFormat({ delimiter: '\t', quote: '' }));
  });
  it('a preamble is passed over', async () => {
    const text = `# Export of sign-ins\n# "made" today\n\n${table('account,ip', (i) => `acct_${String(i)}aaaa,198.51.100.${String(i)}`)}`;
    const { spec, remarks } = await inspect(text);
    expect(spec.format).toEqual(csvFormat({ skipRows: 3 }));
    expect(remarks).toContain('3 rows before the header are passed over');
    expect((await stageFile(logFile(text), { ...wrap(spec) })).observations.length).toBe(120);
  });
  it('no header', async () => {
    const { spec, remarks } = await inspect(
      table(
        'acct_7aaaa,198.51.100.7,2026-07-14',
        (i) => `acct_${String(i)}aaaa,198.51.100.${String(i)},2026-07-14`,
      ),
    );
    expect(spec.format).toEqual(csvFormat({ header: false }));
    expect(spec.columns.map(({ column }) => column)).toEqual(['column 1', 'column 2', 'column 3']);
    expect(remarks).toContain('no header was recognised: columns are numbered');
  });
  it('blanks around every value are trimmed', async () => {
    const { spec } = await inspect(
      table('account, ip', (i) => `acct_${String(i)}aaaa, 198.51.100.${String(i)}`),
    );
    expect(spec.format).toEqual(csvFormat({ trim: true }));
  });
  it('JSON lines, with a first line cut by nothing', async () => {
    const { spec } = await inspect(
      '{"account":"a","client":{"ip":"198.51.100.1"}}\n{"account":"b","extra":1}',
      'log.txt',
    );
    expect(spec.format).toEqual({ type: 'jsonl', encoding: 'utf-8' });
    expect(spec.columns.map(({ column }) => column)).toEqual(['account', 'client.ip', 'extra']);
  });
  it('gzip, whatever its name', async () => {
    const { compressed, spec } = await inspect(new Uint8Array(gzipSync('account,ip\na,198.51.100.1\n')));
    expect([compressed, spec.columns.length]).toEqual([true, 2]);
    expect((await inspect('account,ip\n', 'log.csv.gz')).compressed).toBe(false);
  });
  it('a wrong guess is corrected, and columns are guessed anew', async () => {
    const file = logFile('a;b,account\n1;2,x\n');
    const { spec, columns } = await reinspectLog(file, csvFormat({ delimiter: ';' }), kinds);
    expect(columns.map(({ column, firstValue }) => [column, firstValue])).toEqual([
      ['a', '1'],
      ['b,account', '2,x'],
    ]);
    expect(spec.format).toEqual(csvFormat({ delimiter: ';' }));
  });
  it('ragged and broken rows, equal names', async () => {
    const { remarks } = await inspect(`ip,ip,x\n${'1.1.1.1,2.2.2.2,3\n'.repeat(50)}1,2\n"a"b,c,d\n`);
    expect(remarks).toContain('columns with the same name were numbered: ip (2)');
    expect(remarks).toContain('1 of the first 52 rows have another number of fields');
    expect(remarks).toContain('1 of the first 52 rows are broken');
  });
});

describe('the columns', () => {
  it('a sign-in log', async () => {
    const header = 'ts,account_id,ip,ja4,device_id,email_domain,country,calls,plan_price,zone_hint';
    const found = await inspect(
      table(
        header,
        (i) =>
          `2026-07-14T10:00:${String(i).padStart(2, '0')}Z,acct_7c1e93d${String(i % 9)},198.51.100.${String(i)},t13d1516h2_8daaf6152771_02713d6af862,3f9c${String(i)},mail-drop.example,ZZ,17,${String(i)}.99,eu-${String(i % 7)}`,
      ),
      'signins-07-14b.csv',
    );
    expect(readAs(found)).toEqual({
      ts: 'time',
      account_id: 'account',
      ip: 'address',
      ja4: 'tls',
      device_id: 'device',
      email_domain: 'email-domain',
      country: '-',
      calls: 'count',
      plan_price: '-',
      zone_hint: '-?',
    });
    expect(found.columns[8]?.remark).toBe('looks like a price: never enters');
    expect(found.spec.name).toBe('signins');
    expect(found.spec.observations).toEqual([
      { subject: 'account_id', relation: 'signed-in-from', object: 'ip' },
      { subject: 'account_id', relation: 'signed-in-from', object: 'ip', derive: 'network' },
      { subject: 'account_id', relation: 'presented', object: 'ja4' },
      { subject: 'account_id', relation: 'used-device', object: 'device_id' },
      { subject: 'account_id', relation: 'in-domain', object: 'email_domain' },
    ]);
    expect(() => parseImportSpec(wrap(found.spec))).not.toThrow();
  });

  it('sign-ups, and a domain from an e-mail', async () => {
    const { spec } = await inspect(
      table('user,email,ip', (i) => `u${String(i)},u${String(i)}@mail-drop.example,198.51.100.${String(i)}`),
      'signups.csv',
    );
    expect(spec.observations.map(({ relation, object, derive }) => [relation, object, derive])).toEqual([
      ['registered-with', 'email', undefined],
      ['in-domain', 'email', 'email-domain'],
      ['signed-up-from', 'ip', undefined],
      ['signed-up-from', 'ip', 'network'],
    ]);
  });

  it.each([
    ['amount', '12.50'],
    ['Total Cost', '7'],
    ['monthlyFee', '1,299.00'],
    ['paid', '$12.50'],
    ['worth', '12,50 €'],
  ])('I34 %s like %s never enters', async (name, value) => {
    const found = await inspect(table(`account;${name}`, (i) => `a${String(i)};${value}`));
    expect(readAs(found)[name]).toBe('-');
    expect(found.columns[1]?.remark).toBe('looks like a price: never enters');
  });

  it('a column whose name and values disagree waits for a person', async () => {
    const found = await inspect(table('account,ip', (i) => `a${String(i)},host-${String(i)}`));
    expect(readAs(found)).toEqual({ account: 'account', ip: '-?' });
    expect(found.columns[1]?.remark).toMatch(/^named like an address, but most values are not valid/);
  });

  it('values are recognised without a name', async () => {
    const found = await inspect(table('who,where', (i) => `acct_00${String(i)}aa,2001:db8::${String(i)}`));
    expect(readAs(found)).toEqual({ who: 'account', where: 'address' });
  });

  it('one time is read; another account column waits; without an account it says so', async () => {
    const two = await inspect(
      table(
        'created_at,ts,account,referrer_account_id',
        (i) => `2026-01-01,2026-07-${day(i)},a${String(i)},b${String(i)}`,
      ),
    );
    expect(readAs(two)).toEqual({
      created_at: '-',
      ts: 'time',
      account: 'account',
      referrer_account_id: '-?',
    });
    expect((await inspect(table('ip,ja3', (i) => `198.51.100.${String(i)},x`))).remarks).toContain(
      'no account column was recognised: choose one',
    );
  });

  it.each<[string, string, (i: number) => string, string, string]>([
    [
      'an id of the row',
      'content_id',
      (i) => `c${String(i === 150 ? 1 : i)}`,
      '-',
      'different in nearly every row: not read',
    ],
    [
      'text',
      'prompt',
      (i) => `Tell me the number ${String(i)}`,
      '-',
      'text, different in nearly every row: not read',
    ],
    [
      'text that comes again',
      'prompt',
      (i) => `Tell me the number ${String(i % 9)}`,
      '-?',
      'not recognised: choose what it is',
    ],
    [
      'a date of birth',
      'date_of_birth',
      (i) => `19${String(10 + (i % 90))}-01-01`,
      '-',
      'not when anything was seen: not read',
    ],
    [
      'an unknown id',
      'badge',
      (i) => `b${String(i)}`,
      '-?',
      'not recognised, and hardly any value comes twice: choose what it is',
    ],
  ])('I36 %s', async (_, name, value, read, remark) => {
    const rows = Array.from({ length: 200 }, (__, i) => `a${String(i % 20)},${value(i)}`);
    const found = await inspect(['account,' + name, ...rows].join('\n'));
    expect(readAs(found)[name]).toBe(read);
    expect(found.columns[1]?.remark).toBe(remark);
  });

  it('first and last', async () => {
    const found = await inspect(
      table('account,first_seen,last_seen', (i) => `a${String(i)},2026-07-${day(i)},2026-08-${day(i)}`),
    );
    expect(readAs(found)).toEqual({ account: 'account', first_seen: 'time', last_seen: 'last' });
  });
});

describe('times', () => {
  const guessed = async (value: (i: number) => string): Promise<[unknown, string, boolean | undefined]> => {
    const { spec, columns } = await inspect(table('time|account', (i) => `${value(i)}|a${String(i)}`));
    const read = spec.columns[0]?.read;
    return [read?.as === 'time' ? read.format : read?.as, columns[0]?.remark ?? '', columns[0]?.undecided];
  };
  it.each<[string, (i: number) => string, unknown, string]>([
    ['ISO with Z', (i) => `2026-07-${day(i)}T10:00:00Z`, 'iso8601', ''],
    [
      'ISO without a zone',
      (i) => `2026-07-${day(i)} 10:00:00`,
      'iso8601',
      'no zone in the values: read as UTC',
    ],
    ['Unix seconds', (i) => String(1752487200 + i), 'unix-seconds', ''],
    ['Unix milliseconds', (i) => String(1752487200000 + i), 'unix-milliseconds', ''],
    ['Unix microseconds', (i) => String(1752487200000000 + i), 'unix-microseconds', ''],
    [
      'compact',
      (i) => `202607${day(i)}101500`,
      { pattern: 'YYYYMMDDHHmmss' },
      'no zone in the values: read as UTC',
    ],
    ['web server', (i) => `${day(i)}/Jul/2026:10:00:00 +0000`, { pattern: 'DD/MMM/YYYY:HH:mm:ss Z' }, ''],
    [
      'day first',
      (i) => `${String(10 + (i % 19))}/07/2026 10:00`,
      { pattern: 'DD/MM/YYYY HH:mm' },
      'no zone in the values: read as UTC',
    ],
    [
      'month first',
      (i) => `7/${String(10 + (i % 19))}/2026 3:05 PM`,
      { pattern: 'MM/DD/YYYY HH:mm A' },
      'no zone in the values: read as UTC',
    ],
    ['mail', (i) => `Tue, ${day(i)} Jul 2026 10:00:00 GMT`, { pattern: 'ddd, DD MMM YYYY HH:mm:ss Z' }, ''],
  ])('%s', async (_, value, format, remark) => {
    expect(await guessed(value)).toEqual([format, remark, false]);
  });

  it('I35 day and month that could be either wait for a person', async () => {
    const [format, remark, undecided] = await guessed((i) => `${day(i)}/${day(i + 1)}/2026`);
    expect(format).toEqual({ pattern: 'DD/MM/YYYY' });
    expect(remark).toBe('day and month could be either way round: DD/MM/YYYY or MM/DD/YYYY');
    expect(undecided).toBe(true);
  });
});

it.each([
  ['signins-07-14b.csv', 'signins'],
  ['logs/sign_ins_2026-07-14T10.jsonl.gz', 'sign_ins'],
  ['2026-07-14.csv', '2026-07-14'],
  ['payments', 'payments'],
  ['.csv', 'log'],
])('%s is a log called %s', (file, name) => expect(logName(file)).toBe(name));

describe('logs that were not made for this', () => {
  it('every simulated log is read whole under its guess, once undecided columns are left out', async () => {
    for (const log of simulate({ seed: 3, accounts: 200 }).logs) {
      const bytes = new Uint8Array(Buffer.concat([...log.chunks()].map((chunk) => Buffer.from(chunk))));
      const { spec } = await inspect(bytes, log.name);
      const { record } = await stageFile(logFile(bytes, log.name), wrap(spec));
      expect(record.rows.rejected).toBe(0);
      expect(record.observations).toBeGreaterThan(0);
    }
  });

  const tweets = path.join(corpora, 'coortweet/russian_coord_tweets.csv.gz');
  it.skipIf(!existsSync(tweets))(
    'co-posting events: account and time are found, ids of posts are not read, what is shared is for a person',
    async () => {
      const found = await inspect(readFileSync(tweets), 'russian_coord_tweets.csv.gz');
      expect(readAs(found)).toEqual({
        object_id: '-?',
        account_id: 'account',
        content_id: '-',
        timestamp_share: 'time',
      });
    },
  );
});

function wrap(spec: LogInspection['spec']): Parameters<typeof stageFile>[1] {
  return { format: 'retort-import-spec', version: 1, name: 'guess', kinds: [], logs: [spec] };
}
