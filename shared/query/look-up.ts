// Which of the values of a list a workspace holds, under whatever kind and whoever's they are.
import type { EntityId } from '../dataset/types';
import type { EntityClass } from '../model/records/dictionary';
import type { Candidate } from './value-list';
import type { DatasetView } from './view';

/** Per value of the list the entities that it could be, ascending: none, one, or several where it is a value of several kinds or labs. */
export function lookUp({ dataset }: DatasetView, list: readonly (readonly Candidate[])[]): EntityId[][] {
  const { dictionary } = dataset;
  const classesOf = new Map<string, EntityClass[]>();
  for (const one of dictionary.classes) classesOf.set(one.kind, [...(classesOf.get(one.kind) ?? []), one]);
  return list.map((candidates) => {
    const found = candidates.flatMap(({ kind, value }) =>
      (classesOf.get(kind) ?? []).flatMap((one): EntityId[] => {
        const id = dictionary.find({ ...one, value });
        return id === undefined ? [] : [id];
      }),
    );
    return [...new Set(found)].sort((a, b) => a - b);
  });
}
