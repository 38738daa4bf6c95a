// What the pointer is on, in a few lines: beside the node, never in the way of the pointer.
import { useWorkbench, useZone } from '../../state/context';
import { displayValue, kindLabel, shortValue } from '../../state/entity-text';
import { kindOf, shownNeighbourIds, shownNode } from '../../state/graph-view';
import type { GraphNode, GraphView, NodeId } from '../../state/graph-view';
import { suppressionWord } from '../../state/linkage-words';
import type { Point } from '../../../shared/graph/layout-boxes';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { cutMiddle, formatBits, formatOf } from '../../ui/format';
import { Kbd } from '../../ui/kbd';
import { formatDates } from '../../ui/time';
import { collectionCount } from './spoken';
import { useGraph, useLook } from './use-graph';

export type Hovered = { id: NodeId; at: Point };

export function NodeTip({ hovered }: { hovered: Hovered }) {
  const view = useGraph((state) => state.view);
  const look = useLook();
  const node = shownNode(view, hovered.id);
  if (node === undefined) return null;
  return (
    <div className="graph-tip float" style={{ left: hovered.at.x + 18, top: hovered.at.y + 14 }} aria-hidden>
      {node.type === 'collection' ? <CollectionTip view={view} node={node} /> : <EntityTip node={node} />}
      {look.wordsOf(node).map((words) => (
        <div key={words}>{words}</div>
      ))}
    </div>
  );
}

function CollectionTip({
  view,
  node,
}: {
  view: GraphView;
  node: Extract<GraphNode, { type: 'collection' }>;
}) {
  const kinds = useWorkbench((state) => state.kinds);
  const held = shownNeighbourIds(view, node.id).flatMap((id) => {
    const other = view.nodes.get(id);
    return other?.type === 'entity' ? [other] : [];
  });
  const counted = held.filter((other) => other.suppressed === null).sort((a, b) => b.bits - a.bits);
  return (
    <>
      {node.name !== undefined && <div className="strong cut">{node.name}</div>}
      <div>
        <b className="strong">{collectionCount(node)} accounts</b>
        {node.name === undefined ? ', same ' : ', which have '}
        {formatOf(counted.length, 'selector')}
      </div>
      {node.whole !== undefined && <div>The filter leaves out the others</div>}
      <div className="cut">
        {names(kinds, counted)} <Kbd keys="Enter" /> open
      </div>
    </>
  );
}

function names(kinds: KindRegistry, held: readonly Extract<GraphNode, { type: 'entity' }>[]): string {
  const first = held.slice(0, 2).map((other) => shortValue(kinds, other.row.key, 16));
  return held.length > 2 ? `${first.join(' · ')} · ${held.length - 2} more` : first.join(' · ');
}

function EntityTip({ node }: { node: Extract<GraphNode, { type: 'entity' }> }) {
  const kinds = useWorkbench((state) => state.kinds);
  const zone = useZone();
  const { row } = node;
  return (
    <>
      <div className="strong">{cutMiddle(displayValue(kinds, row.key), 44)}</div>
      <div>
        {kindLabel(kinds, kindOf(node))} · {formatOf(row.degree, 'neighbour')}
        {node.bits > 0 && ` · ${formatBits(node.bits)} bits`}
      </div>
      {node.suppressed !== null && <div>Not counted: {suppressionWord(node.suppressed)}</div>}
      {row.first !== null && <div className="text-3">{formatDates(row.first, row.last, zone)}</div>}
    </>
  );
}
