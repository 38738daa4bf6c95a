import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RetortError } from '../kernel/errors';
import {
  csvFormat,
  entity,
  logFile,
  noOptions,
  observationsOf,
  signedInFrom,
  specOf,
  stageFile,
  stageInto,
  time,
} from '../testing/log-files';
import { workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { createWindow } from './byte-window';
import { inlineDigest } from './digest';
import { MAX_COLUMNS, MAX_FIELD_BYTES, MAX_REJECTED_CHARACTERS } from './limits';
import { createRecord } from './record';
import { createRejections, noteFault } from './rejections';
import { stageLog } from './stage';
import type { StageProgress } from './types';

const signIns = specOf({
  columns: [
    entity('account', 'account', true),
    entity('ip', 'address'),
    time('at'),
    { column: 'n', read: { as: 'count' } },
  ],
  observations: [signedInFrom('account', 'ip'), { ...signedInFrom('account', 'ip'), derive: 'network' }],
});

describe('a log to a source', () => {
  it('I10 I13 I26 I31 rows are taken whole or rejected whole', async () => {
    const text = [
      'at,account,note,ip,n',
      '2026-07-14T10:00:00Z,a,x,198.51.100.1,3',
      '2026-07-14T11:00:00Z,b,x,2001:DB8:0:0::1,',
      ',a,x,,1',
      '2026-07-14T12:00:00Z,,x,198.51.100.1,1',
      '2026-07-14T25:00:00Z,never,x,198.51.100.1,1',
      '2026-07-14T12:00:00Z,never,x,198.51.100.300,1',
      '2026-07-14T12:00:00Z,never,x,198.51.100.1,-1',
      '1969-12-31T23:59:59Z,never,x,198.51.100.1,1',
      'short,row',
      '2026-07-14T12:00:00Z,c,x,198.51.100.1,1,more',
      '2026-07-14T12:00:00Z,c,x,198.51.100.1,4294967295,,',
    ].join('\n');
    const { record, rejected, observations } = await stageFile(logFile(text), signIns);
    expect(
      rejected.map(({ row, column, value, reason, detail }) => [row, column, value, reason, detail]),
    ).toEqual([
      [5, 'account', '', 'empty-required', 'empty'],
      [6, 'at', '2026-07-14T25:00:00Z', 'time-unreadable', 'hour 25'],
      [7, 'ip', '198.51.100.300', 'value-invalid', 'part over 255'],
      [8, 'n', '-1', 'count-unreadable', 'not a whole number up to 4294967295'],
      [9, 'at', '1969-12-31T23:59:59Z', 'time-outside', 'not within 1970 to 2106-02-07'],
      [10, '', '', 'too-few-fields', '2 of 5 fields'],
      [11, '', '', 'too-many-fields', '6 of 5 fields'],
    ]);
    expect(rejected.map(({ offset, text: written }) => text.startsWith(written, offset))).not.toContain(
      false,
    );
    expect(observations.map((one) => [one.subject, one.object, one.count, one.row])).toEqual([
      ['a', '198.51.100.1', 3, 2],
      ['a', '198.51.100.0/24', 3, 2],
      ['b', '2001:db8::1', 1, 3],
      ['b', '2001:db8::/64', 1, 3],
      ['c', '198.51.100.1', 4294967295, 12],
      ['c', '198.51.100.0/24', 4294967295, 12],
    ]);
    expect(record).toMatchObject({
      state: 'staged',
      sequence: 0,
      log: 0,
      rows: { read: 11, accepted: 4, rejected: 7 },
      observations: 6,
      segments: 1,
      entities: 7,
      classes: [
        { kind: 'account', realm: '' },
        { kind: 'address', realm: '' },
        { kind: 'network', realm: '' },
      ],
      // Nothing of "never" entered.
      entitiesOfClass: [3, 2, 2],
      relations: ['signed-in-from'],
      first: Date.UTC(2026, 6, 14, 10),
      last: Date.UTC(2026, 6, 14, 12),
      importedAt: '2026-07-14T00:00:00.000Z',
    });
  });

  it('I19 first and last', async () => {
    const spec = specOf({
      columns: [
        entity('account', 'account'),
        entity('ip', 'address'),
        time('from'),
        time('to', { which: 'last' }),
      ],
    });
    const text =
      'account,ip,from,to\na,1.1.1.1,2026-01-01,2026-01-02\nb,1.1.1.1,,2026-01-03\nc,1.1.1.1,2026-01-04,\nd,1.1.1.1,2026-01-02,2026-01-01\ne,1.1.1.1,,\n';
    const { observations, rejected, record } = await stageFile(logFile(text), spec);
    const day = (n: number): number => Date.UTC(2026, 0, n);
    expect(observations.map(({ subject, first, last }) => [subject, first, last])).toEqual([
      ['a', day(1), day(2)],
      ['b', day(3), day(3)],
      ['c', day(4), day(4)],
      ['e', null, null],
    ]);
    expect(rejected.map(({ reason, detail }) => [reason, detail])).toEqual([
      ['time-outside', 'last is before first'],
    ]);
    expect([record.first, record.last]).toEqual([day(1), day(4)]);
  });

  it('I12 values are judged where they are read', async () => {
    const bytes = Buffer.concat([
      Buffer.from('account,ip,note\na,198.51.100.1,\0'),
      Buffer.of(0xff, 10),
      Buffer.from('b\0,198.51.100.1,\nc'),
      Buffer.of(0xc3, 0x28),
      Buffer.from(',198.51.100.1,\n'),
    ]);
    const { rejected, observations } = await stageFile(logFile(new Uint8Array(bytes)), specOf({}));
    expect(observations.map(({ subject }) => subject)).toEqual(['a']);
    expect(rejected.map(({ reason, detail }) => [reason, detail])).toEqual([
      ['nul-byte', 'NUL at byte 1 of the value'],
      ['encoding', 'not UTF-8: byte c3 at 1 of the value'],
    ]);
  });

  it('I9 a value of more than a mebibyte is rejected where it is read and passed over where it is not', async () => {
    const large = 'x'.repeat(MAX_FIELD_BYTES + 1);
    const text = `account,ip,note\n${large},198.51.100.1,\na,198.51.100.1,"${large}"\n`;
    const { rejected, observations } = await stageFile(logFile(text), specOf({}));
    expect(rejected.map(({ reason, value }) => [reason, value.length])).toEqual([['field-too-large', 200]]);
    expect(observations.map(({ subject }) => subject)).toEqual(['a']);
  });

  it('I9 20,000 columns are read; more are refused', async () => {
    const header = Array.from({ length: MAX_COLUMNS }, (_, i) =>
      i === 7 ? 'account' : i === MAX_COLUMNS - 1 ? 'ip' : `c${String(i)}`,
    );
    const row = header.map((name) => (name === 'account' ? 'a' : name === 'ip' ? '198.51.100.1' : ''));
    const text = `${header.join(',')}\n${row.join(',')}\n`;
    expect((await stageFile(logFile(text), specOf({}))).observations).toHaveLength(1);
    await expect(stageFile(logFile(`x,${text}`), specOf({}))).rejects.toThrow(
      'log-too-many-columns (columns=20001, limit=20000)',
    );
    const { rejected } = await stageFile(logFile(`account,ip\n${'x,'.repeat(30_000)}\n`), specOf({}));
    expect(rejected.map(({ detail }) => detail)).toEqual(['30001 of 2 fields']);
  });

  it('I8 broken rows before the first whole one of a file without a header', async () => {
    const spec = specOf({
      format: csvFormat({ header: false }),
      columns: [entity('column 1', 'account'), entity('column 2', 'address')],
      observations: [signedInFrom('column 1', 'column 2')],
    });
    const { record, rejected } = await stageFile(logFile('"a"b,1.1.1.1\nc,1.1.1.1\n'), spec);
    expect(record.rows).toEqual({ read: 2, accepted: 1, rejected: 1 });
    expect(rejected[0]).toMatchObject({ row: 1, offset: 0, reason: 'quote-misplaced', text: '"a"b,1.1.1.1' });
  });

  it('I7 a header alone is a source with no rows', async () => {
    const { record } = await stageFile(logFile('account,ip'), specOf({}));
    expect([record.rows, record.observations, record.segments, record.first]).toEqual([
      { read: 0, accepted: 0, rejected: 0 },
      0,
      0,
      null,
    ]);
  });

  it('I25 columns that the file lacks are named', async () => {
    await expect(stageFile(logFile('account,address\n'), specOf({}))).rejects.toThrow(
      'log-header (missing=ip)',
    );
  });

  it('I32 cut anywhere, with any seed, it gives the same', async () => {
    const text = 'account,ip\n"a ""b""",198.51.100.1\r\nü,198.51.100.2\n"c\nd",x\nü,198.51.100.1';
    const expected = await stageFile(logFile(text), specOf({}));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.integer(), async (chunk, seed) => {
        const store = createMemoryWorkspace(workspaceRecord('w'));
        const file = logFile(text, 'log.csv', chunk);
        const quiet = {
          onProgress: () => undefined,
          progress: { report: () => undefined, cancelled: () => false },
        };
        const record = await stageLog({
          file,
          spec: specOf({}),
          store,
          sourceId: 's',
          options: noOptions,
          digest: inlineDigest,
          now: () => Date.UTC(2026, 6, 14),
          seed,
          ...quiet,
        });
        expect({ ...record, id: 'source' }).toEqual(expected.record);
        expect(await observationsOf(store, record)).toEqual(expected.observations);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the file as a whole', () => {
  it('I30 the digest is that of the file as it lies on disk', async () => {
    const bytes = new Uint8Array(Buffer.from('account,ip\na,198.51.100.1\n'));
    const { record } = await stageFile(logFile(bytes, 'log.csv', 7), specOf({}));
    expect(record.digest).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect([record.name, record.size]).toEqual(['log.csv', bytes.length]);
  });

  it('I30 the same file twice is noticed when asked for', async () => {
    const store = createMemoryWorkspace(workspaceRecord('w'));
    const file = logFile('account,ip\na,198.51.100.1\n');
    await stageInto(store, file, specOf({}), noOptions, 'first');
    await store.commit({
      type: 'commit-sources',
      sourceIds: ['first'],
      importedAt: '2026-07-14T00:00:00.000Z',
    });
    const refuse = { ...noOptions, refuseKnown: true };
    await expect(stageInto(store, file, specOf({}), refuse, 'second')).rejects.toMatchObject({
      code: 'source-known',
      data: { source: 'first', file: 'log.csv' },
    });
    expect(await store.staged()).toEqual([]);
    expect((await stageInto(store, file, specOf({}), noOptions, 'third')).id).toBe('third');
  });

  it('I28 stops when too much is rejected, but not before 1,000 rows', async () => {
    const rows = (bad: number, good: number): string =>
      `account,ip\n${'a,x\n'.repeat(bad)}${'a,198.51.100.1\n'.repeat(good)}`;
    const options = { stopAtRejectedShare: 0.01 };
    await expect(stageFile(logFile(rows(20, 980)), specOf({}), options)).rejects.toMatchObject({
      code: 'log-too-many-rejected',
      data: { rows: 1000, rejected: 20, reason: 'value-invalid ip' },
    });
    expect((await stageFile(logFile(rows(20, 900)), specOf({}), options)).rejected).toHaveLength(20);
    expect((await stageFile(logFile(rows(10, 990)), specOf({}), options)).rejected).toHaveLength(10);
  });

  it('I29 cancelling leaves nothing, and progress is told', async () => {
    const store = createMemoryWorkspace(workspaceRecord('w'));
    const text = `account,ip\n${'a,198.51.100.1\n'.repeat(200_000)}`;
    const seen: StageProgress[] = [];
    let clock = 0;
    const request = {
      file: logFile(text),
      spec: specOf({}),
      store,
      sourceId: 's',
      options: noOptions,
      digest: inlineDigest,
      now: () => (clock += 60),
      onProgress: (one: StageProgress) => void seen.push(one),
    };
    const stop = { report: () => undefined, cancelled: () => seen.length > 2 };
    await expect(stageLog({ ...request, progress: stop })).rejects.toMatchObject({ code: 'cancelled' });
    expect(await store.staged()).toEqual([]);
    expect(seen.length).toBe(3);
    for (const one of seen)
      expect(one).toMatchObject({ file: 'log.csv', bytesTotal: text.length, rejected: 0 });
    expect(seen[1]?.rows).toBeGreaterThan(seen[0]?.rows ?? 0);
    expect(seen[0]?.bytesDone).toBeGreaterThan(0);
  });

  it('I29 a file that breaks off, and a store that fails, leave nothing', async () => {
    const store = createMemoryWorkspace(workspaceRecord('w'));
    const file = {
      name: 'log.csv',
      size: 9,
      async *stream() {
        yield Buffer.from('account,ip\na,198.51.100.1\n');
        throw new Error('disk gone');
      },
    };
    await expect(stageInto(store, file, specOf({}))).rejects.toMatchObject({
      code: 'log-unreadable',
      data: { problem: 'disk gone', byte: 26 },
    });
    expect(await store.staged()).toEqual([]);
    const failing = {
      ...store,
      stage: async (id: string) => ({
        ...(await store.stage(id)),
        finish: () => Promise.reject(new RetortError('store-full')),
      }),
    };
    await expect(stageInto(failing, logFile('account,ip\na,198.51.100.1\n'), specOf({}))).rejects.toThrow(
      'store-full',
    );
    expect(await store.staged()).toEqual([]);
  });

  it('I27 keeps the first rejected rows, counts all, and says so', async () => {
    const rows = Array.from({ length: 100_005 }, (_, i) => `a${String(i)},${i === 7 ? '198.51.100.1' : 'x'}`);
    const { record, rejected } = await stageFile(logFile(`account,ip\n${rows.join('\n')}`), specOf({}));
    expect(record).toMatchObject({ rows: { accepted: 1, rejected: 100_004 }, rejectedKept: 100_000 });
    expect(record.rejectedCounts.map((count) => count.rows)).toEqual([100_004]);
    expect([rejected.length, rejected.at(-1)?.row]).toEqual([100_000, 100_002]);
    const few = await stageFile(logFile('account,ip\na,x\n'), specOf({}));
    expect(few.record).not.toHaveProperty('rejectedKept');
  }, 30_000);

  it('I27 a row that is too much for the bound ends what is kept: no shorter one comes behind it', () => {
    const rejections = createRejections((offset) => offset);
    const window = createWindow(100);
    rejections.characters = MAX_REJECTED_CHARACTERS - 10;
    for (const to of [8, 20, 1]) noteFault(rejections, window, { ...createRecord(), to });
    expect([rejections.total, rejections.kept, rejections.isFull]).toEqual([3, 1, true]);
  });

  it('more observations than a segment holds, in order', async () => {
    const rows = Array.from({ length: 70_000 }, (_, i) => `a${String(i % 1000)},10.0.${String(i % 250)}.1`);
    const { record, observations } = await stageFile(logFile(`account,ip\n${rows.join('\n')}`), specOf({}));
    expect([record.segments, record.observations]).toEqual([2, 70_000]);
    expect(
      observations.every(
        ({ subject, object, row }, i) => `${subject},${object}` === rows[i] && row === i + 2,
      ),
    ).toBe(true);
  });
});
