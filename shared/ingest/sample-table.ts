// The first rows of a log as strings, read by the same scanners that will read the whole of it.
import type { LogFormat } from '../model/records/import-spec';
import { fill } from './byte-window';
import { flatten, parseLines, shownValue } from './json-keys';
import { SAMPLE_ROWS } from './limits';
import { createLogReader, named, nextRow } from './log-reader';
import { END, FAULT, MORE } from './record';
import { prepare } from './row-state';
import { shownText, utf8Text } from './utf8';

export type SampleTable = {
  names: string[];
  /** By row, then by column; empty: no value. Only rows as wide as the header. */
  rows: string[][];
  /** Rows that are broken, and rows of another width. */
  broken: number;
  ragged: number;
  /** Lines that hold JSON but no object (JSON lines only). */
  renamed: string[];
};

/** A value's characters that guesses look at. */
export const SHOWN_CHARACTERS = 1000;

/** `bytes`: UTF-8. @throws RetortError `log-header`, `log-too-many-columns`, `log-empty` */
export function sampleTable(bytes: Uint8Array, whole: boolean, format: LogFormat): SampleTable {
  return format.type === 'csv' ? csvTable(bytes, whole, format) : jsonTable(bytes, whole);
}

function csvTable(bytes: Uint8Array, whole: boolean, format: LogFormat): SampleTable {
  const table: SampleTable = { names: [], rows: [], broken: 0, ragged: 0, renamed: [] };
  const reader = createLogReader(format, []);
  fill(reader.window, bytes);
  reader.window.ended = whole;
  if (!named(reader, format)) return table;
  table.names = [...(reader.names ?? [])];
  table.renamed = table.names.filter((name) => / \(\d+\)$/.test(name));
  const { record, window } = reader;
  while (table.rows.length < SAMPLE_ROWS) {
    const status = nextRow(reader);
    if (status === END || status === MORE) break;
    if (status === FAULT) table.broken++;
    else if (record.count !== table.names.length) table.ragged++;
    else {
      const row: string[] = [];
      for (let i = 0; i < record.count; i++) {
        prepare(window, record, i);
        row.push(
          shownText(window.bytes, record.starts[i] as number, record.ends[i] as number, SHOWN_CHARACTERS),
        );
      }
      table.rows.push(row);
    }
  }
  return table;
}

function jsonTable(bytes: Uint8Array, whole: boolean): SampleTable {
  const text = utf8Text(bytes, 0, bytes.length);
  const lines = parseLines(text, whole, SAMPLE_ROWS).map(flatten);
  const columns = new Map<string, number>();
  for (const line of lines)
    for (const name of line.keys()) if (!columns.has(name)) columns.set(name, columns.size);
  const names = [...columns.keys()];
  const rows = lines.map((line) =>
    names.map((name) => shownValue(line.get(name)).slice(0, SHOWN_CHARACTERS)),
  );
  return { names, rows, broken: 0, ragged: 0, renamed: [] };
}
