// LF, CRLF and a lone CR each end a line (rule I3). A CR that is the last byte of the window may be half of a CRLF: then more bytes are needed to say.
import type { ByteWindow } from './byte-window';

const CR = 13;
const LF = 10;

/** Bytes of the line end at `at`: 1 or 2, -1 when only the next chunk can tell, 0 at the end of the file. */
export function lineBreakLength(window: ByteWindow, at: number): number {
  if (at >= window.end) return window.ended ? 0 : -1;
  if (window.bytes[at] === LF) return 1;
  if (at + 1 < window.end) return window.bytes[at + 1] === LF ? 2 : 1;
  return window.ended ? 1 : -1;
}

/** Index of the first CR or LF from `from` on, -1 when there is none in the window. */
export function findLineEnd(window: ByteWindow, from: number): number {
  const { bytes, end } = window;
  for (let at = from; at < end; at++) if (bytes[at] === LF || bytes[at] === CR) return at;
  return -1;
}

/** Passes over the rest of a line with its end; false when the line goes on behind the window, whose bytes are then dropped. */
export function skipLine(window: ByteWindow): boolean {
  const at = findLineEnd(window, window.start);
  if (at < 0) {
    window.start = window.end;
    return false;
  }
  const length = lineBreakLength(window, at);
  if (length < 0) {
    window.start = at;
    return false;
  }
  window.start = at + length;
  return true;
}
