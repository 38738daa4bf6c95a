// What is in a workspace, in figures.
import type { SourceRecord } from '../model/records/source';
import type { SourceSummary, WorkspaceSummary } from '../engine/engine';
import { kindCounts } from './rows';
import type { DatasetView } from './view';

export function summarise(view: DatasetView, version: number): WorkspaceSummary {
  const { dataset } = view;
  const kinds = kindCounts(view, countKinds(view));
  const sources = dataset.sources.map(sourceSummary);
  return {
    version,
    accounts: kinds.find(({ kind }) => kind === 'account')?.entities ?? 0,
    entities: dataset.dictionary.size,
    observations: dataset.observations,
    edges: dataset.index.edges.size,
    kinds,
    relations: countRelations(view),
    sources,
    first: extreme(sources, 'first', Math.min),
    last: extreme(sources, 'last', Math.max),
  };
}

function sourceSummary(record: SourceRecord): SourceSummary {
  const { id, name, digest, size, importedAt, rows, rejectedCounts, observations, entities, first, last } =
    record;
  return {
    ...{ id, name, digest, size, importedAt, rows, rejectedCounts, observations, entities, first, last },
    specName: record.spec.name,
  };
}

function countKinds({ dataset, kinds }: DatasetView): Uint32Array {
  const counts = new Uint32Array(kinds.ids.length);
  for (const entityClass of dataset.dictionary.classOf) {
    const kind = kinds.ofClass[entityClass] as number;
    counts[kind] = (counts[kind] as number) + 1;
  }
  return counts;
}

function countRelations({ dataset }: DatasetView): WorkspaceSummary['relations'] {
  const counts = new Float64Array(dataset.relations.length);
  const { relation, run, size } = dataset.index.edges;
  for (let edge = 0; edge < size; edge++) {
    const at = relation[edge] as number;
    counts[at] = (counts[at] as number) + (run[edge + 1] as number) - (run[edge] as number);
  }
  return dataset.relations.map((relation, at) => ({ relation, observations: counts[at] as number }));
}

function extreme(
  sources: readonly SourceSummary[],
  end: 'first' | 'last',
  choose: (...times: number[]) => number,
): number | null {
  const times = sources.flatMap((source) => source[end] ?? []);
  return times.length === 0 ? null : choose(...times);
}
