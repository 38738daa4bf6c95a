// A graph, JSON lines or CSV, and a CSV's delimiter, quote, preamble and header, by trying: the candidate under which most rows have one width wins.
import type { Encoding, LogFormat } from '../model/records/import-spec';
import { createWindow, fill } from './byte-window';
import { nextCsvRecord } from './csv-scanner';
import { createCsvScanner } from './csv-state';
import { looksLikeXml } from './graph/sniff-graph';
import { parseLines } from './json-keys';
import { END, FAULT, MORE } from './record';
import { prepare } from './row-state';
import { shownText, utf8Text } from './utf8';

type CsvFormat = Extract<LogFormat, { type: 'csv' }>;

/** Records that each candidate is tried on. */
const TRIED = 300;
const DELIMITERS = [',', '\t', ';', '|'];

/** `bytes`: UTF-8 from the file's front. */
export function sniffFormat(bytes: Uint8Array, whole: boolean, encoding: Encoding): LogFormat {
  if (looksLikeXml(bytes)) return { type: 'graph', encoding, value: 'id', kind: '', realm: '', relation: '' };
  if (looksLikeJsonLines(bytes, whole)) return { type: 'jsonl', encoding };
  const trials = DELIMITERS.flatMap((delimiter) => trialsOf(bytes, whole, delimiter, encoding));
  const best = trials.reduce((a, b) => (b.score > a.score ? b : a));
  const trim = best.padded * 10 > best.rows.length * 9;
  const format = { ...best.format, skipRows: best.skipRows, trim };
  return { ...format, header: looksLikeHeader(best.rows) };
}

type Trial = {
  format: CsvFormat;
  /** Share of records with the commonest width, more for wider ones, less for broken ones. */
  score: number;
  skipRows: number;
  /** Records of that width, as strings. */
  rows: string[][];
  /** Of them, with blanks around an unquoted value. */
  padded: number;
  broken: number;
  /** Values in quotes. */
  quoted: number;
};

function looksLikeJsonLines(bytes: Uint8Array, whole: boolean): boolean {
  const start = bytes.findIndex((byte) => byte > 32);
  if (bytes[start] !== 123) return false;
  const text = utf8Text(bytes, 0, Math.min(bytes.length, 1_048_576));
  const [line] = text.trimStart().split('\n', 1);
  return parseLines(`${line ?? ''}\n`, true).length > 0 || parseLines(text, whole).length > 0;
}

function trialsOf(bytes: Uint8Array, whole: boolean, delimiter: string, encoding: Encoding): Trial[] {
  const base: CsvFormat = {
    type: 'csv',
    delimiter,
    quote: '"',
    header: true,
    encoding,
    skipRows: 0,
    trim: false,
  };
  const double = tryFormat(bytes, whole, base);
  const single = double.rows.filter((row) => row.some((value) => /^'.*'$/s.test(value))).length;
  if (single * 2 > double.rows.length) return [tryFormat(bytes, whole, { ...base, quote: "'" })];
  // A file in which quotes are text breaks often, and holds few values that are quoted well.
  const isText = double.broken * 20 > double.rows.length && double.broken > double.quoted;
  return isText ? [tryFormat(bytes, whole, { ...base, quote: '' })] : [double];
}

function tryFormat(bytes: Uint8Array, whole: boolean, format: CsvFormat): Trial {
  const window = createWindow(Math.min(bytes.length, 2 ** 20));
  fill(window, bytes);
  window.ended = whole;
  const scanner = createCsvScanner(format);
  const { record } = scanner;
  const found: { row: number; values: string[]; padded: boolean }[] = [];
  let [broken, quoted] = [0, 0];
  for (let tried = 0; tried < TRIED; tried++) {
    const status = nextCsvRecord(scanner, window);
    if (status === END || status === MORE) break;
    if (status === FAULT) {
      broken++;
      continue;
    }
    let padded = false;
    const values = Array.from({ length: record.count }, (_, i) => {
      if (window.bytes[(record.starts[i] as number) - 1] === record.quote) quoted++;
      prepare(window, record, i);
      const value = shownText(window.bytes, record.starts[i] as number, record.ends[i] as number, 200);
      padded ||= value !== '' && value !== value.trim();
      return value;
    });
    found.push({ row: record.row, values, padded });
  }
  const width = commonest(found.map(({ values }) => values.length));
  const fitting = found.filter(({ values }) => values.length === width);
  const share = fitting.length / Math.max(1, found.length + 3 * broken);
  return {
    format,
    score: width < 2 ? 0.01 * share : share + Math.min(width, 50) / 1000,
    skipRows: preamble(found, fitting[0]?.row ?? 1, width),
    rows: fitting.map(({ values }) => values),
    padded: fitting.filter(({ padded }) => padded).length,
    broken,
    quoted,
  };
}

/** Rows before the first one of the common width are a title or comments, when they are few. */
function preamble(found: readonly { row: number }[], firstRow: number, width: number): number {
  const before = found.filter(({ row }) => row < firstRow).length;
  return width < 2 || before > 20 || before * 2 > found.length ? 0 : before === 0 ? 0 : firstRow - 1;
}

function commonest(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Names are words; the first row is data when one of its values is a number, a time, an address, an identifier. */
function looksLikeHeader(rows: readonly string[][]): boolean {
  const [first, ...rest] = rows;
  if (first === undefined || first.every((value) => value === '')) return false;
  if (first.some((value) => TYPED.test(value) || value.length > 100)) return false;
  const repeated = first.some(
    (value, i) => value !== '' && rest.slice(0, 20).some((row) => row[i] === value),
  );
  return !repeated || rest.length === 0;
}

/** Numbers, dates, addresses, e-mail addresses, long hexadecimal ids. */
const TYPED =
  /^[-+]?\d+([.,]\d+)*$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^\d+\.\d+\.\d+\.\d+|@.+\.|^[0-9a-f]{16,}$|^[0-9a-f]{8}-[0-9a-f]{4}-|::|^[a-z]+_(?=[a-f]*\d)[0-9a-f]{5,}$/i;
