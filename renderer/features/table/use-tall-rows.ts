// Which rows are in sight and where they stand, for any number of rows. TanStack Virtual reckons in true offsets; the page scrolls in scaled ones.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { tallScroll } from './tall-scroll';

export const ROW_HEIGHT = 24;
const HEADER = 24;

export type TallRows = {
  /** Of the element that holds the rows. */
  height: number;
  first: number;
  last: number;
  items: { index: number; top: number }[];
  /** Rows that fit at once. */
  pageRows: number;
  scrollToRow(index: number): void;
};

/** `key` changes with the question: then the rows start over. */
export function useTallRows(scroll: RefObject<HTMLDivElement | null>, count: number, key: string): TallRows {
  const viewport = useHeight(scroll);
  const tall = useMemo(() => tallScroll(count * ROW_HEIGHT, viewport), [count, viewport]);
  const offset = useRef(0);
  const listeners = useRef(new Set<(at: number, moving: boolean) => void>());
  const held = useRef(false);
  const moveTo = useCallback(
    (to: number): void => {
      const element = scroll.current;
      offset.current = tall.clamp(to);
      if (element === null) return;
      held.current = tall.scaled;
      element.scrollTop = tall.scrollTopAt(offset.current);
      for (const listener of listeners.current) listener(offset.current, false);
    },
    [scroll, tall],
  );
  useScrolling(scroll, tall, offset, held, listeners, moveTo);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    observeElementOffset: (_, report) => {
      const listener = (at: number, moving: boolean): void => report(at, moving);
      listeners.current.add(listener);
      report(offset.current, false);
      return () => listeners.current.delete(listener);
    },
    scrollToFn: (to) => moveTo(to),
  });
  useLayoutEffect(() => moveTo(0), [key]); // eslint-disable-line react-hooks/exhaustive-deps
  const shift = tall.scaled ? tall.scrollTopAt(offset.current) - offset.current : 0;
  const items = virtual.getVirtualItems().map((item) => ({ index: item.index, top: item.start + shift }));
  return {
    height: tall.physical,
    first: items[0]?.index ?? 0,
    last: items.at(-1)?.index ?? -1,
    items,
    pageRows: Math.max(1, Math.floor(viewport / ROW_HEIGHT)),
    scrollToRow: (index) => {
      const top = index * ROW_HEIGHT;
      if (top < offset.current) moveTo(top);
      else if (top + ROW_HEIGHT > offset.current + viewport) moveTo(top + ROW_HEIGHT - viewport);
    },
  };
}

/** Reads the page's scrolling; where positions are scaled, the wheel moves by what it says, not by the scale. */
function useScrolling(
  scroll: RefObject<HTMLDivElement | null>,
  tall: ReturnType<typeof tallScroll>,
  offset: RefObject<number>,
  held: RefObject<boolean>,
  listeners: RefObject<Set<(at: number, moving: boolean) => void>>,
  moveTo: (to: number) => void,
): void {
  useEffect(() => {
    const element = scroll.current;
    if (element === null) return undefined;
    const scrolled = (): void => {
      if (held.current) held.current = false;
      else offset.current = tall.offsetAt(element.scrollTop);
      for (const listener of listeners.current) listener(offset.current, false);
    };
    const wheeled = (event: WheelEvent): void => {
      if (!tall.scaled || event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      event.preventDefault();
      moveTo(
        offset.current + event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? ROW_HEIGHT : 1),
      );
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    element.addEventListener('wheel', wheeled, { passive: false });
    return () => {
      element.removeEventListener('scroll', scrolled);
      element.removeEventListener('wheel', wheeled);
    };
  }, [scroll, tall, offset, held, listeners, moveTo]);
}

function useHeight(scroll: RefObject<HTMLDivElement | null>): number {
  const [height, setHeight] = useState(240);
  useEffect(() => {
    const element = scroll.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(Math.max(ROW_HEIGHT, element.clientHeight - HEADER)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroll]);
  return height;
}
