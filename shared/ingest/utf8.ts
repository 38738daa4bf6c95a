// UTF-8 as the Encoding Standard has it: what is valid, short ASCII runs to strings without a decoder's overhead, and cuts for display.

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** The string of `bytes[start..end)`; malformed sequences become U+FFFD. */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 40) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte > 127) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Index of the first byte that begins no well-formed sequence (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF); -1 when all is well. */
export function malformedAt(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end;) {
    const lead = bytes[i] as number;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(bytes, i, end);
    if (length === 0) return i;
    i += length;
  }
  return -1;
}

/** Bytes of the well-formed sequence of two to four bytes at `i`, 0 when it is none. */
export function sequenceLength(bytes: Uint8Array, i: number, end: number): number {
  const lead = bytes[i] as number;
  const second = i + 1 < end ? (bytes[i + 1] as number) : 0;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return isTail(second) ? 2 : 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high || i + 2 >= end || !isTail(bytes[i + 2] as number)) return 0;
  if (lead < 0xf0) return 3;
  return i + 3 < end && isTail(bytes[i + 3] as number) ? 4 : 0;
}

/** For display: at most `characters` UTF-16 units of the text, ending in "…" when there is more, never half a surrogate pair. */
export function shownText(bytes: Uint8Array, start: number, end: number, characters: number): string {
  const reach = Math.min(end, start + characters * 4);
  const text = utf8Text(bytes, start, reach);
  if (text.length <= characters && reach === end) return text;
  const cut = text.slice(0, characters - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function isTail(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
