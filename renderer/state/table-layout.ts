// How a person has arranged each table: order, widths, pins, what is hidden, what it is sorted by. One of the preferences.
import type { TableColumn, TableName } from '../../shared/engine/tables';

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

/** What a table is before anybody arranged it. */
type Shipped<T extends TableName> = {
  columns: readonly TableColumn<T>[];
  /** Without it a row would be nobody's. */
  alwaysShown: TableColumn<T>;
  sort: readonly { column: TableColumn<T>; descending: boolean }[];
};

export const TABLES: { readonly [T in TableName]: Shipped<T> } = {
  entities: {
    columns: ['kind', 'value', 'degree', 'volume', 'first', 'last', 'ring', 'confidence'],
    alwaysShown: 'value',
    sort: [{ column: 'volume', descending: true }],
  },
  observations: {
    columns: ['subject', 'relation', 'object', 'first', 'last', 'count', 'source', 'row'],
    alwaysShown: 'subject',
    sort: [{ column: 'first', descending: true }],
  },
  links: {
    columns: ['account', 'other', 'bits', 'standing', 'ring', 'shared', 'strongest'],
    alwaysShown: 'account',
    sort: [{ column: 'bits', descending: true }],
  },
};

export const NARROWEST = 40;
export const WIDEST = 1_600;

export function defaultTableLayout(table: TableName): TableLayout {
  const { columns, sort } = TABLES[table];
  return { order: columns, widths: {}, pinned: [], hidden: [], sort };
}

/** Every table keeps its own. */
export type TableLayouts = Readonly<Record<TableName, TableLayout>>;

export const defaultTableLayouts: TableLayouts = {
  entities: defaultTableLayout('entities'),
  observations: defaultTableLayout('observations'),
  links: defaultTableLayout('links'),
};

/** Reads what was written before, table by table. */
export function parseTableLayouts(written: unknown): TableLayouts {
  const read = entriesOf(written);
  return {
    entities: parseTableLayout('entities', read.get('entities')),
    observations: parseTableLayout('observations', read.get('observations')),
    links: parseTableLayout('links', read.get('links')),
  };
}

/** A part that is not exactly what it should be falls back to the default, part by part. */
export function parseTableLayout(table: TableName, written: unknown): TableLayout {
  const shipped = defaultTableLayout(table);
  const { alwaysShown } = TABLES[table];
  const read = entriesOf(written);
  const isColumn = (value: unknown): value is TableColumn => shipped.order.some((column) => column === value);
  const order = columnsOf(isColumn, read.get('order'));
  const hidden = columnsOf(isColumn, read.get('hidden'));
  return {
    // Columns that are younger than what was written follow.
    order: order === null ? shipped.order : [...new Set([...order, ...shipped.order])],
    widths: widthsOf(isColumn, read.get('widths')) ?? shipped.widths,
    pinned: columnsOf(isColumn, read.get('pinned')) ?? shipped.pinned,
    hidden: hidden === null || hidden.includes(alwaysShown) ? shipped.hidden : hidden,
    sort: sortOf(isColumn, read.get('sort')) ?? shipped.sort,
  };
}

type IsColumn = (value: unknown) => value is TableColumn;

/** Known columns, each at most once; otherwise null. */
function columnsOf(isColumn: IsColumn, written: unknown): TableColumn[] | null {
  if (!Array.isArray(written) || !written.every(isColumn)) return null;
  return new Set(written).size === written.length ? written : null;
}

function widthsOf(isColumn: IsColumn, written: unknown): TableLayout['widths'] | null {
  if (typeof written !== 'object' || written === null) return null;
  const entries = Object.entries(written);
  return entries.every(([column, width]) => isColumn(column) && isWidth(width))
    ? Object.fromEntries(entries)
    : null;
}

function sortOf(isColumn: IsColumn, written: unknown): Sort[] | null {
  if (!Array.isArray(written)) return null;
  const sorts = written.map((each) => {
    const read = entriesOf(each);
    const [column, descending] = [read.get('column'), read.get('descending')];
    return isColumn(column) && typeof descending === 'boolean' ? { column, descending } : null;
  });
  if (!sorts.every((sort) => sort !== null)) return null;
  return columnsOf(
    isColumn,
    sorts.map(({ column }) => column),
  ) === null
    ? null
    : sorts;
}

function isWidth(value: unknown): value is number {
  return typeof value === 'number' && value >= NARROWEST && value <= WIDEST;
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
