// Follows a pointer that is held, wherever it goes, until it is let go; Escape ends it before.
import type { PointerEvent } from 'react';

/** As events of the window have it. */
type Place = { x: number; y: number };

type Drag = {
  move(to: Place): void;
  /** `kept` false: Escape was pressed, or the system took the pointer away, and nothing was chosen. */
  end(at: Place, kept: boolean): void;
};

export function followDrag(event: PointerEvent<HTMLElement>, drag: Drag): void {
  const element: HTMLElement = event.currentTarget;
  element.setPointerCapture(event.pointerId);
  const over = new AbortController();
  const listen = (type: 'pointermove' | 'pointerup' | 'pointercancel', heard: (at: Place) => void): void =>
    element.addEventListener(type, ({ clientX: x, clientY: y }) => heard({ x, y }), { signal: over.signal });
  const ended = (kept: boolean) => (at: Place) => {
    over.abort();
    drag.end(at, kept);
  };
  listen('pointermove', drag.move);
  listen('pointerup', ended(true));
  listen('pointercancel', ended(false));
  const escaped = (pressed: KeyboardEvent): void => {
    if (pressed.key !== 'Escape') return;
    // Nothing else is let go by the same press.
    pressed.stopPropagation();
    ended(false)({ x: event.clientX, y: event.clientY });
  };
  element.ownerDocument.addEventListener('keydown', escaped, { signal: over.signal, capture: true });
}
