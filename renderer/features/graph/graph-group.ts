// Groups by hand: the chosen accounts become one node under a name, and a group is drawn apart again where it lies.
import type { EntityId } from '../../../shared/dataset/types';
import { entitiesOf, isGroup, kindOf, shownNode } from '../../state/graph-view';
import type { CollectionNode, GraphView, NodeId } from '../../state/graph-view';
import { formatCount, formatOf } from '../../ui/format';
import { say, selectNodes, targetNodes, viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';

/** Asks for the name; a group that is chosen alone is called otherwise. */
export function askGroup(desk: GraphDesk): void {
  const { ids, named, left } = chosenAccounts(desk);
  if (ids.length < 2) say(desk, 'A group is of two accounts or more: choose them first');
  else desk.ui.setState({ ask: { type: 'group-name', ids, named } });
  if (ids.length > 1 && left > 0)
    desk.workbench.actions.announce(
      `${formatOf(left, 'other thing')} stay as they are: accounts are grouped`,
    );
}

/** Of a collection only what is selected, where that is not all of it. */
export function chosenAccounts(desk: GraphDesk): { ids: EntityId[]; named: string | null; left: number } {
  const view = viewOf(desk);
  const nodes = targetNodes(desk).flatMap((id) => shownNode(view, id) ?? []);
  const accounts = nodes.filter((node) => kindOf(node) === 'account');
  const selected = new Set(desk.workbench.store.getState().selection.entities);
  const ids = accounts.flatMap((node) => {
    const some = entitiesOf(node).filter((id) => selected.has(id));
    return some.length === 0 ? [...entitiesOf(node)] : some;
  });
  const [only, ...others] = accounts;
  const named = only !== undefined && others.length === 0 && isGroup(only) ? only.name : null;
  return { ids, named, left: nodes.length - accounts.length };
}

export async function groupAccounts(desk: GraphDesk, ids: readonly EntityId[], name: string): Promise<void> {
  const done = await desk.attempt('Drawing the group', () => desk.controller.group(ids, name));
  if (!done) return;
  const node = [...viewOf(desk).nodes.values()].find((one) => isGroup(one) && ids.includes(one.members[0] ?? -1));
  if (node !== undefined) {
    desk.graph.moveCursor(node.id);
    selectNodes(desk, [node.id]);
  }
  say(desk, `${formatOf(ids.length, 'account')} drawn as “${name}”`);
} // prettier-ignore

export async function ungroupTargets(desk: GraphDesk): Promise<void> {
  for (const node of groupsAmong(viewOf(desk), targetNodes(desk))) await ungroupNode(desk, node);
}

export async function ungroupNode(desk: GraphDesk, node: CollectionNode): Promise<void> {
  const done = await desk.attempt('Drawing the group apart', () => desk.controller.ungroup(node));
  if (done) say(desk, `“${node.name ?? ''}” drawn apart: ${formatCount(node.members.length)} accounts`);
}

export function groupsAmong(view: GraphView, ids: readonly NodeId[]): CollectionNode[] {
  return ids.flatMap((id) => view.nodes.get(id) ?? []).filter(isGroup);
}
