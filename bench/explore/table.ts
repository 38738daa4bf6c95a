// A table of a million rows: the engine's pages beside TanStack Table's own row models over objects, both in Node.
import {
  constructTable,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { valueRanks } from '../../shared/dataset/value-order';
import type { EntityRow } from '../../shared/engine/engine';
import type { TableName, TableQuery } from '../../shared/engine/tables';
import { entityTable } from '../../shared/query/entity-table';
import { observationTable } from '../../shared/query/observation-table';
import { entityRow } from '../../shared/query/rows';
import { createTableMemory, tablePage } from '../../shared/query/table';
import type { TableSource } from '../../shared/query/table-source';
import { createView, type DatasetView } from '../../shared/query/view';
import { buildDataset } from '../../shared/testing/dataset-of-columns';
import { largeInput } from '../../shared/testing/large-dataset';
import { once, percentile } from '../query/figure';
import { wholeTable } from '../query/whole-table';

export type TableFigures = {
  rows: number;
  ours: TableTimes;
  tanstack: TableTimes;
  /** Of the observations of the same workspace; `byText` sorts by the value of an end. */
  observations: TableTimes & { rows: number; byTextMs: number };
};
/** `preparedMs`: what is made once, before anybody looks. */
type TableTimes = { preparedMs: number; firstMs: number; sortMs: number; heapMB: number };

const SHAPE = {
  observations: 2_000_000,
  accounts: 560_000,
  selectors: 740_000,
  seed: 2,
  sharedRows: 0,
  sharedAccounts: 1,
};
const RUNS = 7;

export function measureTable(): TableFigures {
  const view = createView(buildDataset([largeInput(SHAPE)]));
  // The peer last: a gigabyte of objects is collected while whatever comes after it runs.
  const ours = measureEntities(view);
  const observations = measureObservations();
  return { rows: view.dataset.dictionary.size, ours, observations, tanstack: measureTanStack(view) };
}

function measureEntities(view: DatasetView): TableTimes {
  // The list of rings shows some entities: by the time there is a table, the columns are made.
  return measureOurs(() => view.columns(), entityTable(view, null), {
    ...wholeTable('entities'),
    sort: [{ column: 'degree', descending: true }],
  });
}

/** As many observations as the table of entities has rows. */
function measureObservations(): TableFigures['observations'] {
  const view = createView(buildDataset([largeInput({ ...SHAPE, observations: 1_000_000 })]));
  view.columns();
  const table = observationTable(view);
  const query: TableQuery<'observations'> = {
    ...wholeTable('observations'),
    sort: [{ column: 'first', descending: true }],
  };
  const times = measureOurs(() => valueRanks(view.dataset.dictionary), table, query);
  const byText: typeof query = { ...query, sort: [{ column: 'subject', descending: false }] };
  return { ...times, rows: view.dataset.observations, byTextMs: sorting(table, byText) };
}

function measureOurs<T extends TableName>(
  prepare: () => unknown,
  table: TableSource<T>,
  sorted: TableQuery<T>,
): TableTimes {
  const before = heap();
  const memory = createTableMemory<T>();
  const preparedMs = once('prepared', prepare).value;
  const firstMs = once('first', () => tablePage(table, { ...sorted, sort: [] }, createTableMemory())).value;
  const sortMs = sorting(table, sorted);
  tablePage(table, sorted, memory);
  const heapMB = heap() - before;
  // Still there when the heap is looked at.
  tablePage(table, { ...sorted, offset: 100 }, memory);
  return { preparedMs, firstMs, sortMs, heapMB };
}

/** The median of some runs, filtering included. */
function sorting<T extends TableName>(table: TableSource<T>, query: TableQuery<T>): number {
  const run = (): number => once('sort', () => tablePage(table, query, createTableMemory())).value;
  return percentile(Array.from({ length: RUNS }, run), 0.5);
}

/** One run each: they take seconds. */
function measureTanStack(view: DatasetView): TableTimes {
  const before = heap();
  let data: EntityRow[] = [];
  const preparedMs = once('objects', () => {
    data = Array.from({ length: view.dataset.dictionary.size }, (_, id) => entityRow(view, id));
  }).value;
  const features = tableFeatures({
    coreReactivityFeature: storeReactivityBindings(),
    rowSortingFeature,
    sortedRowModel: createSortedRowModel(),
  });
  const helper = createColumnHelper<typeof features, EntityRow>();
  const columns = helper.columns([
    helper.accessor('degree', { sortFn: sortFn_basic }),
    helper.accessor('volume', {}),
  ]);
  const table = constructTable({ features, columns, data, getRowId: (row) => String(row.id) });
  const firstMs = once('first', () => table.getRowModel().rows.slice(0, 100)).value;
  const sortMs = once('sort', () => {
    table.setSorting([{ id: 'degree', desc: true }]);
    return table.getRowModel().rows.slice(0, 100);
  }).value;
  return { preparedMs, firstMs, sortMs, heapMB: heap() - before };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** MB in use, typed arrays included. Buffers are given back beside the work: what the first collection finds is gone after the second. */
function heap(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
