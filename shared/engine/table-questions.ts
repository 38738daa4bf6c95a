// Which table a question is about, and what it is answered from.
import { scoredLinks, type ScoredLinks } from '../linkage/scored-links';
import type { Linkage } from '../linkage/linkage';
import { entityTable } from '../query/entity-table';
import { linkTable } from '../query/link-table';
import { observationTable } from '../query/observation-table';
import { seenBetween, type SeenMemory } from '../query/seen-between';
import { tablePage, type TableMemories, type TableMemory } from '../query/table';
import type { TableSource } from '../query/table-source';
import type { DatasetView, ObservedView } from '../query/view';
import type { Engine } from './engine';
import type { TableName, TableQuery } from './tables';

/** What is in place when a question comes. `observed` waits for the observations; `linkage` throws `not-loaded` before any rings were found. */
export type InPlace = {
  view(): DatasetView;
  observed(): Promise<ObservedView>;
  linkage(): Linkage;
  memories(): TableMemories;
  seen(): SeenMemory;
};

type Range = Pick<TableQuery, 'from' | 'to'>;
type Sources = { [T in TableName]: (range: Range) => Promise<TableSource<T>> };

export function tableQuestion(inPlace: InPlace): Engine['table'] {
  const linksOf = createLinkMemory();
  /** Only dates need the observations, and the first rows need not wait for them. */
  const seenIn = async (range: Range): Promise<{ view: DatasetView; seen: Uint8Array | null }> => {
    if (range.from === null && range.to === null) return { view: inPlace.view(), seen: null };
    const view = await inPlace.observed();
    return { view, seen: seenBetween(view.dataset, range, inPlace.seen()) };
  };
  const sources: Sources = {
    entities: async (range) => {
      const { view, seen } = await seenIn(range);
      return entityTable(view, seen);
    },
    observations: async () => observationTable(await inPlace.observed()),
    links: async (range) => {
      const { view, seen } = await seenIn(range);
      return linkTable(view, linksOf(inPlace.linkage()), seen);
    },
  };
  return async <T extends TableName>(query: TableQuery<T>) => {
    const source: TableSource<T> = await sources[query.table](query);
    // The memory of the table that is asked about: TypeScript does not follow the one name through both.
    const memory = inPlace.memories()[query.table] as TableMemory<T>;
    return tablePage(source, query, memory);
  };
}

/** Made when somebody first asks for them: a list of rings needs none. */
function createLinkMemory(): (linkage: Linkage) => ScoredLinks {
  let last: { linkage: Linkage; links: ScoredLinks } | undefined;
  return (linkage) => {
    if (last?.linkage !== linkage) last = { linkage, links: scoredLinks(linkage) };
    return last.links;
  };
}
