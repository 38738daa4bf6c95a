// How a note is moved, by arrows or by pointer: where it is meanwhile is its own, and the step is taken when it is let go.
import {
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import type { Point } from '../../../shared/graph/layout-boxes';
import type { NoteId } from '../../state/graph-view';
import { followDrag } from '../../ui/follow-drag';
import type { GraphDesk } from './graph-desk';
import { noteMoved } from './graph-notes';
import { SLACK } from './region.model';

/** Units of the graph that an arrow moves; with Shift. */
const STEP = 10;
const FAR = 50;

const ARROWS: Readonly<Partial<Record<string, Point>>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

type Moving = {
  at: Point;
  moving: boolean;
  press: (event: KeyboardEvent<HTMLElement>) => void;
  /** However long an arrow is held, it is one step. */
  release: () => void;
  grab: (event: PointerEvent<HTMLElement>) => void;
};

export function useMoving(desk: GraphDesk, id: NoteId, note: Point): Moving {
  const [to, setTo] = useState<Point | null>(null);
  // What comes before the next picture must know as well.
  const latest = useRef<Point | null>(null);
  const show = (at: Point | null): void => {
    latest.current = at;
    setTo(at);
  };
  const release = (): void => {
    const at = latest.current;
    show(null);
    if (at !== null) noteMoved(desk, id, at);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const arrow = ARROWS[event.key];
    if (event.key === 'Escape') focusCanvas(event.currentTarget);
    else if (arrow === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    else {
      const { x, y } = latest.current ?? note;
      const by = event.shiftKey ? FAR : STEP;
      show({ x: x + arrow.x * by, y: y + arrow.y * by });
    }
    event.preventDefault();
  };
  const grab = (event: PointerEvent<HTMLElement>): void => {
    if (event.button === 0) drag(desk, event, note, show, release);
  };
  return { at: to ?? note, moving: to !== null, press, release, grab };
}

function drag(
  { ui }: GraphDesk,
  event: PointerEvent<HTMLElement>,
  from: Point,
  show: (at: Point | null) => void,
  release: () => void,
): void {
  const begun = { x: event.clientX, y: event.clientY };
  let moved = false;
  followDrag(event, {
    move: ({ x, y }) => {
      const by = { x: x - begun.x, y: y - begun.y };
      moved ||= Math.hypot(by.x, by.y) > SLACK;
      const zoom = ui.getState().canvas?.zoom() ?? 1;
      if (moved) show({ x: from.x + by.x / zoom, y: from.y + by.y / zoom });
    },
    end: (_, kept) => {
      if (!kept) show(null);
      release();
    },
  });
}

/** Where a note goes that has the keyboard, the canvas takes it: no key is lost. */
export function useFocusLeft(note: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = note.current;
    return () => {
      if (element !== null && element === element.ownerDocument.activeElement) focusCanvas(element);
    };
  }, [note]);
}

function focusCanvas(note: HTMLElement): void {
  note.closest('.graph')?.querySelector<HTMLElement>('.graph-canvas')?.focus();
}
