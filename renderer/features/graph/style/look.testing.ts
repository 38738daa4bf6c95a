// A small graph for tests of looks: rings, dates, volumes, and accounts that are alike; drawn as collections or one by one.
import type { EntityId } from '../../../../shared/dataset/types';
import type { EdgeRow, EntityRow } from '../../../../shared/engine/engine';
import { runKernel } from '../../../../shared/graph/kernel-run';
import { noProgress } from '../../../../shared/kernel/progress';
import { kindRegistry } from '../../../../shared/model/kinds/registry';
import type { GraphEdge, GraphNode } from '../../../state/graph-view';
import { edgesBetween } from '../../../state/graph-view-build';
import { nodeOfEntity, emptyGraphView } from '../../../state/graph-view';
import type { LookSource } from './look-means';

export const entity = (id: EntityId, kind: string, more: Partial<EntityRow> = {}): EntityRow => ({
  ...{ id, key: { kind, realm: '', value: `v${id}` }, degree: 1, volume: 10 * id },
  ...{ ring: null, confidence: null, first: null, last: null },
  ...more,
});

export const alone = (row: EntityRow): GraphNode => ({
  ...{ type: 'entity', id: `e${row.id}`, row, bits: 5, suppressed: null },
});

export const together = (rows: readonly EntityRow[]): GraphNode => ({
  ...{ type: 'collection', id: `c${rows[0]?.id ?? ''}-${rows.length}` },
  ...{ members: rows.map(({ id }) => id), first: rows[0] as EntityRow },
});

export const tie = (subject: EntityId, object: EntityId, more: Partial<EdgeRow> = {}): EdgeRow => ({
  ...{ subject, object, relation: 'used-device', count: 1, bits: 5, seen: { first: null, last: null } },
  ...more,
});

/** `rows`: of all that is drawn; edges are those that `ties` make between the nodes. */
export function sourceOf(
  nodes: readonly GraphNode[],
  rows: readonly EntityRow[],
  ties: readonly EdgeRow[],
): LookSource & { edges: readonly GraphEdge[] } {
  const view = { ...emptyGraphView, nodes: new Map(nodes.map((node) => [node.id, node])) };
  const owner = nodeOfEntity(view);
  return {
    nodes,
    edges: edgesBetween(ties, (id) => owner.get(id)),
    ...{ kinds: kindRegistry([]), zone: 'UTC', rings: [], judgements: [] },
    rows: (ids) => Promise.resolve(rows.filter(({ id }) => ids.includes(id))),
    edgesAmong: (ids) => Promise.resolve(ties.filter(({ subject, object }) => ids.includes(subject) && ids.includes(object))), // prettier-ignore
    kernel: (input) => Promise.resolve(runKernel(input, noProgress)),
  };
}
