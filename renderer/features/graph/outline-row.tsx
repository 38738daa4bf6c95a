// One row of the outline: a node in words, with what folds under it.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useWorkbench } from '../../state/context';
import { markOf, shortValue } from '../../state/entity-text';
import { classes } from '../../ui/classes';
import { shownNode } from '../../state/graph-view';
import { formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { selectNodes } from './graph-desk';
import { openNode } from './graph-expand';
import { CollectionMark, GroupMark } from './kinds-legend';
import type { OutlineRow } from './outline.model';
import { collectionCount, spokenNode } from './spoken';
import { openMenuOver } from './use-context-menu';
import { useChosenNodes, useGraph, useGraphDesk } from './use-graph';

export function Row({
  row,
  id,
  top,
  current,
  onGo,
  onFold,
}: {
  row: OutlineRow;
  id: string;
  top: number;
  current: boolean;
  onGo: () => void;
  onFold: (row: OutlineRow, open: boolean) => void;
}) {
  const desk = useGraphDesk();
  const chosen = useChosenNodes();
  const selected = row.node !== null && chosen.has(row.node);
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.open}
      aria-selected={selected}
      aria-label={row.node === null ? undefined : spokenNode(desk, row.node)}
      className={classes(
        'graph-outline-row',
        current && 'graph-outline-current',
        selected && 'graph-outline-selected',
      )}
      style={{ transform: `translateY(${top}px)`, paddingLeft: 4 + (row.level - 1) * 12 }}
      onClick={(event) => {
        onGo();
        if (row.node !== null)
          selectNodes(desk, [row.node], event.shiftKey || event.ctrlKey || event.metaKey);
      }}
      onContextMenu={(event) => {
        onGo();
        openMenuOver(desk, row.node, event);
      }}
      onDoubleClick={() => row.node !== null && void openNode(desk, row.node)}
    >
      <span
        className="graph-outline-fold"
        aria-hidden
        onClick={(event) => {
          if (row.open === undefined || row.level === 1) return;
          event.stopPropagation();
          onFold(row, !row.open);
        }}
      >
        {row.open === undefined ? null : row.open ? <ChevronDown size={12} /> : <ChevronRight size={12} />}
      </span>
      <RowWords row={row} />
    </div>
  );
}

function RowWords({ row }: { row: OutlineRow }) {
  const kinds = useWorkbench((state) => state.kinds);
  const { scope, node } = useGraph(({ view }) => ({
    scope: view.scope,
    node: row.node === null ? undefined : shownNode(view, row.node),
  }));
  if (node === undefined)
    return <span className="strong">{scope === null ? 'Graph' : `Ring ${scope.rank}`}</span>;
  if (node.type === 'collection') {
    return (
      <>
        {node.name === undefined ? <CollectionMark /> : <GroupMark />}
        <span className="cut">
          {node.name === undefined ? '' : `${node.name}: `}
          {collectionCount(node)} {node.name === undefined ? 'alike accounts' : 'accounts'}
        </span>
      </>
    );
  }
  return (
    <>
      <KindMark kind={markOf(kinds, node.row.key.kind)} />
      <span className="grow cut">{shortValue(kinds, node.row.key, 24)}</span>
      <span className="text-3">{formatCount(node.row.degree)}</span>
    </>
  );
}
