import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFormat, readTable, type CsvFormat } from '../testing/log-files';
import { MAX_ROW_BYTES } from './limits';

const corpora = process.env['RETORT_CORPORA'] ?? path.resolve(import.meta.dirname, '../../../shared/data');
const spectrum = path.join(corpora, 'csv-spectrum');

describe('csv-spectrum', () => {
  if (!existsSync(spectrum)) {
    it.skip(`skipped: ${spectrum} is not there (RETORT_CORPORA names the folder)`, () => undefined);
    return;
  }
  const names = readdirSync(path.join(spectrum, 'csvs')).map((name) => name.replace('.csv', ''));
  it.each(names)('%s', (name) => {
    const csv = readFileSync(path.join(spectrum, 'csvs', `${name}.csv`));
    const json: unknown = JSON.parse(readFileSync(path.join(spectrum, 'json', `${name}.json`), 'utf8'));
    for (const chunk of [Infinity, 1, 3]) {
      const table = readTable(csv, csvFormat(), chunk);
      const objects = table.rows.map((row) => Object.fromEntries(table.names.map((key, i) => [key, row[i]])));
      // The one file whose JSON holds another telephone number than its CSV.
      const fixed =
        name === 'location_coordinates'
          ? [{ ...(json as object), 'Contact Phone Number': '2095257564' }]
          : json;
      expect(objects).toEqual(fixed);
      expect(table.faults).toEqual([]);
    }
  });
});

describe('quotes, delimiters and line ends', () => {
  it.each<[string, string, Partial<CsvFormat>, string[][]]>([
    ['I1 quotes inside a value are text', 'a"b,c""d\n', {}, [['a"b', 'c""d']]],
    ['I1 without a quote every quote is text', '"a,b"\n', { quote: '' }, [['"a', 'b"']]],
    ['I1 another quote', `'a,''b',"c"\n`, { quote: "'" }, [["a,'b", '"c"']]],
    ['I1 an empty quoted value alone is a row', '""\n', {}, [['']]],
    [
      'I2 trim takes blanks around values and quotes',
      ' a , " b " ,\tc\n',
      { trim: true },
      [['a', ' b ', 'c']],
    ],
    ['I2 trim leaves tabs that delimit', 'a\t\tb \n', { trim: true, delimiter: '\t' }, [['a', '', 'b']]],
    ['I2 without trim blanks stay', ' a ,b\n', {}, [[' a ', 'b']]],
    ['I3 LF, CRLF and CR', 'a\nb\r\nc\rd', {}, [['a'], ['b'], ['c'], ['d']]],
    [
      'I3 blank lines are no rows',
      '\n\na,b\n\r\n\nc,d\n\n',
      {},
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'I3 the last row needs no line end',
      'a,b\nc,',
      {},
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['I3 a file that ends in CR', 'a,b\r', {}, [['a', 'b']]],
    ['semicolons', 'a;"b;c"\n', { delimiter: ';' }, [['a', 'b;c']]],
  ])('%s', (_, text, format, expected) => {
    const whole = readTable(text, csvFormat({ header: false, ...format }));
    for (let chunk = 1; chunk <= text.length; chunk++) {
      const cut = readTable(text, csvFormat({ header: false, ...format }), chunk);
      expect(cut.rows).toEqual(expected);
      expect(cut.numbers).toEqual(whole.numbers);
    }
  });

  it('I31 numbers rows as an editor does: skipped, blank and header rows count', () => {
    const table = readTable('# made "today\n\na,b\n1,2\n\n3,4\n', csvFormat({ skipRows: 2 }));
    expect(table.names).toEqual(['a', 'b']);
    expect(table.numbers).toEqual([4, 6]);
  });

  it('I25 gives every column a name of its own', () => {
    expect(readTable('ip,,ip,ip (2)\n', csvFormat()).names).toEqual([
      'ip',
      'column 2',
      'ip (2)',
      'ip (2) (2)',
    ]);
    expect(readTable('1,2\n', csvFormat({ header: false })).names).toEqual(['column 1', 'column 2']);
  });
});

describe('broken rows', () => {
  it.each<[string, string, string[], string[][]]>([
    ['I8 text behind the closing quote', 'a,"b"c\n1,2\n', ['1 quote-misplaced'], [['1', '2']]],
    [
      'I8 a quote that is never closed costs one row',
      '1,2\n3,"4\n5,6\n7,8',
      ['2 quote-unclosed'],
      [
        ['1', '2'],
        ['5', '6'],
        ['7', '8'],
      ],
    ],
    [
      'I8 a stray quote that the next quoted value closes',
      'a,"b\n1,"2",3\n4,5\n',
      ['1 quote-misplaced'],
      [
        ['1', '2', '3'],
        ['4', '5'],
      ],
    ],
    ['I8 a lone quote at the end', 'a,b\n"', ['2 quote-unclosed'], [['a', 'b']]],
  ])('%s', (_, text, faults, rows) => {
    for (let chunk = 1; chunk <= text.length; chunk++) {
      const table = readTable(text, csvFormat({ header: false }), chunk);
      expect({ faults: table.faults, rows: table.rows }).toEqual({ faults, rows });
    }
  });

  it('I9 a row that is too large is passed over, whole in the window or not', () => {
    const text = `a,b\n1,${'x'.repeat(MAX_ROW_BYTES + 1)}\n2,y\n`;
    for (const chunk of [Infinity, 4_000_000]) {
      const table = readTable(text, csvFormat(), chunk);
      expect(table.faults).toEqual(['2 row-too-large']);
      expect(table.details).toEqual(['4: more than 16,777,216 bytes']);
      expect(table.rows).toEqual([['2', 'y']]);
      expect(table.numbers).toEqual([3]);
    }
  });
});

describe('any table', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.stringMatching(/^[",;\t\r\n' |a]{0,6}$/),
    fc.constantFrom('', '"', '""', '\r\n', ' ', ',', "'"),
  );
  const table = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 0, max: 6 }))
    .chain(([columns, rows]) =>
      fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  const style = fc.record({
    delimiter: fc.constantFrom(',', '\t', ';', '|'),
    quote: fc.constantFrom('"', "'"),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    quoteAll: fc.boolean(),
    lastLineEnd: fc.boolean(),
    chunk: fc.integer({ min: 1, max: 20 }),
  });

  it('I1 I3 I32 is read as it was written, however it was written and cut', () => {
    fc.assert(
      fc.property(table, style, (rows, { delimiter, quote, lineEnd, quoteAll, lastLineEnd, chunk }) => {
        const cell = (text: string): string => {
          const bare =
            !quoteAll && !new RegExp(`[${quote}\r\n${delimiter}]`).test(text) && !text.startsWith(quote);
          return bare ? text : quote + text.replaceAll(quote, quote + quote) + quote;
        };
        const lines = rows.map((row) => row.map(cell).join(delimiter));
        const text = lines.join(lineEnd) + (lastLineEnd && lines.length > 0 ? lineEnd : '');
        const format = csvFormat({ delimiter, quote, header: false });
        if (text === '') return;
        const read = readTable(text, format, chunk);
        // A lone surrogate has no UTF-8: what is written is already its replacement.
        const written = rows.map((row) =>
          row.map((one) =>
            new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(one)),
          ),
        );
        expect(read.rows).toEqual(written);
        expect(read.faults).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
