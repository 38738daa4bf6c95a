// The rows of a table before they are sorted: what the filters let through, and what each choice of a facet would give.
import type { TablePage, TableQuery } from '../engine/engine';
import { eachFound } from './find';
import { kindCounts } from './rows';
import { idsInScope } from './scope';
import type { DatasetView } from './view';
import { kindMask, kindOf } from './view';

/** `seen`: 1 per entity that the range of dates lets through; null: all. */
export type TableFilter = Pick<TableQuery, 'scope' | 'kinds' | 'text'> & { seen: Uint8Array | null };

/** `ids` ascend; `of` counts the scope before any filter. */
export type FilteredRows = { ids: Uint32Array; of: number; facets: TablePage['facets'] };

/** The facet of kinds counts what the other filters let through, so that a person sees what adding a kind would bring. */
export function filterRows(view: DatasetView, filter: TableFilter): FilteredRows {
  const scope = idsInScope(view, filter.scope);
  const of = scope?.length ?? view.dataset.dictionary.size;
  const passes = rowTest(view, filter);
  const mask = kindMask(view, filter.kinds);
  const ids = new Uint32Array(of);
  const counts = new Uint32Array(view.kinds.ids.length);
  let size = 0;
  for (let at = 0; at < of; at++) {
    const id = scope === null ? at : (scope[at] as number);
    if (!passes(id)) continue;
    const kind = kindOf(view, id);
    counts[kind] = (counts[kind] as number) + 1;
    if (mask[kind] === 1) ids[size++] = id;
  }
  const kept = size === of ? ids : ids.slice(0, size);
  return { ids: kept, of, facets: { kinds: kindCounts(view, counts), rings: countRings(view, kept) } };
}

function rowTest(view: DatasetView, { text, seen }: TableFilter): (id: number) => boolean {
  const found = text === '' ? null : textMask(view, text);
  return (id) => (found === null || found[id] === 1) && (seen === null || seen[id] === 1);
}

function textMask(view: DatasetView, text: string): Uint8Array {
  const { dictionary } = view.dataset;
  const mask = new Uint8Array(dictionary.size);
  eachFound(dictionary, text, (id) => {
    mask[id] = 1;
  });
  return mask;
}

function countRings(view: DatasetView, ids: Uint32Array): TablePage['facets']['rings'] {
  const counts: number[] = [];
  for (let at = 0; at < ids.length; at++) {
    const rank = view.marks.rankOf(ids[at] as number);
    if (rank > 0) counts[rank] = (counts[rank] ?? 0) + 1;
  }
  return Object.entries(counts).map(([rank, accounts]) => ({ rank: Number(rank), accounts }));
}
