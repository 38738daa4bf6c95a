// What brings more into the graph: neighbours, and accounts out of their collections. Each says what it brought and what it left out.
import type { EntityId } from '../../../shared/dataset/types';
import type { NeighbourQuery } from '../../../shared/engine/engine';
import { drawnNeighbours, isGroup, nodeOfEntity, shownNode } from '../../state/graph-view';
import type { CollectionNode, NodeId } from '../../state/graph-view';
import { formatCount, formatOf } from '../../ui/format';
import { say, selectNodes, targetNodes, viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';
import { ungroupNode } from './graph-group';
import { ASK_FROM, ASK_MEMBERS_FROM, MOST_OPENED } from './limits';
import { suppressedMap } from './suppressed';

/** Expands what is looked at; a collection opens. Asks first when there is much. */
export async function expandTarget(desk: GraphDesk): Promise<void> {
  if (!(await takeOutSelected(desk))) return;
  const node = viewOf(desk).nodes.get(targetNodes(desk).at(-1) ?? '');
  if (node?.type === 'collection') {
    await openNode(desk, node.id);
    return;
  }
  const id = node?.row.id ?? desk.workbench.store.getState().selection.entities.at(-1);
  if (id === undefined) return;
  await desk.attempt('Looking at the neighbours', async () => {
    if (!nodeOfEntity(viewOf(desk)).has(id)) await desk.controller.bring([id], suppressedMap(desk));
    const { total } = await desk.session.engine.neighbours({ ...everything, id, offset: 0, limit: 1 });
    if (total - drawnNeighbours(viewOf(desk), id) > ASK_FROM)
      desk.ui.setState({ ask: { type: 'expand', id } });
    else await expand(desk, id, { ...everything, limit: ASK_FROM });
  });
}

const everything: Omit<NeighbourQuery, 'id' | 'offset'> = {
  kinds: [],
  order: 'strongest',
  from: null,
  to: null,
  limit: ASK_FROM,
};

export async function expand(
  desk: GraphDesk,
  id: EntityId,
  query: Omit<NeighbourQuery, 'id' | 'offset'>,
): Promise<void> {
  const { fresh, nodes, left } = await desk.controller.expand(id, query, suppressedMap(desk));
  const drawn = nodes.length < fresh ? ` in ${formatOf(nodes.length, 'element')}` : '';
  showOnceDrawn(desk, nodes);
  const beyond = left > 0 ? `; ${formatCount(left)} more left out` : '';
  say(
    desk,
    fresh === 0 && left === 0
      ? 'Every neighbour is drawn already'
      : `${formatOf(fresh, 'new neighbour')}${drawn}${beyond}`,
  );
}

/** Draws what is selected, accounts out of their collections, and brings all of it into sight. False: it did not, and has said why. */
export async function showSelected(desk: GraphDesk): Promise<boolean> {
  const { entities } = desk.workbench.store.getState().selection;
  const missing = entities.filter((id) => !nodeOfEntity(viewOf(desk)).has(id));
  if (missing.length > MOST_OPENED) {
    say(
      desk,
      `${formatCount(missing.length)} are missing in the graph: select ${formatCount(MOST_OPENED)} at most`,
    );
    return false;
  }
  if (!(await takeOutSelected(desk))) return false;
  return desk.attempt('Drawing the selection', async () => {
    await desk.controller.bring(missing, suppressedMap(desk));
    const owner = nodeOfEntity(viewOf(desk));
    showOnceDrawn(desk, [...new Set(entities.flatMap((id) => owner.get(id) ?? []))]);
    say(
      desk,
      missing.length === 0 ? 'All of it is drawn' : `${formatOf(missing.length, 'entity', 'entities')} drawn`,
    );
  });
}

/** New nodes are brought into sight once they are there. */
export function showOnceDrawn(desk: GraphDesk, ids: readonly NodeId[]): void {
  onceDrawn(() => desk.ui.getState().canvas?.include(ids));
}

/** The canvas follows the view after React has. */
export function onceDrawn(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}

/** Opens a collection in place, as far as a filter leaves it, a group as a whole; asks first when it is large. */
export async function openNode(desk: GraphDesk, id: NodeId): Promise<void> {
  const node = shownNode(viewOf(desk), id);
  if (node === undefined) return;
  if (node.type === 'entity') {
    selectNodes(desk, [id]);
    return;
  }
  if (isGroup(node)) await ungroupNode(desk, node.whole ?? node);
  else if (node.members.length > ASK_MEMBERS_FROM) desk.ui.setState({ ask: { type: 'collection', node } });
  else await openMembers(desk, node, node.members.length);
}

export async function openMembers(desk: GraphDesk, node: CollectionNode, atMost: number): Promise<void> {
  const count = Math.min(atMost, MOST_OPENED, node.members.length);
  const done = await desk.attempt('Opening the collection', () =>
    desk.controller.openCollection(node.whole ?? node, node.members.slice(0, count)),
  );
  const left = node.members.length - count;
  if (done)
    say(
      desk,
      `${formatOf(count, 'account')} opened${left > 0 ? `; ${formatCount(left)} stay together` : ''}`,
    );
}

/** A key on a collection of which nothing is selected means what a filter leaves of it: that is selected. */
export function selectLeft(desk: GraphDesk): void {
  const { view, cursor } = desk.graph.store.getState();
  const node = shownNode(view, cursor ?? '');
  if (node?.type !== 'collection' || node.whole === undefined) return;
  const selected = new Set(desk.workbench.store.getState().selection.entities);
  if (!node.whole.members.some((member) => selected.has(member))) desk.workbench.actions.select(node.members);
}

/** Where part of a collection is selected, that part becomes nodes of its own first: a key never acts on more than what is selected. False, and said, where that part is too large. */
export async function takeOutSelected(desk: GraphDesk): Promise<boolean> {
  const { cursor } = desk.graph.store.getState();
  const selected = new Set(desk.workbench.store.getState().selection.entities);
  for (const id of targetNodes(desk)) {
    const node = viewOf(desk).nodes.get(id);
    if (node?.type !== 'collection') continue;
    const opened = node.members.filter((member) => selected.has(member));
    if (opened.length === 0 || opened.length === node.members.length) continue;
    if (opened.length > MOST_OPENED) {
      say(
        desk,
        `${formatCount(opened.length)} of a collection of ${formatCount(node.members.length)} are selected: select all of it, or ${formatCount(MOST_OPENED)} at most`,
      );
      return false;
    }
    await desk.attempt('Taking accounts out of their collection', () =>
      desk.controller.openCollection(node, opened),
    );
    if (cursor === id) desk.graph.moveCursor(null);
  }
  return true;
}
