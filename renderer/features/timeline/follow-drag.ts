// Follows a pointer that is held, wherever it goes, until it is let go; Escape ends it before.
import type { PointerEvent } from 'react';

type Drag = {
  /** `x` as events of the window have it. */
  move(x: number): void;
  /** `kept` false: Escape was pressed, or the system took the pointer away, and nothing was chosen. */
  end(x: number, kept: boolean): void;
};

export function followDrag(event: PointerEvent<HTMLElement>, drag: Drag): void {
  const element: HTMLElement = event.currentTarget;
  element.setPointerCapture(event.pointerId);
  const over = new AbortController();
  const listen = (type: 'pointermove' | 'pointerup' | 'pointercancel', heard: (x: number) => void): void =>
    element.addEventListener(type, ({ clientX }) => heard(clientX), { signal: over.signal });
  const ended = (kept: boolean) => (x: number) => {
    over.abort();
    drag.end(x, kept);
  };
  listen('pointermove', drag.move);
  listen('pointerup', ended(true));
  listen('pointercancel', ended(false));
  const escaped = (pressed: KeyboardEvent): void => {
    if (pressed.key !== 'Escape') return;
    // Nothing else is let go by the same press.
    pressed.stopPropagation();
    ended(false)(event.clientX);
  };
  element.ownerDocument.addEventListener('keydown', escaped, { signal: over.signal, capture: true });
}
