// What measures read from, asked for once for a look: rows of all that is drawn, edges between entities, kernels over them.
import type { EntityId } from '../../../../shared/dataset/types';
import type { EdgeRow, EntityRow } from '../../../../shared/engine/engine';
import type { KernelInput } from '../../../../shared/graph/kernel-run';
import type { NodeValues } from '../../../../shared/graph/kernels';
import type { KindRegistry } from '../../../../shared/model/kinds/registry';
import { entitiesOf, type GraphEdge, type GraphNode } from '../../../state/graph-view';
import { drawnGraph, rowsByEdge, type DrawnGraph } from './drawn-ties';
import type { AmountMeasure, Amounts, Compute, Facts } from './measure';

/** What is drawn, and whom to ask about it. */
export type LookSource = Pick<Facts, 'rings' | 'judgements'> & {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  kinds: KindRegistry;
  zone: string;
  rows: (ids: EntityId[]) => Promise<EntityRow[]>;
  edgesAmong: (ids: EntityId[]) => Promise<EdgeRow[]>;
  kernel: (input: KernelInput) => Promise<NodeValues>;
};

/** `read`: what colours and sizes both say is found out once. */
export type LookMeans = {
  facts: Facts;
  compute: Compute;
  read: (measure: AmountMeasure) => Promise<Amounts>;
};

const drawnEntities = ({ nodes }: LookSource): EntityId[] => nodes.flatMap((node) => [...entitiesOf(node)]);

export async function tiesOf(source: LookSource): Promise<Map<string, EdgeRow[]>> {
  return rowsByEdge(source.nodes, source.edges, await source.edgesAmong(drawnEntities(source)));
}

export async function meansOf(
  source: LookSource,
  ties: ReadonlyMap<string, readonly EdgeRow[]>,
  measured: boolean,
): Promise<LookMeans> {
  const graph = drawnGraph(source.nodes, source.edges, ties);
  const facts: Facts = {
    entities: measured ? await source.rows(drawnEntities(source)) : [],
    ...{ rings: source.rings, judgements: source.judgements, ties: graph.edges.size },
  };
  const compute = computeOver(graph, source.kernel);
  const known = new Map<string, Promise<Amounts>>();
  const read = (measure: AmountMeasure): Promise<Amounts> => {
    const amounts = known.get(measure.id) ?? measure.read(facts, compute);
    known.set(measure.id, amounts);
    return amounts;
  };
  return { facts, compute, read };
}

function computeOver({ entities, nodes, edges }: DrawnGraph, kernel: LookSource['kernel']): Compute {
  return async (id, parameters = []) => {
    if (nodes === 0) return { values: new Map() };
    const { values, errors } = await kernel({ kernel: id, parameters, nodes, edges });
    const byEntity = (list: ArrayLike<number>): Map<EntityId, number> =>
      new Map(entities.map((entity, place) => [entity, list[place] as number]));
    return { values: byEntity(values), ...(errors === null ? {} : { errors: byEntity(errors) }) };
  };
}
