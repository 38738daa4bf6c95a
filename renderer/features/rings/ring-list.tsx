// The ranked list: arrows move, Enter opens, Space looks at it in the inspector. Only rows in sight are in the page.
import { useVirtualizer } from '@tanstack/react-virtual';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { RingList as RingListAnswer, RingSummary } from '../../../shared/engine/engine';
import { useActions, useWorkbench } from '../../state/context';
import { useSeen } from '../../state/use-seen';
import { TextInput } from '../../ui/field';
import { formatCount, formatOf } from '../../ui/format';
import { inPage } from '../../ui/in-page';
import { filterRings } from './rings.model';
import { RingRow } from './ring-row';

const ROW = 40;

export function RingList({ list }: { list: RingListAnswer }) {
  const kinds = useWorkbench((state) => state.kinds);
  const [text, setText] = useState('');
  const shown = useMemo(() => filterRings(list.rings, text, kinds), [list, text, kinds]);
  const seen = useSeen()?.rings ?? null;
  return (
    <>
      <div className="rings-filter">
        <TextInput
          type="search"
          aria-label="Filter rings"
          placeholder="Filter: card, template, office…"
          icon={<Search size={14} strokeWidth={1.5} aria-hidden />}
          value={text}
          onChange={setText}
        />
        {text !== '' && (
          <span className="text-3 micro no-wrap" role="status">
            {formatCount(shown.length)} of {formatCount(list.rings.length)}
          </span>
        )}
      </div>
      {seen !== null && <SeenCount rings={list.rings} seen={seen} />}
      <Rows rings={shown} seen={seen} />
    </>
  );
}

/** The list keeps its order and its rows: what was not seen then steps back. */
function SeenCount({ rings, seen }: { rings: readonly RingSummary[]; seen: readonly number[] }) {
  const there = rings.filter((ring) => (seen[ring.rank - 1] ?? 0) > 0).length;
  return (
    <p className="rings-seen text-3 micro" role="status">
      {formatCount(there)} of {formatOf(rings.length, 'ring')} seen in the chosen time
    </p>
  );
}

type RowsProps = { rings: readonly RingSummary[]; seen: readonly number[] | null };

function Rows({ rings, seen }: RowsProps) {
  const { openRing } = useActions();
  const openId = useWorkbench((state) => state.openRingId);
  const [at, setAt] = useState(0);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rings.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  const index = Math.min(at, Math.max(0, rings.length - 1));
  useFollowOpen(rings, openId, setAt);
  const press = useListKeys(rings, index, scroll, (to) => {
    setAt(to);
    virtual.scrollToIndex(to);
  });
  if (rings.length === 0) return <p className="rings-none text-2">No ring matches the filter.</p>;
  return (
    <div
      ref={scroll}
      className="rings-list"
      role="listbox"
      aria-label="Ranked rings"
      tabIndex={0}
      aria-activedescendant={inPage(virtual.getVirtualItems(), index) ? `ring-option-${index}` : undefined}
      onKeyDown={press}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const ring = rings[item.index];
          return (
            ring !== undefined && (
              <RingRow
                key={ring.id}
                id={`ring-option-${item.index}`}
                ring={ring}
                top={item.start}
                position={item.index + 1}
                of={rings.length}
                open={ring.id === openId}
                current={item.index === index}
                seen={seen === null ? null : (seen[ring.rank - 1] ?? 0)}
                onPress={() => {
                  setAt(item.index);
                  openRing(ring.id);
                }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function useListKeys(
  rings: readonly RingSummary[],
  index: number,
  scroll: RefObject<HTMLDivElement | null>,
  go: (to: number) => void,
): (event: KeyboardEvent) => void {
  const { openRing, selectRing } = useActions();
  return (event) => {
    const ring = rings[index];
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? ROW) / ROW) - 1);
    const moves: Partial<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: rings.length - 1,
      PageDown: index + page,
      PageUp: index - page,
    };
    const to = moves[event.key];
    if (to !== undefined) go(Math.min(rings.length - 1, Math.max(0, to)));
    else if (event.key === 'Enter' && ring !== undefined) openRing(ring.id);
    else if (event.key === ' ' && ring !== undefined) selectRing(ring.id);
    else return;
    event.preventDefault();
  };
}

/** The row cursor goes to the ring that is open, whoever opened it. */
function useFollowOpen(
  rings: readonly RingSummary[],
  openId: string | null,
  setAt: (at: number) => void,
): void {
  useEffect(() => {
    const at = rings.findIndex((ring) => ring.id === openId);
    if (at >= 0) setAt(at);
  }, [rings, openId, setAt]);
}
