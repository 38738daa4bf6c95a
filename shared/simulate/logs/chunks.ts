// Lines to bytes, some thousands at a time.
const LINES_PER_CHUNK = 4096;

/** UTF-8 chunks of lines, each ended by a line feed. */
export function* chunksOf(lines: Iterable<string>): Iterable<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let text = '';
  let held = 0;
  for (const line of lines) {
    text += line + '\n';
    if (++held === LINES_PER_CHUNK) {
      yield encoder.encode(text);
      text = '';
      held = 0;
    }
  }
  if (held > 0) yield encoder.encode(text);
}

/** RFC 4180: quoted where a comma or a quote is inside. */
export function csvField(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
