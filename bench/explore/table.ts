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
import type { EntityRow, TableColumn } from '../../shared/engine/engine';
import { entityRow } from '../../shared/query/rows';
import { createTableMemory, tablePage } from '../../shared/query/table';
import { createView, type DatasetView } from '../../shared/query/view';
import { buildDataset } from '../../shared/testing/dataset-of-columns';
import { largeInput } from '../../shared/testing/large-dataset';
import { once, percentile } from '../query/figure';
import { WHOLE_TABLE } from '../query/whole-table';

export type TableFigures = { rows: number; ours: TableTimes; tanstack: TableTimes };
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
const SORTED_BY: TableColumn = 'degree';

export function measureTable(): TableFigures {
  const view = createView(buildDataset([largeInput(SHAPE)]));
  return { rows: view.dataset.dictionary.size, ours: measureOurs(view), tanstack: measureTanStack(view) };
}

function measureOurs(view: DatasetView): TableTimes {
  const before = heap();
  const memory = createTableMemory();
  // The list of rings shows some entities: by the time there is a table, the columns are made.
  const preparedMs = once('columns', () => view.columns()).value;
  const firstMs = once('first', () => tablePage(view, WHOLE_TABLE, createTableMemory())).value;
  const sort = [{ column: SORTED_BY, descending: true }];
  const sorts = Array.from(
    { length: RUNS },
    () => once('sort', () => tablePage(view, { ...WHOLE_TABLE, sort }, createTableMemory())).value,
  );
  tablePage(view, { ...WHOLE_TABLE, sort }, memory);
  const heapMB = heap() - before;
  // Still there when the heap is looked at.
  tablePage(view, { ...WHOLE_TABLE, sort, offset: 100 }, memory);
  return { preparedMs, firstMs, sortMs: percentile(sorts, 0.5), heapMB };
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
    table.setSorting([{ id: SORTED_BY, desc: true }]);
    return table.getRowModel().rows.slice(0, 100);
  }).value;
  return { preparedMs, firstMs, sortMs, heapMB: heap() - before };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** MB in use, typed arrays included. */
function heap(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
