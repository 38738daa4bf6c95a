// What the columns of a CSV are called. Every column gets a name of its own, so that a specification can mean one of them.
import { RetortError } from '../kernel/errors';
import type { ByteWindow } from './byte-window';
import type { ScannedRecord } from './record';
import { prepare } from './row-state';
import { malformedAt, utf8Text } from './utf8';

/** Longest name that is taken; specifications hold no longer one. */
export const MAX_NAME = 1000;

/** Names from the header record; without a header "column 1", "column 2" ... @throws RetortError `log-header` */
export function columnNamesOf(window: ByteWindow, record: ScannedRecord, hasHeader: boolean): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (let i = 0; i < record.count; i++) {
    const written = hasHeader ? headerText(window, record, i) : '';
    const name = freeName(written === '' ? `column ${String(i + 1)}` : written, taken);
    taken.add(name);
    names.push(name);
  }
  return names;
}

function headerText(window: ByteWindow, record: ScannedRecord, field: number): string {
  prepare(window, record, field);
  const start = record.starts[field] as number;
  const end = record.ends[field] as number;
  const { bytes } = window;
  const refuse = (problem: string): RetortError =>
    new RetortError('log-header', { row: record.row, column: field + 1, problem });
  if (malformedAt(bytes, start, end) >= 0) throw refuse('not UTF-8');
  const text = utf8Text(bytes, start, end).trim();
  if (text.includes('\0')) throw refuse('NUL in a column name');
  if (text.length > MAX_NAME) throw refuse(`a column name of ${String(text.length)} characters`);
  return text;
}

/** The second "ip" is "ip (2)". */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let i = 2; ; i++) {
    const numbered = `${name} (${String(i)})`;
    if (!taken.has(numbered)) return numbered;
  }
}
