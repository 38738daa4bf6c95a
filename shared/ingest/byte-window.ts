// The bytes that the scanners look at: what is left of the last chunk, then the next one, in one array, with room behind them for unescaped values.
import { SLACK } from './value-memo';

export type ByteWindow = {
  /** UTF-8. Unread: `start..end`. */
  bytes: Uint8Array<ArrayBuffer>;
  start: number;
  end: number;
  /** Offset in the decompressed file (as UTF-8) of `bytes[0]`. */
  base: number;
  /** True once no further chunk will come. */
  ended: boolean;
  /** Over the same bytes. */
  view: DataView;
  /** Next free byte of the scratch space; rewound with every record. */
  scratch: number;
};

/** Room behind the bytes: for the scratch space, and for look-ups that take four bytes at once. */
const SCRATCH = 64 * 1024;

export function createWindow(capacity = 0): ByteWindow {
  const bytes = new Uint8Array(capacity + SCRATCH);
  const view = new DataView(bytes.buffer);
  return { bytes, view, start: 0, end: 0, base: 0, ended: false, scratch: 1 };
}

/** Puts a chunk behind the unread rest; indices from before are void. A long rest is not moved for every chunk: the cost stays linear. */
export function fill(window: ByteWindow, chunk: Uint8Array): void {
  const rest = window.end - window.start;
  const behind = window.bytes.length - window.end - SCRATCH;
  if (rest <= SCRATCH || chunk.length > behind) compact(window, rest, chunk.length);
  window.bytes.set(chunk, window.end);
  window.end += chunk.length;
  window.scratch = window.end + 1;
}

/** Makes room for `length` bytes behind `window.scratch` (`window.bytes` may be another array afterwards; indices stay). */
export function reserveScratch(window: ByteWindow, length: number): void {
  const needed = window.scratch + length + SLACK;
  if (needed <= window.bytes.length) return;
  const larger = new Uint8Array(needed * 2);
  larger.set(window.bytes.subarray(0, window.scratch));
  replaceBytes(window, larger);
}

function compact(window: ByteWindow, rest: number, added: number): void {
  const needed = rest + added + SCRATCH;
  if (needed > window.bytes.length) {
    const larger = new Uint8Array(rest <= SCRATCH ? needed : needed * 2);
    larger.set(window.bytes.subarray(window.start, window.end));
    replaceBytes(window, larger);
  } else window.bytes.copyWithin(0, window.start, window.end);
  window.base += window.start;
  window.start = 0;
  window.end = rest;
}

function replaceBytes(window: ByteWindow, bytes: Uint8Array<ArrayBuffer>): void {
  window.bytes = bytes;
  window.view = new DataView(bytes.buffer);
}
