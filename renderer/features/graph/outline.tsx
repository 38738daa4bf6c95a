// The graph as text beside the picture: a tree with the same selection and the same keys. It shows itself when the keyboard comes to it.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { classes } from '../../ui/classes';
import { inPage } from '../../ui/in-page';
import { Row } from './outline-row';
import { outlineRows } from './outline.model';
import type { OutlineRow } from './outline.model';
import { useGraph, useGraphUi } from './use-graph';
import { useGo, usePress, useRevealed } from './use-outline-keys';

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

function withKey(keys: ReadonlySet<string>, key: string, there: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (there) next.add(key);
  else next.delete(key);
  return next;
}
