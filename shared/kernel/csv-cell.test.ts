import { expect, it } from 'vitest';
import { csvCell } from './csv-cell';

it.each([
  [null, ''],
  [-1.5, '-1.5'],
  ['plain', 'plain'],
  ['', ''],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  [' outer ', '" outer "'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ["'=1", "'=1"],
])('%j is written %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
