// The table of entities: one row each, told by its id.
import type { EntityId } from '../dataset/types';
import { foundMask } from './find';
import { entityRow } from './rows';
import { idsInScope } from './scope';
import { keysOf, MISSING, numberKeys, textKeys, valueKeys } from './sort-keys';
import type { TableSource } from './table-source';
import type { DatasetView } from './view';
import { kindOf } from './view';

/** `seen`: 1 per entity that the dates of the query let through; null: all. */
export function entityTable(view: DatasetView, seen: Uint8Array | null): TableSource<'entities'> {
  const { dataset } = view;
  return {
    rows: (scope) => idsInScope(view, scope) ?? allIds(dataset.dictionary.size),
    test: ({ text }) => {
      const found = text === '' ? null : foundMask(dataset.dictionary, text);
      if (found === null && seen === null) return null;
      return (id) => (found === null || found[id] === 1) && (seen === null || seen[id] === 1);
    },
    facets: { kind: { values: view.kinds.ids, of: (id) => kindOf(view, id) } },
    columns: columnsOf(view),
    row: (id) => entityRow(view, id),
  };
}

function columnsOf(view: DatasetView): TableSource<'entities'>['columns'] {
  const { dataset, marks } = view;
  const confidence = (id: EntityId): number => Math.round(marks.confidenceOf(id) * SURENESS);
  return {
    kind: (ids) => [textKeys(ids, view.kinds.ids, (id) => kindOf(view, id))],
    value: (ids) => [valueKeys(dataset.dictionary, ids, (id) => id)],
    degree: (ids) => [keysOf(ids, at(dataset.index.degree))],
    volume: (ids) => numberKeys(ids, at(view.columns().volume)),
    first: (ids) => [keysOf(ids, at(view.columns().first))],
    last: (ids) => [keysOf(ids, at(view.columns().last))],
    ring: (ids) => [keysOf(ids, (id) => marks.rankOf(id) || MISSING)],
    confidence: (ids) => numberKeys(ids, (id) => (marks.rankOf(id) === 0 ? NaN : confidence(id))),
  };
}

/** Six digits tell any two apart that people would. */
const SURENESS = 1e6;

/** A time that is not known is MISSING already. */
function at(column: Uint32Array | Float64Array): (id: EntityId) => number {
  return (id) => column[id] as number;
}

function allIds(size: number): Uint32Array {
  const ids = new Uint32Array(size);
  for (let id = 0; id < size; id++) ids[id] = id;
  return ids;
}
