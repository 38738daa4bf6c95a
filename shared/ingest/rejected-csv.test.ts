import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RejectedRow } from '../model/records/rejected-row';
import { csvFormat, readTable } from '../testing/log-files';
import { rejectedCsv } from './rejected-csv';

const row: RejectedRow = {
  row: 7,
  offset: 80,
  column: 'ip',
  value: '198.51.100.300',
  reason: 'value-invalid',
  detail: 'part over 255',
  text: 'a,"b"\r\nc',
};
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '"=1', ',=1', "'"),
);

it('I33 every cell is there again, and none begins as a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: hostile, text: hostile, column: hostile }), { maxLength: 4 }),
      (cells) => {
        const rows = cells.map((cell) => ({ ...row, ...cell }));
        const read = readTable(rejectedCsv(rows).slice(1), csvFormat());
        expect(read.names).toEqual(['row', 'offset', 'column', 'value', 'reason', 'detail', 'text']);
        expect(read.rows).toHaveLength(rows.length);
        for (const [i, found] of read.rows.entries()) {
          expect(found.filter((cell) => /^\s*[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
          const { column, value, text } = rows[i]!;
          expect([found[2], found[3], found[6]].map((cell) => cell?.replace(/^'/, ''))).toEqual(
            [column, value, text].map((cell) => cell.replace(/^'/, '')),
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('I33 begins with a mark and ends every row with CRLF', () => {
  expect(rejectedCsv([row])).toBe(
    '\ufeffrow,offset,column,value,reason,detail,text\r\n7,80,ip,198.51.100.300,value-invalid,part over 255,"a,""b""\r\nc"\r\n',
  );
});
