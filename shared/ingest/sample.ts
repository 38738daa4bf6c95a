// The first bytes of a log, decompressed: what a specification is matched against and guesses are made from.
import type { Encoding } from '../model/records/import-spec';
import { byteOrderMark, openRaw } from './open-bytes';
import type { LogFile } from './types';

export type Sample = {
  /** Decompressed, as they were encoded. */
  bytes: Uint8Array<ArrayBuffer>;
  /** True when the file has no more than these. */
  whole: boolean;
};

/** @throws RetortError `log-unreadable`, `log-empty`, `log-gzip` */
export async function readSample(file: LogFile, limit: number): Promise<Sample> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let whole = true;
  for await (const chunk of openRaw(file)) {
    parts.push(chunk);
    length += chunk.length;
    if (length < limit) continue;
    whole = length === limit && chunk.length === 0;
    break;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes: bytes.subarray(0, limit), whole: whole && length <= limit };
}

/** The sample as UTF-8 without a mark; the mark's encoding counts before the given one. */
export function decodeSample(sample: Sample, encoding: Encoding): Uint8Array {
  const mark = byteOrderMark(sample.bytes);
  const bytes = sample.bytes.subarray(mark?.length ?? 0);
  const actual = mark?.encoding ?? encoding;
  if (actual === 'utf-8') return bytes;
  const decoder = new TextDecoder(actual, { ignoreBOM: true });
  return new TextEncoder().encode(decoder.decode(bytes, { stream: !sample.whole }));
}
