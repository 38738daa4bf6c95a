import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFormat, readTable, type ReadTable } from '../testing/log-files';
import { MAX_QUOTED_BYTES, MAX_ROW_BYTES } from './limits';

const bare = csvFormat({ header: false });
const MB = 1024 * 1024;
const line = `1,${'2'.repeat(1021)}\n`;
/** `bytes` of rows without quotes. */
const plainRows = (bytes: number): string => line.repeat(bytes / line.length);

describe('I8 a stray quote costs its own line', () => {
  it.each<[string, string, string[], number]>([
    [
      'at the end of a line, the next quote opening a value',
      'a,b\nx,"\n1,2\n"c",d\n',
      ['4: text behind the closing quote of field 2 on line 2'],
      3,
    ],
    [
      'at the end of a line, no other quote in the file',
      'a,b\nx,"\n1,2\n3,4\n',
      ['4: quote of field 2 on line 2 is not closed within 4,194,304 bytes or the file'],
      3,
    ],
    [
      'behind a value of several lines: all of its row is given up, line by line',
      'a,b\n"x\ny","z\n1,2\n',
      [
        '4: quote of field 2 on line 3 is not closed within 4,194,304 bytes or the file',
        '7: quote of field 2 on line 3 is not closed within 4,194,304 bytes or the file',
      ],
      2,
    ],
    [
      'lines that swallow each other to the end',
      'a,b\nx","y\nx","y\n1,2\n',
      [
        '4: quote of field 3 on line 3 is not closed within 4,194,304 bytes or the file',
        '10: quote of field 2 on line 3 is not closed within 4,194,304 bytes or the file',
      ],
      2,
    ],
  ])('%s', (_, text, details, rows) => {
    for (let chunk = 1; chunk <= text.length; chunk++) {
      const table = readTable(text, bare, chunk);
      expect({ details: table.details, rows: table.rows.length }).toEqual({ details, rows });
    }
  });

  it('lines are counted as they lie in the file: header, skipped, blank and quoted ones', () => {
    const text = '#\r\n\r\na,b\r\n\r"1\r\n2\r3\n4",5\r\nx,"y"z\n';
    for (let chunk = 1; chunk <= text.length; chunk++) {
      const table = readTable(text, csvFormat({ skipRows: 1 }), chunk);
      expect(table.details).toEqual(['25: text behind the closing quote of field 2 on line 9']);
    }
  });

  it('a field of several lines that is too long is taken for a stray quote, a long field of one line is not', () => {
    const text = `a,"\n${plainRows(MAX_QUOTED_BYTES)}x,"${'y'.repeat(MAX_QUOTED_BYTES + 1)}"\nz,"1\n2"\n`;
    const lines = MAX_QUOTED_BYTES / line.length;
    for (const chunk of [Infinity, MB, 3 * MB + 1]) {
      const table = readTable(text, bare, chunk);
      expect(table.details).toEqual([
        '0: quote of field 2 on line 1 is not closed within 4,194,304 bytes or the file',
      ]);
      expect(table.rows).toHaveLength(lines + 2);
      expect(table.rows.at(-1)).toEqual(['z', '1\n2']);
    }
  }, 30_000);

  it('a field of exactly the greatest length is read', () => {
    const value = `\n${'x'.repeat(MAX_QUOTED_BYTES - 1)}`;
    expect(readTable(`a,"${value}"\n`, bare, MB).rows).toEqual([['a', value]]);
    expect(readTable(`a,"${value}y"\n`, bare, MB).faults).toEqual(['1 quote-unclosed']);
  }, 30_000);

  it('I9 fields of several lines that together are too large a row', () => {
    const field = `"${plainRows(2 * MB)}"`;
    const text = `${Array(9).fill(field).join()}\n1,2\n`;
    const cut = [Infinity, MB, 5 * MB].map((chunk) => readTable(text, bare, chunk));
    expect(cut[0]?.details[0]).toBe('0: more than 16,777,216 bytes over several lines, from line 1 on');
    expect(cut[0]?.rows.at(-1)).toEqual(['1', '2']);
    expect(cut.map(({ faults }) => faults.length)).toEqual(Array(3).fill(cut[0]?.faults.length));
    expect(text.length).toBeGreaterThan(MAX_ROW_BYTES);
  }, 30_000);

  it('a hostile file of quotes that swallow each other is read in one pass', () => {
    const text = `a,b\n${'x","y\n'.repeat(200_000)}`;
    const table = readTable(text, bare, MB);
    expect(table.faults).toHaveLength(200_000);
    expect(table.rows).toEqual([['a', 'b']]);
  }, 30_000);
});

// Values as logs have them. One that begins, in quotes, with a delimiter or a line end lets a stray quote before it end well: see the rule.
const ordinary = fc.oneof(
  fc.stringMatching(/^[a-z0-9 ]{0,6}$/),
  fc.stringMatching(/^[a-z][a-z,\n]{0,8}[a-z]$/),
  fc.stringMatching(/^[a-z]?("[a-z]){1,2}$/),
);
const any = fc.stringMatching(/^[",\r\n a]{0,6}$/);
const rowsOf = (value: fc.Arbitrary<string>): fc.Arbitrary<string[][]> =>
  fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 12 });

type Corrupted = { before: string; line: string; behind: string; last: number };

/** One quote of row `pick` taken out, or put in. */
function corrupt(rows: string[][], pick: number, place: number, isAdded: boolean): Corrupted {
  const written = rows.map((row) => `${row.map(quoted).join()}\n`);
  const at = pick % rows.length;
  const line = written[at] as string;
  const quotes = [...line.matchAll(/"/g)].map(({ index }) => index);
  const isPut = isAdded || quotes.length === 0;
  const spot = isPut ? place % line.length : (quotes[place % quotes.length] as number);
  const broken = line.slice(0, spot) + (isPut ? '"' : '') + line.slice(isPut ? spot : spot + 1);
  const behind = written.slice(at + 1).join('');
  return { before: written.slice(0, at).join(''), line: broken, behind, last: rows.length - at - 1 };
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const tables = (value: fc.Arbitrary<string>): fc.Arbitrary<[string[][], number, number, boolean]> =>
  fc.tuple(rowsOf(value), fc.nat(), fc.nat(), fc.boolean());

describe('one quote corrupted anywhere', () => {
  it('I8 ordinary values: no row before or behind the corrupted one is touched', () => {
    fc.assert(
      fc.property(tables(ordinary), ([rows, pick, place, isAdded]) => {
        const { before, line, behind, last } = corrupt(rows, pick, place, isAdded);
        const { rows: read } = readTable(before + line + behind, bare);
        const kept = rows.length - last - 1;
        expect(read.slice(0, kept)).toEqual(rows.slice(0, kept));
        expect(last === 0 ? [] : read.slice(-last)).toEqual(last === 0 ? [] : rows.slice(-last));
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('I8 I32 any values: rows before are untouched, all is rejected or read, and chunks change nothing', () => {
    fc.assert(
      fc.property(tables(any), fc.integer({ min: 1, max: 9 }), ([rows, pick, place, isAdded], chunk) => {
        const { before, line, behind } = corrupt(rows, pick, place, isAdded);
        const whole = readTable(before + line + behind, bare);
        const untouched = before === '' ? [] : readTable(before, bare).rows;
        expect(whole.rows.slice(0, untouched.length)).toEqual(untouched);
        expect<ReadTable>(readTable(before + line + behind, bare, chunk)).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
