// The zip layer on published values, and in the form for large files that no test will ever write whole.
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32';
import type { PlacedEntry } from './zip-records';
import { localHeader, zipTail } from './zip-records';

const entry: PlacedEntry = { name: 'a.bin', method: 8, crc: 0x01020304, compressed: 5, size: 9, offset: 0 };
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('CRC-32', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf4_3926],
    ['The quick brown fox jumps over the lazy dog', 0x414f_a339],
  ])('of %j', (value, expected) => {
    expect(crc32(text(value))).toBe(expected);
  });
});

describe('zip records', () => {
  it('have sizes in the local header, so that a reader needs no directory', () => {
    const header = new DataView(localHeader(entry).buffer);
    expect(header.getUint32(0, true)).toBe(0x0403_4b50);
    expect(header.getUint16(6, true) & 8).toBe(0);
    expect([14, 18, 22].map((at) => header.getUint32(at, true))).toEqual([0x01020304, 5, 9]);
    expect(header.byteLength).toBe(30 + 5);
  });

  it('end with a directory that points at the entries', () => {
    const tail = new DataView(zipTail([entry, { ...entry, offset: 40 }], 80).buffer);
    const end = tail.byteLength - 22;
    expect(tail.getUint32(end, true)).toBe(0x0605_4b50);
    expect(tail.getUint16(end + 10, true)).toBe(2);
    expect(tail.getUint32(end + 12, true)).toBe(end);
    expect(tail.getUint32(end + 16, true)).toBe(80);
    expect(tail.getUint32(51 + 42, true)).toBe(40);
  });

  it('take the zip64 form beyond 4 GiB', () => {
    const far = 2 ** 33 + 7;
    const tail = new DataView(zipTail([{ ...entry, offset: far }], far + 40).buffer);
    const directory = 46 + 5 + 12;
    expect(tail.getUint32(42, true)).toBe(0xffff_ffff);
    expect(tail.getBigUint64(46 + 5 + 4, true)).toBe(BigInt(far));
    expect(tail.getUint32(directory, true)).toBe(0x0606_4b50);
    expect(tail.getBigUint64(directory + 48, true)).toBe(BigInt(far + 40));
    expect(tail.getBigUint64(directory + 56 + 8, true)).toBe(BigInt(far + 40 + directory));
    expect(tail.getUint32(tail.byteLength - 6, true)).toBe(0xffff_ffff);
  });

  it('take the zip64 form beyond 65,534 entries', () => {
    const many = Array.from({ length: 65_535 }, () => entry);
    const tail = new DataView(zipTail(many, 100).buffer);
    expect(tail.getUint16(tail.byteLength - 12, true)).toBe(0xffff);
    expect(tail.getBigUint64(tail.byteLength - 22 - 20 - 56 + 32, true)).toBe(65_535n);
  });
});
