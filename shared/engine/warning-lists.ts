// The workspace's warning lists as the engine uses them: built once while they stay the same, and counted on request.
import type { IndexedDataset } from '../dataset/types';
import { createMatcher, fingerprintOf, type ListMatcher } from '../linkage/warning-lists/matcher';
import type { WarningList } from '../model/records/warning-list';

/** How many of the workspace's entities are on a list. */
export type WarningListHits = { name: string; selectors: number };

/** Matchers of these lists; those that are as they were are not built again. */
export function createMatcherMemory(): (lists: readonly WarningList[]) => ListMatcher[] {
  let known = new Map<string, { list: WarningList; matcher: ListMatcher }>();
  return (lists) => {
    const next = lists.map((list) => {
      const before = known.get(list.name);
      return before !== undefined && sameList(before, list) ? before : { list, matcher: createMatcher(list) };
    });
    known = new Map(next.map((one) => [one.list.name, one]));
    return next.map(({ matcher }) => matcher);
  };
}

function sameList({ matcher }: { matcher: ListMatcher }, list: WarningList): boolean {
  const { version, role, weight, fingerprint } = matcher.list;
  if (version !== list.version || role !== list.role || weight !== list.weight) return false;
  return fingerprint === fingerprintOf(list);
}

export function warningListHits(
  dataset: IndexedDataset,
  matchers: readonly ListMatcher[],
): WarningListHits[] {
  const { classes, classOf, size } = dataset.dictionary;
  const hits = matchers.map(({ list }) => ({ name: list.name, selectors: 0 }));
  const about = classes.map(({ kind }) => matchers.flatMap(({ kinds }, at) => (kinds.has(kind) ? [at] : [])));
  for (let id = 0; id < size; id++) {
    const entityClass = classOf[id] as number;
    const lists = about[entityClass] as number[];
    if (lists.length === 0) continue;
    const value = dataset.dictionary.value(id);
    const { kind } = classes[entityClass] as { kind: string };
    for (const at of lists)
      if (matchers[at]?.has(kind, value) === true) (hits[at] as WarningListHits).selectors++;
  }
  return hits;
}
