// What is in sight of time: zoomed about a moment, moved, held near what there is.
import type { TimeSpan } from '../../state/workbench';

const MINUTE = 60_000;
/** No closer than this: a bar is then some seconds wide, and nothing has finer bins than minutes. */
const CLOSEST = 10 * MINUTE;
/** Beside the activity, as a share of it, when all of it is in sight. */
const MARGIN = 0.01;

export const lengthOf = ({ from, to }: TimeSpan): number => to - from;

/** The span with a little room at both ends. */
export function withMargins(span: TimeSpan): TimeSpan {
  const room = Math.max(CLOSEST / 4, lengthOf(span) * MARGIN);
  return { from: span.from - room, to: span.to + room };
}

/** `factor` below 1 is closer; what is at `about` stays where it is. */
export function zoomed(window: TimeSpan, factor: number, about: number, extent: TimeSpan): TimeSpan {
  const most = Math.max(CLOSEST, 1.2 * lengthOf(withMargins(extent)));
  const length = Math.min(most, Math.max(CLOSEST, lengthOf(window) * factor));
  const share = (about - window.from) / lengthOf(window);
  return held({ from: about - share * length, to: about + (1 - share) * length }, extent);
}

/** Moved by milliseconds. */
export function moved(window: TimeSpan, by: number, extent: TimeSpan): TimeSpan {
  return held({ from: window.from + by, to: window.to + by }, extent);
}

/** Moved no more than it must be for `at` to be in sight. */
export function including(window: TimeSpan, { from, to }: TimeSpan, extent: TimeSpan): TimeSpan {
  if (from < window.from) return moved(window, from - window.from, extent);
  return to > window.to ? moved(window, to - window.to, extent) : window;
}

/** At least a tenth of what is in sight is near the activity: nobody gets lost in empty centuries. */
function held(window: TimeSpan, extent: TimeSpan): TimeSpan {
  const near = lengthOf(window) / 10;
  const by = Math.max(extent.from + near - window.to, Math.min(0, extent.to - near - window.from));
  return by === 0 ? window : { from: window.from + by, to: window.to + by };
}

const CLOSER = 0.6;
/** Share of what is in sight that a page moves by. */
const PAGE = 0.8;

/** What a key brings in sight, zooming about a moment; null: it is none of these keys. */
export function lookedAt(key: string, window: TimeSpan, about: number, extent: TimeSpan): TimeSpan | null {
  switch (key) {
    case '+':
    case '=':
      return zoomed(window, CLOSER, about, extent);
    case '-':
      return zoomed(window, 1 / CLOSER, about, extent);
    case 'PageUp':
      return moved(window, -PAGE * lengthOf(window), extent);
    case 'PageDown':
      return moved(window, PAGE * lengthOf(window), extent);
    default:
      return null;
  }
}
