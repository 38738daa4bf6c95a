import { expect, it } from 'vitest';
import { kindRegistry } from '../model/kinds/registry';
import { entity, logFile, signedInFrom, specOf, stageFile, time } from '../testing/log-files';
import { previewLog } from './preview';

const spec = specOf({
  columns: [
    time('at'),
    entity('account', 'account', true),
    entity('ip', 'address'),
    { column: 'n', read: { as: 'count' } },
    { column: 'note', read: { as: 'ignore' } },
  ],
  observations: [signedInFrom('account', 'ip')],
});
const text = [
  'at,account,ip,n,note',
  '2026-07-14T10:00:00Z,"a ""1""",2001:DB8::0001,3,x',
  '2026-07-14T25:00:00Z,b,,1,',
  ',,198.51.100.1,1,',
  'broken"row',
  'x,"y\n\nz"',
  '"a"b',
].join('\n');

it('the first rows as they will be read, rejected ones with their reason', async () => {
  const { rows, observationsPerRow } = await previewLog(logFile(text), spec.logs[0]!, 10, kindRegistry([]));
  expect(observationsPerRow).toBe(1);
  expect(rows[0]).toEqual({
    row: 2,
    time: Date.UTC(2026, 6, 14, 10),
    count: 3,
    rejected: null,
    cells: [
      { column: 'at', written: '2026-07-14T10:00:00Z', kind: null, value: '', problem: null },
      { column: 'account', written: 'a "1"', kind: 'account', value: 'a "1"', problem: null },
      { column: 'ip', written: '2001:DB8::0001', kind: 'address', value: '2001:db8::1', problem: null },
      { column: 'n', written: '3', kind: null, value: '', problem: null },
      { column: 'note', written: 'x', kind: null, value: '', problem: null },
    ],
  });
  expect(
    rows.map(({ row, rejected }) => [row, rejected?.reason, rejected?.column, rejected?.detail]),
  ).toEqual([
    [2, undefined, undefined, undefined],
    [3, 'time-unreadable', 'at', 'hour 25'],
    [4, 'empty-required', 'account', 'empty'],
    [5, 'too-few-fields', '', '1 of 5 fields'],
    [6, 'too-few-fields', '', '2 of 5 fields over 3 lines'],
    [7, 'quote-misplaced', '', 'text behind the closing quote of field 1 on line 9'],
  ]);
  expect(rows[2]?.cells[1]).toMatchObject({ written: '', problem: 'empty' });
});

it('agrees with what staging rejects', async () => {
  const { rows } = await previewLog(logFile(text), spec.logs[0]!, 10, kindRegistry([]));
  const { rejected } = await stageFile(logFile(text), spec);
  expect(rows.flatMap((row) => row.rejected ?? [])).toEqual(rejected);
});

it('shows as many rows as are asked for', async () => {
  expect((await previewLog(logFile(text), spec.logs[0]!, 2, kindRegistry([]))).rows).toHaveLength(2);
});
