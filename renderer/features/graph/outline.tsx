// The graph as text beside the picture: a tree with the same selection and the same keys. It shows itself when the keyboard comes to it.
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useWorkbench } from '../../state/context';
import { markOf, shortValue } from '../../state/entity-text';
import { formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { classes } from '../../ui/classes';
import { inspectCursor, openNode } from './graph-actions';
import { selectNodes } from './graph-desk';
import { CollectionMark } from './legend';
import { outlineRows } from './outline.model';
import type { OutlineRow } from './outline.model';
import { spokenNode } from './spoken';
import { inPage } from '../../ui/in-page';
import { useChosenNodes, useGraph, useGraphDesk, useGraphUi } from './use-graph';

const ROW = 24;

export function Outline() {
  const view = useGraph((state) => state.view);
  const shown = useGraphUi((state) => state.outline);
  const { revealed, reveal, conceal } = useRevealed();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState('root');
  const rows = useMemo(() => outlineRows(view, unfolded), [view, unfolded]);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const drawn = virtual.getVirtualItems();
  const index = Math.max(
    0,
    rows.findIndex((row) => row.key === at),
  );
  const fold = (row: OutlineRow, open: boolean): void =>
    setUnfolded((known) => withKey(known, row.key, open));
  const go = useGo(rows, setAt, (to) => virtual.scrollToIndex(to));
  const press = usePress(rows, index, go, fold);
  return (
    <div
      className={classes('graph-outline float', (shown || revealed) && 'graph-outline-shown')}
      onFocus={reveal}
      onBlur={conceal}
    >
      <div
        ref={scroll}
        className="graph-outline-tree"
        role="tree"
        aria-label="Graph as an outline"
        tabIndex={0}
        aria-activedescendant={inPage(drawn, index) ? `outline-${index}` : undefined}
        onKeyDown={press}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {drawn.map((item) => {
            const row = rows[item.index];
            return (
              row !== undefined && (
                <Row
                  key={row.key}
                  row={row}
                  id={`outline-${item.index}`}
                  top={item.start}
                  current={item.index === index}
                  onGo={() => go(item.index)}
                  onFold={fold}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Shown while the keyboard is in it. When a press elsewhere takes the focus away, it goes only after that press: nothing moves under the pointer. */
function useRevealed(): { revealed: boolean; reveal: () => void; conceal: () => void } {
  const [revealed, setRevealed] = useState(false);
  const pressed = useRef(false);
  useEffect(() => {
    const down = (): void => void (pressed.current = true);
    const up = (): void => void (pressed.current = false);
    addEventListener('pointerdown', down, true);
    addEventListener('pointerup', up, true);
    return () => {
      removeEventListener('pointerdown', down, true);
      removeEventListener('pointerup', up, true);
    };
  }, []);
  const conceal = (): void => {
    if (!pressed.current) setRevealed(false);
    else addEventListener('pointerup', () => setTimeout(() => setRevealed(false)), { once: true });
  };
  return { revealed, reveal: () => setRevealed(true), conceal };
}

function useGo(
  rows: readonly OutlineRow[],
  setAt: (key: string) => void,
  scroll: (to: number) => void,
): (to: number) => void {
  const desk = useGraphDesk();
  return (to) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (row === undefined) return;
    setAt(row.key);
    scroll(rows.indexOf(row));
    if (row.node !== null) {
      desk.graph.moveCursor(row.node);
      desk.ui.getState().canvas?.reveal(row.node);
    }
  };
}

function usePress(
  rows: readonly OutlineRow[],
  index: number,
  go: (to: number) => void,
  fold: (row: OutlineRow, open: boolean) => void,
): (event: KeyboardEvent) => void {
  const desk = useGraphDesk();
  return (event) => {
    const row = rows[index];
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') go(index + 1);
    else if (event.key === 'ArrowUp') go(index - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(rows.length - 1);
    else if (event.key === 'ArrowRight' && row.open === false) fold(row, true);
    else if (event.key === 'ArrowRight') go(index + 1);
    else if (event.key === 'ArrowLeft' && row.open === true && row.level > 1) fold(row, false);
    else if (event.key === 'ArrowLeft') go(parentOf(rows, index));
    else if (event.key === ' ') inspectCursor(desk, event.shiftKey);
    else if (event.key === 'Enter' && row.node !== null) void openNode(desk, row.node);
    else return;
    event.preventDefault();
  };
}

function parentOf(rows: readonly OutlineRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let i = index - 1; i >= 0; i--) if ((rows[i]?.level ?? 1) < level) return i;
  return 0;
}

function Row({
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
    node: row.node === null ? undefined : view.nodes.get(row.node),
  }));
  if (node === undefined)
    return <span className="strong">{scope === null ? 'Graph' : `Ring ${scope.rank}`}</span>;
  if (node.type === 'collection') {
    return (
      <>
        <CollectionMark />
        <span className="cut">{formatCount(node.members.length)} alike accounts</span>
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

function withKey(keys: ReadonlySet<string>, key: string, there: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (there) next.add(key);
  else next.delete(key);
  return next;
}
