// The graph and its steps as they were kept: entities found again under their keys, what takes a step back followed from the steps before it.
import type { EntityId, EntityKey } from '../../shared/dataset/types';
import type { Engine, EntityRow } from '../../shared/engine/engine';
import type { SuppressionReason } from '../../shared/linkage/types';
import type { GraphNote } from '../../shared/model/records/graph-note';
import type { GraphStep, NodeRef, StepNode } from '../../shared/model/records/graph-step';
import type { KeptHistory, KeptStep } from '../../shared/model/records/history-step';
import { renamed } from './graph-step-write';
import {
  edgeId,
  emptyGraphView,
  type GraphEdge,
  type GraphNode,
  type GraphView,
  type NoteId,
} from './graph-view';
import { replay, type GraphChange } from './graph-view-change';
import { historyOf, parsedContent } from './kept-steps';
import type { Entry, History } from './undo';

/** `base`: what stood before the first step that is kept. */
export type GraphAgain = { base: GraphView; view: GraphView; history: History<Entry<GraphChange>> };

/** How many entities the workspace has no more: without them the steps would not be what they were. */
export type Gone = { gone: number };

/** @throws RetortError `history-damaged` {history, problem} */
export async function graphAgain(
  kept: KeptHistory<KeptStep>,
  engine: Pick<Engine, 'resolve' | 'rows'>,
): Promise<GraphAgain | Gone> {
  // Only who kept something needs the schema.
  const { graphStepSchema } = await import('../../shared/model/records/graph-step-schema');
  const steps = kept.steps.map(({ label, content }) =>
    parsedContent('graph', label, content, (value) => graphStepSchema.parse(value)),
  );
  const idOf = await found(steps, engine);
  if ('gone' in idOf) return idOf;
  const changes = await changesOf(steps, idOf, engine);
  const based = kept.steps[0]?.base === true ? 1 : 0;
  const { done: base } = replay(emptyGraphView, changes.slice(0, based), based);
  const taken = changes.slice(based);
  const first = kept.steps[based]?.sequence ?? kept.done + 1;
  const { done, backward } = replay(base, taken, kept.done - first + 1);
  const { past, future, fallen } = historyOf(kept);
  const entryOf = ({ sequence, label }: { sequence: number; label: string }): Entry<GraphChange> => ({
    label,
    forward: taken[sequence - first] as GraphChange,
    backward: backward[sequence - first] as GraphChange,
  });
  const history = { past: past.map(entryOf), future: future.map(entryOf), fallen };
  return { base, view: done, history };
}

type IdOf = Map<string, EntityId>;

async function found(steps: readonly GraphStep[], engine: Pick<Engine, 'resolve'>): Promise<IdOf | Gone> {
  const keys = new Map<string, EntityKey>();
  for (const step of steps)
    for (const key of step.keys) {
      const [kind, realm, value] = key;
      keys.set(nameOf(key), { kind, realm, value });
    }
  const ids = await engine.resolve([...keys.values()]);
  const gone = ids.filter((id) => id === null).length;
  if (gone > 0) return { gone };
  return new Map(Array.from(keys.keys(), (name, at) => [name, ids[at] as EntityId]));
}

const nameOf = (key: GraphStep['keys'][number]): string => JSON.stringify(key);

async function changesOf(
  steps: readonly GraphStep[],
  idOf: IdOf,
  engine: Pick<Engine, 'rows'>,
): Promise<GraphChange[]> {
  const own = steps.map(({ keys }) => keys.map((key) => idOf.get(nameOf(key)) as EntityId));
  const drawn = steps.flatMap(({ nodes = [] }, at) =>
    nodes.flatMap(([ref, node]) => (node === null ? [] : [own[at]?.[headOf(ref)] as EntityId])),
  );
  const rows = await engine.rows([...new Set(drawn)]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return steps.map((step, at) => changeOf(step, own[at] as EntityId[], rowOf));
}

function changeOf(
  { scope, nodes, edges, places, hidden, pinned, hiddenKinds, filter, style, focus, notes }: GraphStep,
  ids: readonly EntityId[],
  rowOf: ReadonlyMap<EntityId, EntityRow>,
): GraphChange {
  const nodeId = (ref: NodeRef): string => renamed(ref, (at) => ids[at] as EntityId);
  const listed = <V, W>(list: readonly [NodeRef, V][], read: (value: V, id: string) => W): Map<string, W> =>
    new Map(
      list.map(([ref, value]) => {
        const id = nodeId(ref);
        return [id, read(value, id)];
      }),
    );
  return {
    ...(scope === undefined ? {} : { scope }),
    ...(nodes && { nodes: listed(nodes, (node, id) => node && nodeAgain(node, id, ids, rowOf)) }),
    ...(edges && { edges: edgesAgain(edges, nodeId) }),
    ...(places && { places: listed(places, (place) => place && { x: place[0], y: place[1] }) }),
    ...(hidden && { hidden: listed(hidden, (flag) => flag) }),
    ...(pinned && { pinned: listed(pinned, (flag) => flag) }),
    ...(hiddenKinds && { hiddenKinds: new Map(hiddenKinds) }),
    ...(filter && { filter }),
    ...(style && { style }),
    ...(focus === undefined ? {} : { focus: focus && { ...focus, aside: new Set(focus.aside.map(nodeId)) } }),
    ...(notes && { notes: notesAgain(notes) }),
  };
}

function notesAgain(notes: NonNullable<GraphStep['notes']>): Map<NoteId, GraphNote | null> {
  return new Map(
    notes.map(([id, note]) => {
      if (note === null) return [id, null];
      const [x, y, text] = note;
      return [id, { text, x, y }];
    }),
  );
}

function nodeAgain(
  node: StepNode,
  id: string,
  ids: readonly EntityId[],
  rowOf: ReadonlyMap<EntityId, EntityRow>,
): GraphNode {
  const row = rowOf.get(headOf(id)) as EntityRow;
  if ('members' in node)
    return {
      ...{ type: 'collection', id, first: row, members: node.members.map((at) => ids[at] as EntityId) },
      ...(node.name === undefined ? {} : { name: node.name }),
    };
  const suppressed = node.suppressed as SuppressionReason | null;
  return { type: 'entity', id, row, ...node, suppressed };
}

function edgesAgain(
  edges: NonNullable<GraphStep['edges']>,
  nodeId: (ref: NodeRef) => string,
): Map<string, GraphEdge | null> {
  return new Map(
    edges.map(([source, target, edge]) => {
      const [from, to] = [nodeId(source), nodeId(target)];
      const id = edgeId(from, to);
      if (edge === null) return [id, null];
      const [bits, accounts, relation] = edge;
      return [id, { id, from, to, bits, accounts, relation }];
    }),
  );
}

const headOf = (ref: string): number => Number.parseInt(ref.slice(1), 10);
