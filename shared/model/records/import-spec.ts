// An import specification says how a log becomes observations. It is a JSON file of its own, versioned, kept with the workspace, and shared between colleagues.
import type { CustomKind } from './custom-kind';

export const IMPORT_SPEC_VERSION = 1;

export type ImportSpec = {
  format: 'retort-import-spec';
  version: typeof IMPORT_SPEC_VERSION;
  name: string;
  /** Kinds that a person defined and this specification uses. */
  kinds: CustomKind[];
  /** One entry per shape of log; a file is read by the first entry that matches it. */
  logs: LogSpec[];
};

export type LogSpec = {
  name: string;
  match: LogMatch;
  format: LogFormat;
  columns: ColumnSpec[];
  observations: ObservationSpec[];
};

/** A file matches when its name fits one of the globs (`*`, `?`; empty list: any name) and its header has every named column. */
export type LogMatch = { files: string[]; columns: string[] };

export type LogFormat =
  | {
      type: 'csv';
      /** One ASCII character: comma, tab, semicolon, pipe ... */
      delimiter: string;
      /** One ASCII character, or empty: quoting is off. */
      quote: string;
      /** False: columns are named "column 1", "column 2" ... */
      header: boolean;
      encoding: Encoding;
      /** Rows before the header to pass over. */
      skipRows: number;
      /** Remove white space around unquoted values. */
      trim: boolean;
    }
  | { type: 'jsonl'; encoding: Encoding }
  | {
      /** GraphML or GEXF, as the file itself says. */
      type: 'graph';
      encoding: Encoding;
      /** Attribute that is a node's value; `id` is the node's own. */
      value: string;
      /** Attribute that says of which kind a node is; empty: told by what its value looks like. */
      kind: string;
      /** Attribute that says whose a node is; empty: not said. */
      realm: string;
      /** Attribute that tells edges apart by relation; empty: all are alike. */
      relation: string;
    };

export type GraphFormat = Extract<LogFormat, { type: 'graph' }>;

/** Labels of the Encoding Standard that the mapping page offers. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'shift_jis',
  'gb18030',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A column of the log (for JSONL a key, or a dotted path into nested objects) and what it is read as. */
export type ColumnSpec = { column: string; read: ColumnRead };

export type ColumnRead =
  | {
      as: 'entity';
      kind: string;
      /** For kinds that have one: whose. */ realm: string;
      /** Empty value rejects the row. */ required: boolean;
    }
  | { as: 'time'; which: 'first' | 'last'; format: TimeFormat; zone: string; required: boolean }
  | { as: 'count' }
  | { as: 'ignore' };

/**
 * `iso8601` (date, or date and time with optional fraction and offset), Unix time in a unit, or a pattern of
 * YYYY YY MM DD HH mm ss SSS A (AM/PM) MMM (Jan ...) ddd (Mon ...) Z (offset from UTC) and literal separators: "DD/MM/YYYY HH:mm:ss".
 */
export type TimeFormat =
  'iso8601' | 'unix-seconds' | 'unix-milliseconds' | 'unix-microseconds' | { pattern: string };

/** One observation per row when both ends are there: `subject` and `object` name entity columns; `derive` takes a kind that follows from the object. */
export type ObservationSpec = { subject: string; relation: string; object: string; derive?: string };
