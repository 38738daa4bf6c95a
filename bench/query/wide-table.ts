// The table at a million rows, beside the plainest way: an array of objects and Array.prototype.sort.
import { buildDataset } from '../../shared/testing/dataset-of-columns';
import type { TableQuery } from '../../shared/engine/tables';
import { entityTable } from '../../shared/query/entity-table';
import { entityRow } from '../../shared/query/rows';
import { createTableMemory, tablePage } from '../../shared/query/table';
import type { DatasetView } from '../../shared/query/view';
import { createView } from '../../shared/query/view';
import { largeInput } from '../../shared/testing/large-dataset';
import type { Figure } from './figure';
import { median, once } from './figure';
import { wholeTable } from './whole-table';

const WHOLE_TABLE = wholeTable('entities');
type Sort = TableQuery<'entities'>['sort'];

export function measureTable(): Figure[] {
  const shape = { observations: 2_000_000, accounts: 560_000, selectors: 740_000, seed: 2 };
  const view = createView(buildDataset([largeInput({ ...shape, sharedRows: 0, sharedAccounts: 1 })]));
  const rows = `${(view.dataset.dictionary.size / 1e6).toFixed(2)} M rows`;
  return [
    once(`Table of ${rows}, sorted by value, first`, () => sorted(view, ['value'])),
    median(
      `Table of ${rows}, first page`,
      () => tablePage(entityTable(view, null), WHOLE_TABLE, createTableMemory()),
      100,
    ),
    median(`Table of ${rows}, sorted by degree`, () => sorted(view, ['degree']), 150),
    median(`Table of ${rows}, sorted by kind, then volume`, () => sorted(view, ['kind', 'volume']), 150),
    median(`Table of ${rows}, sorted by value, again`, () => sorted(view, ['value']), 150),
    scrolled(view, rows),
    plain(view, rows),
  ];
}

function sorted(view: DatasetView, columns: Sort[number]['column'][]): unknown {
  const sort = columns.map((column) => ({ column, descending: true }));
  return tablePage(entityTable(view, null), { ...WHOLE_TABLE, sort }, createTableMemory());
}

function scrolled(view: DatasetView, rows: string): Figure {
  const memory = createTableMemory<'entities'>();
  const sort = [{ column: 'degree' as const, descending: true }];
  tablePage(entityTable(view, null), { ...WHOLE_TABLE, sort }, memory);
  let offset = 0;
  return median(`Table of ${rows}, next page`, () =>
    tablePage(entityTable(view, null), { ...WHOLE_TABLE, sort, offset: (offset += 100) }, memory),
  );
}

function plain(view: DatasetView, rows: string): Figure {
  const objects = Array.from({ length: view.dataset.dictionary.size }, (_, id) => entityRow(view, id));
  return once(`Array of ${rows} as objects, sorted by degree`, () =>
    [...objects].sort((a, b) => b.degree - a.degree),
  );
}
