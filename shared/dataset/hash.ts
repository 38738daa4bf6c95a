// The hash under every table of values. Imported bytes are hostile: with a seed that the file's author does not know, values that collide cannot be prepared.

/**
 * 32 bits over a class and the bytes `start..end`, four bytes a step; unsigned. The rotation depends on the data, so that no
 * difference between two inputs cancels for every seed (as it does in MurmurHash3: Aumasson & Bernstein 2012).
 */
export function hashValue(
  seed: number,
  classId: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  let hash = Math.imul(seed ^ classId ^ ((end - start) << 8), 0x9e3779b1);
  let i = start;
  for (; i + 4 <= end; i += 4) {
    const word =
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    hash = step(hash, word);
  }
  let rest = 0;
  for (; i < end; i++) rest = (rest << 8) | (bytes[i] as number);
  hash = step(hash, rest);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** True when `a[aStart..aStart+length)` and `b[bStart..bStart+length)` are the same. */
export function sameBytes(
  a: Uint8Array,
  aStart: number,
  b: Uint8Array,
  bStart: number,
  length: number,
): boolean {
  for (let i = 0; i < length; i++) if (a[aStart + i] !== b[bStart + i]) return false;
  return true;
}

function step(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x85ebca6b);
  const turn = hash >>> 27;
  return ((mixed << turn) | (mixed >>> (32 - turn))) ^ (mixed >>> 15);
}
