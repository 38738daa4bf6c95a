// CRC-32 as gzip has it (RFC 1952, section 8), four bytes a step ("slicing by 4", Kounavis & Berry 2005).

const tables = createTables();

/** The checksum of everything so far with `bytes` behind it; begin with 0. */
export function crc32(checksum: number, bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = tables;
  let crc = ~checksum;
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    crc =
      (t3[crc & 255] as number) ^
      (t2[(crc >>> 8) & 255] as number) ^
      (t1[(crc >>> 16) & 255] as number) ^
      (t0[crc >>> 24] as number);
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[i] as number)) & 255] as number);
  return ~crc >>> 0;
}

function createTables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256);
  for (let n = 0; n < 256; n++) {
    let crc = n;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    first[n] = crc;
  }
  const after = (table: Int32Array): Int32Array =>
    table.map((crc) => (crc >>> 8) ^ (first[crc & 255] as number));
  const second = after(first);
  const third = after(second);
  return [first, second, third, after(third)];
}
