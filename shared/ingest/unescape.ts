// Doubled quotes halved, into the window's scratch space: the record as written stays as it is.
import { reserveScratch, type ByteWindow } from './byte-window';
import { ESCAPED, PLAIN, type ScannedRecord } from './record';

/** Makes an ESCAPED field PLAIN; other forms are left alone. */
export function unescapeField(window: ByteWindow, record: ScannedRecord, field: number): void {
  if (record.forms[field] !== ESCAPED) return;
  const start = record.starts[field] as number;
  const end = record.ends[field] as number;
  reserveScratch(window, end - start);
  const { bytes } = window;
  const to = window.scratch;
  let at = to;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    bytes[at++] = byte;
    if (byte === record.quote && bytes[i + 1] === byte) i++;
  }
  window.scratch = at;
  record.starts[field] = to;
  record.ends[field] = at;
  record.forms[field] = PLAIN;
}
