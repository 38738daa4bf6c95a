// Search by what a value begins with or has in it. The total is exact; the rows are the best few.
import type { EntityId } from '../dataset/types';
import type { SearchPage, SearchQuery } from '../engine/engine';
import { entityRow } from './rows';
import { eachMatch, needleOf, startsWith } from './text-match';
import type { DatasetView } from './view';
import { kindMask, kindOf } from './view';

/** Whole values first, then beginnings, then the rest; within each the most shared, then what appeared first. Empty text finds nothing. */
export function search(view: DatasetView, query: SearchQuery): SearchPage {
  if (query.text === '') return { rows: [], total: 0 };
  const { dictionary, index } = view.dataset;
  const mask = kindMask(view, query.kinds);
  const needle = needleOf(query.text);
  const best = bestFew(query.limit);
  let total = 0;
  const offer = (id: EntityId, at: number): void => {
    if (mask[kindOf(view, id)] === 0) return;
    total++;
    const length = (dictionary.offsets[id + 1] as number) - (dictionary.offsets[id] as number);
    const tier = at > 0 ? 0 : length > needle.bytes.length ? 1 : 2;
    best.offer(id, tier * 2 ** 32 + (index.degree[id] as number));
  };
  if (query.mode === 'substring') eachMatch(dictionary, needle, offer);
  else for (let id = 0; id < dictionary.size; id++) if (startsWith(dictionary, id, needle)) offer(id, 0);
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
