// What looking a list up comes to: which of its values are there, in which rings, and which are not.
import type { EntityId } from '../../../shared/dataset/types';
import type { EntityRow } from '../../../shared/engine/engine';
import type { ListedValue, ValueList } from '../../../shared/query/value-list';
import type { Session } from '../../state/session';

export type LookedUp = {
  /** Distinct values of the list; those that are there; lines that repeat one. */
  values: number;
  found: number;
  repeated: number;
  /** What they are, each once, in the order of the list; `several`: values that are more than one entity. */
  entities: EntityId[];
  several: number;
  /** Of whom most of the list are members first, then by rank; `outside`: entities in no ring. */
  rings: { rank: number; entities: number }[];
  outside: number;
  missing: ListedValue[];
};

/** Read in a worker, found by the engine. @throws RetortError `list-too-long` */
export async function lookUp({ engine, readValueList }: Session, text: string): Promise<LookedUp> {
  const list = await readValueList(text);
  const ids = await engine.lookUp(list.values.map(({ candidates }) => candidates));
  return lookedUp(list, ids, await engine.rows(distinct(ids)));
}

/** `ids`: per value of the list the entities that it could be; `rows`: of all of them, in any order. */
export function lookedUp(
  { values, repeated }: ValueList,
  ids: readonly (readonly EntityId[])[],
  rows: readonly EntityRow[],
): LookedUp {
  const byRank = new Map<number | null, number>();
  for (const { ring } of rows) byRank.set(ring, (byRank.get(ring) ?? 0) + 1);
  const rings = [...byRank].flatMap(([rank, entities]) => (rank === null ? [] : [{ rank, entities }]));
  return {
    ...{ values: values.length, found: ids.filter((one) => one.length > 0).length, repeated },
    ...{ entities: distinct(ids), several: ids.filter((one) => one.length > 1).length },
    rings: rings.sort((a, b) => b.entities - a.entities || a.rank - b.rank),
    outside: byRank.get(null) ?? 0,
    missing: values.filter((_, at) => ids[at]?.length === 0),
  };
}

function distinct(ids: readonly (readonly EntityId[])[]): EntityId[] {
  return [...new Set(ids.flat())];
}

/** For the clipboard: as they were written, one a line. */
export function missingText({ missing }: LookedUp): string {
  return missing.map(({ written }) => written).join('\n');
}
