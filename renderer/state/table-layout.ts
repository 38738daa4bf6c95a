// How a person has arranged the table of entities: order, widths, pins, what is hidden, what it is sorted by. One of the preferences.
import type { TableColumn } from '../../shared/engine/engine';

export type Sort = { column: TableColumn; descending: boolean };

export type TableLayout = {
  /** Every column once, hidden ones too. Pinned ones are shown first, in this order. */
  order: readonly TableColumn[];
  /** Pixels; a column without one is as wide as it ships. */
  widths: Readonly<Partial<Record<TableColumn, number>>>;
  pinned: readonly TableColumn[];
  hidden: readonly TableColumn[];
  /** The first decides, each further one among equals. */
  sort: readonly Sort[];
};

export const TABLE_COLUMNS: readonly TableColumn[] = [
  'kind',
  'value',
  'degree',
  'volume',
  'first',
  'last',
  'ring',
  'confidence',
];

/** Without it a row would be nobody's. */
export const ALWAYS_SHOWN: TableColumn = 'value';

export const NARROWEST = 40;
export const WIDEST = 1_600;

export const defaultTableLayout: TableLayout = {
  order: TABLE_COLUMNS,
  widths: {},
  pinned: [],
  hidden: [],
  sort: [{ column: 'volume', descending: true }],
};

/** Reads what was written before; a part that is not exactly what it should be falls back to the default, part by part. */
export function parseTableLayout(written: unknown): TableLayout {
  const read = entriesOf(written);
  const order = columnsOf(read.get('order'));
  const hidden = columnsOf(read.get('hidden'));
  return {
    // Columns that are younger than what was written follow.
    order: order === null ? TABLE_COLUMNS : [...new Set([...order, ...TABLE_COLUMNS])],
    widths: widthsOf(read.get('widths')) ?? defaultTableLayout.widths,
    pinned: columnsOf(read.get('pinned')) ?? defaultTableLayout.pinned,
    hidden: hidden === null || hidden.includes(ALWAYS_SHOWN) ? defaultTableLayout.hidden : hidden,
    sort: sortOf(read.get('sort')) ?? defaultTableLayout.sort,
  };
}

/** Known columns, each at most once; otherwise null. */
function columnsOf(written: unknown): TableColumn[] | null {
  if (!Array.isArray(written) || !written.every(isColumn)) return null;
  return new Set(written).size === written.length ? written : null;
}

function widthsOf(written: unknown): TableLayout['widths'] | null {
  if (typeof written !== 'object' || written === null) return null;
  const entries = Object.entries(written);
  return entries.every(([column, width]) => isColumn(column) && isWidth(width))
    ? Object.fromEntries(entries)
    : null;
}

function sortOf(written: unknown): Sort[] | null {
  if (!Array.isArray(written)) return null;
  const sorts = written.map((each) => {
    const read = entriesOf(each);
    const [column, descending] = [read.get('column'), read.get('descending')];
    return isColumn(column) && typeof descending === 'boolean' ? { column, descending } : null;
  });
  if (!sorts.every((sort) => sort !== null)) return null;
  return columnsOf(sorts.map(({ column }) => column)) === null ? null : sorts;
}

function isColumn(value: unknown): value is TableColumn {
  return TABLE_COLUMNS.some((column) => column === value);
}

function isWidth(value: unknown): value is number {
  return typeof value === 'number' && value >= NARROWEST && value <= WIDEST;
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
