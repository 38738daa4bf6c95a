// Bijections and hashes over 32 bits: identifiers that look random, never collide, and follow from seed and number alone.

/** Finaliser of MurmurHash3 (Appleby): a bijection of the 32-bit integers. */
export function mix(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** For a fixed salt a bijection of `value`. */
export function mixWith(salt: number, value: number): number {
  return mix(mix(value) ^ (salt >>> 0));
}

/** FNV-1a over UTF-16 units: a name as a salt. */
export function saltOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Seven digits of base 36: fixed width, so that the order of texts is the order of numbers. */
export function base36(value: number): string {
  return (value >>> 0).toString(36).padStart(7, '0');
}

export function hex(value: number, digits: number): string {
  return (value >>> 0).toString(16).padStart(8, '0').slice(-digits);
}
