// Rings as packed circles by size, whole or dashed by confidence. The circles are a list too: arrows move by rank, Enter opens.
import { useDeferredValue, useMemo, useRef, type KeyboardEvent } from 'react';
import type { RingList } from '../../../shared/engine/engine';
import { useActions, useWorkbench } from '../../state/context';
import { benignWord } from '../../state/linkage-words';
import { useSize } from '../../ui/use-size';
import { formatCount } from '../../ui/format';
import { Legend } from './legend';
import { MapDrawing } from './map-drawing';
import { describeRing, mapRings, MOST_RINGS, type MapRing } from './ring-map.model';
import { strangers } from './strangers';
import './ring-map.css';

/** Kept free around the packed circles. */
const EDGE = 20;

export function RingMap({ list: latest, accounts }: { list: RingList; accounts: number }) {
  const frame = useRef<HTMLDivElement>(null);
  // Packing and drawing many rings takes longer than a frame: what is urgent goes first.
  const list = useDeferredValue(latest);
  const size = useDeferredValue(useSize(frame));
  const kinds = useWorkbench((state) => state.kinds);
  const rings = useMemo(() => {
    const room = { width: Math.max(80, size.width - 2 * EDGE), height: Math.max(80, size.height - 2 * EDGE) };
    return size.width === 0 ? [] : mapRings(list, room, kinds);
  }, [list, size.width, size.height, kinds]);
  const outside = useMemo(() => {
    const circles = rings.map(({ circle }) => ({ ...circle, x: circle.x + EDGE, y: circle.y + EDGE }));
    return strangers(accounts - list.accountsInRings, circles, size);
  }, [accounts, list.accountsInRings, rings, size]);
  return (
    <div className="ring-map" ref={frame}>
      <MapDrawing rings={rings} outside={outside} width={size.width} height={size.height} edge={EDGE} />
      {rings.length > 0 && <RingButtons rings={rings} />}
      <Legend accountsPerDot={outside.each} />
      {list.rings.length > MOST_RINGS && (
        <span className="ring-map-cap">
          {MOST_RINGS} of {formatCount(list.rings.length)} rings drawn, by rank
        </span>
      )}
    </div>
  );
}

function RingButtons({ rings }: { rings: readonly MapRing[] }) {
  const selected = useWorkbench((state) => state.selection.ringId);
  const kinds = useWorkbench((state) => state.kinds);
  const actions = useActions();
  const list = useRef<HTMLUListElement>(null);
  const current = Math.max(
    0,
    rings.findIndex(({ ring }) => ring.id === selected),
  );
  const move = (event: KeyboardEvent): void => {
    const next = rings[target(event.key, current, rings.length)];
    if (next === undefined) return;
    event.preventDefault();
    actions.selectRing(next.ring.id);
    list.current?.querySelector<HTMLElement>(`[data-ring="${next.ring.id}"]`)?.focus();
  };
  return (
    <ul className="ring-buttons" role="listbox" aria-label="Rings by rank" ref={list} onKeyDown={move}>
      {rings.map(({ ring, circle }, i) => (
        <li
          key={ring.id}
          role="option"
          data-ring={ring.id}
          className="ring-button"
          aria-selected={ring.id === selected}
          aria-label={describeRing(
            ring,
            kinds,
            ring.benign === null ? null : benignWord(ring.benign.archetype),
          )}
          title={describeRing(ring, kinds, ring.benign === null ? null : benignWord(ring.benign.archetype))}
          tabIndex={i === current ? 0 : -1}
          style={{
            left: circle.x - circle.radius + EDGE,
            top: circle.y - circle.radius + EDGE,
            width: 2 * circle.radius,
            height: 2 * circle.radius,
          }}
          onClick={() => actions.selectRing(ring.id)}
          onDoubleClick={() => actions.openRing(ring.id)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') actions.openRing(ring.id);
            if (event.key !== ' ') return;
            event.preventDefault();
            actions.selectRing(ring.id);
          }}
        />
      ))}
    </ul>
  );
}

/** Where a key leads in the ranked list; -1: nowhere. */
function target(key: string, current: number, length: number): number {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(length - 1, current + 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(0, current - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : -1;
}
