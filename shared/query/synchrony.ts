// When given accounts began their sessions, and whether they did so together: sessions as linkage knows them.
import type { Dataset, EntityId } from '../dataset/types';
import { timeAt } from '../dataset/narrow';
import type { SynchronyAnswer, SynchronyQuery } from '../engine/engine';
import { createRandom } from '../kernel/random';
import { BIN_MILLISECONDS } from '../linkage/timing/beginnings';
import { isRelation, relation } from '../model/relations/registry';
import { synchrony } from '../timeline/synchrony';
import { accountsAmong } from './lanes';
import { eachTouchedSegment } from './touching';
import type { ObservedView } from './view';

/** The same selection gives the same figures. */
const SEED = 20_260_711;
/** Accounts that are looked at, and starts of theirs, at most: other questions must not wait long. Those that appeared first. */
const MOST_ACCOUNTS = 1000;
const MOST_STARTS = 100_000;

/** @throws RetortError `entity-not-found` */
export function synchronyOf(view: ObservedView, { ids, from, to }: SynchronyQuery): SynchronyAnswer {
  const accounts = accountsAmong(view, ids).sort((a, b) => a - b);
  const starts: Uint32Array[] = [];
  let left = MOST_STARTS;
  for (const id of accounts.slice(0, MOST_ACCOUNTS)) {
    const own = startsOf(view.dataset, id, from ?? -Infinity, to ?? Infinity);
    left -= own.length;
    if (left < 0) break;
    starts.push(own);
  }
  const found = synchrony(starts, createRandom(SEED));
  return { ...found, selected: accounts.length, lookedAt: starts.length };
}

/**
 * Quarter hours since 1970 UTC in which the account worked and in the one before did not, ascending. Observations that last longer than a quarter hour are
 * summaries, and say nothing about when.
 */
function startsOf(dataset: Dataset, account: EntityId, from: number, to: number): Uint32Array {
  const isWork = dataset.relations.map((id) => isRelation(id) && relation(id).work === true);
  const worked = new Set<number>();
  eachTouchedSegment(dataset, Uint32Array.of(account), (segment, rows) => {
    for (const row of rows ?? []) {
      if (segment.subject[row] !== account || isWork[segment.relation[row] as number] !== true) continue;
      const time = timeAt(segment.first, row);
      const lasted = segment.last === null ? 0 : timeAt(segment.last, row) - time;
      // A time that is not there is NaN, and fails.
      if (time >= Math.max(0, from) && time <= to && lasted <= BIN_MILLISECONDS)
        worked.add(Math.floor(time / BIN_MILLISECONDS));
    }
  });
  return Uint32Array.from(worked)
    .sort()
    .filter((bin) => !worked.has(bin - 1));
}
