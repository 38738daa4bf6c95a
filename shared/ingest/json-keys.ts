// Keys of parsed JSON lines as column names: nested objects become dotted paths, arrays and scalars are values.

/** Lines that are parsed to find out which keys there are. */
const LINES = 1000;
const MAX_DEPTH = 8;

export type JsonLine = Record<string, unknown>;

/** The objects among the first lines of UTF-8 text; the last line counts only when the text is whole. */
export function parseLines(text: string, whole: boolean, limit = LINES): JsonLine[] {
  const lines = text.split('\n', limit + 1);
  if (!whole || lines.length > limit) lines.pop();
  return lines.flatMap((line) => {
    const value = parse(line);
    return isObject(value) ? [value] : [];
  });
}

/** Values by column name, in order of appearance; what is empty (null, "") is there with `undefined`. */
export function flatten(line: JsonLine): Map<string, unknown> {
  const columns = new Map<string, unknown>();
  collect(line, '', columns, 0);
  return columns;
}

/** As the scanner would give it: several values joined for display only. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(shownValue).join(', ');
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

function collect(object: JsonLine, prefix: string, columns: Map<string, unknown>, depth: number): void {
  for (const [key, value] of Object.entries(object)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (isObject(value) && depth < MAX_DEPTH) collect(value, name, columns, depth + 1);
    else columns.set(name, value);
  }
}

function isObject(value: unknown): value is JsonLine {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
