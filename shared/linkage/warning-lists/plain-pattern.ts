// Regular expressions of a list are never run: one hostile pattern could stop the engine for hours. Those that only spell out text are read as what they say.

export type PlainPattern = { text: string; atStart: boolean; atEnd: boolean };

const ESCAPED = /^[.\\/+*?()[\]{}|^$@-]$/;
const SPECIAL = /[.+*?()[\]{}|^$\\]/;

/** Text with `^`, `$` and escaped signs, with or without slashes around it; undefined for everything else. */
export function plainPattern(entry: string): PlainPattern | undefined {
  const slashed = /^\/(.*)\/i?$/s.exec(entry);
  let rest = slashed?.[1] ?? entry;
  const atStart = rest.startsWith('^');
  if (atStart) rest = rest.slice(1);
  const atEnd = /(?:^|[^\\])(?:\\\\)*\$$/.test(rest);
  if (atEnd) rest = rest.slice(0, -1);
  const text = unescaped(rest);
  return text === undefined || text === '' ? undefined : { text: text.toLowerCase(), atStart, atEnd };
}

function unescaped(pattern: string): string | undefined {
  let text = '';
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern.charAt(at);
    if (sign !== '\\') {
      if (SPECIAL.test(sign)) return undefined;
      text += sign;
      continue;
    }
    const next = pattern.charAt(++at);
    if (!ESCAPED.test(next)) return undefined;
    text += next;
  }
  return text;
}

export function fitsPattern({ text, atStart, atEnd }: PlainPattern, value: string): boolean {
  if (atStart && atEnd) return value === text;
  if (atStart) return value.startsWith(text);
  return atEnd ? value.endsWith(text) : value.includes(text);
}
