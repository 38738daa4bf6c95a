// A node in words: what the live region and the outline say of it.
import { spokenEntity } from '../../state/entity-text';
import { neighbourIds } from '../../state/graph-view';
import type { NodeId } from '../../state/graph-view';
import { suppressionWord } from '../../state/linkage-words';
import { formatBits, formatCount, formatOf } from '../../ui/format';
import { viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';

export function spokenNode(desk: GraphDesk, id: NodeId): string {
  const view = viewOf(desk);
  const node = view.nodes.get(id);
  if (node === undefined) return '';
  const { kinds } = desk.workbench.store.getState();
  const edges = neighbourIds(view, id).length;
  const pinned = view.pinned.has(id) ? ', pinned' : '';
  if (node.type === 'collection') {
    return `Collection of ${formatCount(node.members.length)} accounts with the same ${formatOf(edges, 'selector')}${pinned}`;
  }
  const worth = node.bits > 0 ? `, ${formatBits(node.bits)} bits` : '';
  const why = node.suppressed === null ? '' : `, not counted: ${suppressionWord(node.suppressed)}`;
  return `${spokenEntity(kinds, node.row.key)}, ${formatOf(node.row.degree, 'neighbour')}${worth}${why}${pinned}`;
}
