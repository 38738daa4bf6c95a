// A node in words: what the live region and the outline say of it.
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { spokenEntity } from '../../state/entity-text';
import { isGroup, shownNeighbourIds, shownNode } from '../../state/graph-view';
import type { CollectionNode, GraphNode, GraphView, NodeId } from '../../state/graph-view';
import { suppressionWord } from '../../state/linkage-words';
import { formatBits, formatCount, formatOf } from '../../ui/format';
import { lookOf, viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';
import type { Look } from './style/look';

export function spokenNode(desk: GraphDesk, id: NodeId): string {
  const view = viewOf(desk);
  const { kinds } = desk.workbench.store.getState();
  const pinned = view.pinned.has(id) ? ', pinned' : '';
  const unseen = desk.ui.getState().unseen?.nodes.has(id) === true ? ', not seen in the chosen time' : '';
  return `${nodeInWords(view, kinds, lookOf(desk), id)}${pinned}${unseen}`;
}

/** What it is, wherever it lies, and what its colour and its size say. */
export function nodeInWords(view: GraphView, kinds: KindRegistry, look: Look, id: NodeId): string {
  const node = shownNode(view, id);
  return node === undefined ? '' : [itself(view, kinds, node), ...look.wordsOf(node)].join(', ');
}

function itself(view: GraphView, kinds: KindRegistry, node: GraphNode): string {
  if (node.type === 'collection') {
    const edges = shownNeighbourIds(view, node.id).length;
    if (isGroup(node))
      return `Group ${node.name} of ${collectionCount(node)} accounts, ${formatOf(edges, 'neighbour')}`;
    return `Collection of ${collectionCount(node)} accounts with the same ${formatOf(edges, 'selector')}`;
  }
  const worth = node.bits > 0 ? `, ${formatBits(node.bits)} bits` : '';
  const why = node.suppressed === null ? '' : `, not counted: ${suppressionWord(node.suppressed)}`;
  return `${spokenEntity(kinds, node.row.key)}, ${formatOf(node.row.degree, 'neighbour')}${worth}${why}`;
}

/** "40"; "25 of 40" where a filter leaves only so many. */
export function collectionCount({ members, whole }: CollectionNode): string {
  const count = formatCount(members.length);
  return whole === undefined ? count : `${count} of ${formatCount(whole.members.length)}`;
}
