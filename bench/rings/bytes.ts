// How much memory something holds: every typed array that can be reached from it once, and eight bytes for each place of an ordinary list.

/** `without`: what is reached from there is not counted. */
export function bytesOf(root: object, without?: object): number {
  const seen = new Set<object>();
  if (without !== undefined) walk(without, seen);
  return walk(root, seen);
}

const POINTER = 8;
/** Records of a list are looked into up to this many; lists are of one sort. */
const LOOKED_INTO = 100_000;

function walk(root: object, seen: Set<object>): number {
  const waiting: object[] = [root];
  let bytes = 0;
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    if (ArrayBuffer.isView(one)) {
      if (seen.has(one.buffer)) continue;
      seen.add(one.buffer);
      bytes += one.buffer.byteLength;
      continue;
    }
    if (Array.isArray(one)) bytes += one.length * POINTER;
    const members: unknown[] = Array.isArray(one) ? one.slice(0, LOOKED_INTO) : Object.values(one);
    for (const member of members) if (typeof member === 'object' && member !== null) waiting.push(member);
  }
  return bytes;
}
