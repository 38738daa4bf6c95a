// Search by what a person writes of a value. The total is exact; the rows are the best few.
import type { EntityId } from '../dataset/types';
import type { SearchPage, SearchQuery } from '../engine/engine';
import { eachFound } from './find';
import { entityRow } from './rows';
import type { DatasetView } from './view';
import { kindMask, kindOf } from './view';

/** Whole values first, then beginnings, then the rest; within each the most shared, then what appeared first. Empty text finds nothing. */
export function search(view: DatasetView, query: SearchQuery): SearchPage {
  if (query.text === '') return { rows: [], total: 0 };
  const { dictionary, index } = view.dataset;
  const mask = kindMask(view, query.kinds);
  const best = bestFew(query.limit);
  let total = 0;
  eachFound(dictionary, query.text, (id, closeness) => {
    if (mask[kindOf(view, id)] === 0) return;
    total++;
    best.offer(id, closeness * 2 ** 32 + (index.degree[id] as number));
  });
  return { rows: best.ids().map((id) => entityRow(view, id)), total };
}

/** Keeps the `limit` highest scores; equal scores keep the order in which they were offered. */
function bestFew(limit: number): { offer(id: EntityId, score: number): void; ids(): EntityId[] } {
  const kept: { id: EntityId; score: number }[] = [];
  return {
    offer: (id, score) => {
      if (kept.length >= limit && (limit <= 0 || score <= (kept[limit - 1] as { score: number }).score))
        return;
      let at = kept.length;
      while (at > 0 && (kept[at - 1] as { score: number }).score < score) at--;
      kept.splice(at, 0, { id, score });
      if (kept.length > limit) kept.pop();
    },
    ids: () => kept.map(({ id }) => id),
  };
}
