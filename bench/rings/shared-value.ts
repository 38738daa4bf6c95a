// A value that a million of ten million observations share: whether its count is exact, and how long its questions take.
import type { EntityId } from '../../shared/dataset/types';
import { entityDetail } from '../../shared/query/entity';
import { neighbours } from '../../shared/query/neighbours';
import { observationTable } from '../../shared/query/observation-table';
import { createTableMemory, tablePage } from '../../shared/query/table';
import { createView, type ObservedView } from '../../shared/query/view';
import { buildDataset } from '../../shared/testing/dataset-of-columns';
import { largeInput, SHARED_ADDRESS } from '../../shared/testing/large-dataset';
import { median, type Figure } from '../query/figure';
import { wholeTable } from '../query/whole-table';

const SHAPE = {
  observations: 10_000_000,
  accounts: 1_650_000,
  selectors: 1_800_000,
  sharedRows: 1_000_000,
  sharedAccounts: 100_000,
  seed: 1,
};

export type SharedValue = {
  observations: number;
  /** Rows that were written with it, counted in the columns, and told by the engine. */
  written: number;
  counted: number;
  told: number;
  questions: Figure[];
};

export function measureSharedValue(): SharedValue {
  const view = createView(buildDataset([largeInput(SHAPE)]));
  const id = view.dataset.dictionary.find({ kind: 'address', realm: '', value: SHARED_ADDRESS }) as EntityId;
  const around = (order: 'most-shared' | 'most-recent') => (): unknown =>
    neighbours(view, { id, order, kinds: [], from: null, to: null, offset: 0, limit: 50 });
  return {
    observations: view.dataset.observations,
    written: SHAPE.sharedRows,
    counted: countRows(view, id),
    told: entityDetail(view, id).observations,
    questions: [
      median('Its counts', () => entityDetail(view, id)),
      median('Its neighbours, most shared', around('most-shared')),
      median('Its neighbours, most recent', around('most-recent')),
      median('A page of its observations', () =>
        tablePage(
          observationTable(view),
          { ...wholeTable('observations'), scope: { type: 'entities', ids: [id] }, offset: 500_000 },
          createTableMemory(),
        ),
      ),
    ],
  };
}

/** By reading every row. */
function countRows({ dataset }: ObservedView, id: EntityId): number {
  let rows = 0;
  for (const { object } of dataset.segments) for (const one of object) if (one === id) rows++;
  return rows;
}
