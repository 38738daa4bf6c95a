// The graph as a view to keep: every entity by its key, every node where it lies.
import type { EntityId, EntityKey } from '../../shared/dataset/types';
import { RetortError } from '../../shared/kernel/errors';
import { isNoFilter } from '../../shared/model/records/entity-filter';
import { sameStyle, shippedStyle } from '../../shared/model/records/graph-style';
import { MOST_VIEW_ENTITIES, type SavedNode, type SavedView } from '../../shared/model/records/saved-view';
import { notesInOrder } from './graph-notes';
import { entitiesOf, isGroup, type GraphNode, type GraphView } from './graph-view';

/** All that are in the view. @throws RetortError `view-too-large` {found, limit} */
export function keepableEntities(view: GraphView): EntityId[] {
  const entities = [...view.nodes.values()].flatMap(entitiesOf);
  if (entities.length > MOST_VIEW_ENTITIES)
    throw new RetortError('view-too-large', { found: entities.length, limit: MOST_VIEW_ENTITIES });
  return entities;
}

/** `keys`: of every entity in the view. @throws RetortError `view-too-large` {found, limit} */
export function viewToSave(
  view: GraphView,
  keys: ReadonlyMap<EntityId, EntityKey>,
  name: string,
  at: string,
): SavedView {
  const nodes = [...view.nodes.values()];
  const entities = keepableEntities(view).length;
  const placeOf = new Map(nodes.map(({ id }, place) => [id, place]));
  const { scope, focus } = view;
  const notes = notesInOrder(view).map(([, note]) => note);
  return {
    ...{ name, at, elements: nodes.length, entities },
    ringId: scope?.ringId ?? null,
    nodes: nodes.map((node) => savedNode(view, node, keys)),
    edges: [...view.edges.values()].map(({ from, to, relation }) => ({
      ...{ from: placeOf.get(from) as number, to: placeOf.get(to) as number },
      relation,
    })),
    hiddenKinds: [...view.hiddenKinds],
    ...(isNoFilter(view.filter) ? {} : { filter: view.filter }),
    ...(sameStyle(view.style, shippedStyle) ? {} : { style: view.style }),
    ...(focus === null ? {} : { focus: { on: focus.on, steps: focus.steps } }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

function savedNode(view: GraphView, node: GraphNode, keys: ReadonlyMap<EntityId, EntityKey>): SavedNode {
  const { x, y } = view.places.get(node.id) ?? { x: 0, y: 0 };
  const unsought = node.type === 'entity' ? node.unsought : undefined;
  return {
    entities: entitiesOf(node).map((id) => {
      const { kind, realm, value } = keys.get(id) as EntityKey;
      return { kind, realm, value };
    }),
    ...{ x, y },
    ...(isGroup(node) ? { name: node.name } : {}),
    ...(view.hidden.has(node.id) ? { hidden: true } : {}),
    ...(view.pinned.has(node.id) ? { pinned: true } : {}),
    ...(view.focus?.aside.has(node.id) === true ? { aside: true } : {}),
    ...(unsought === undefined ? {} : { unsought }),
  };
}
