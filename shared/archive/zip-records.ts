// The records of a zip file (PKWARE APPNOTE 6.3.10) in the one form that an archive has them: sizes known in advance, no dates, no extras.

export type ZipEntry = { name: string; method: 0 | 8; crc: number; compressed: number; size: number };
export type PlacedEntry = ZipEntry & { offset: number };

export const LOCAL_HEADER_BYTES = 30;
export const LOCAL_SIGNATURE = 0x0403_4b50;
const CENTRAL_SIGNATURE = 0x0201_4b50;
const END_SIGNATURE = 0x0605_4b50;
const END64_SIGNATURE = 0x0606_4b50;
const LOCATOR64_SIGNATURE = 0x0706_4b50;

const UTF8_NAMES = 0x0800;
/** 1980-01-01: the time of making is no content. */
const DATE = 0x0021;
const VERSION = 20;
const VERSION64 = 45;
const MAX16 = 0xffff;
const MAX32 = 0xffff_ffff;

export function localHeader(entry: ZipEntry): Uint8Array {
  const name = new TextEncoder().encode(entry.name);
  return records().u32(LOCAL_SIGNATURE).u16(VERSION).common(entry, name.length, 0).raw(name).bytes();
}

/** Central directory and its end; in zip64 form where 16 or 32 bits are too few. */
export function zipTail(entries: readonly PlacedEntry[], offset: number): Uint8Array {
  const out = records();
  for (const entry of entries) centralHeader(out, entry);
  const size = out.length();
  if (entries.length >= MAX16 || offset >= MAX32) end64(out, entries.length, size, offset);
  out.u32(END_SIGNATURE).u16(0).u16(0);
  out.u16(Math.min(entries.length, MAX16)).u16(Math.min(entries.length, MAX16));
  return out.u32(size).u32(Math.min(offset, MAX32)).u16(0).bytes();
}

function centralHeader(out: Records, entry: PlacedEntry): void {
  const name = new TextEncoder().encode(entry.name);
  const far = entry.offset >= MAX32;
  out
    .u32(CENTRAL_SIGNATURE)
    .u16(far ? VERSION64 : VERSION)
    .u16(far ? VERSION64 : VERSION);
  out
    .common(entry, name.length, far ? 12 : 0)
    .u16(0)
    .u16(0)
    .u16(0)
    .u32(0);
  out.u32(Math.min(entry.offset, MAX32)).raw(name);
  if (far) out.u16(1).u16(8).u64(entry.offset);
}

function end64(out: Records, count: number, size: number, offset: number): void {
  const at = offset + size;
  out.u32(END64_SIGNATURE).u64(44).u16(VERSION64).u16(VERSION64).u32(0).u32(0);
  out.u64(count).u64(count).u64(size).u64(offset);
  out.u32(LOCATOR64_SIGNATURE).u32(0).u64(at).u32(1);
}

type Records = {
  u16(value: number): Records;
  u32(value: number): Records;
  u64(value: number): Records;
  raw(bytes: Uint8Array): Records;
  /** The fields that local and central headers share. */
  common(entry: ZipEntry, nameLength: number, extraLength: number): Records;
  length(): number;
  bytes(): Uint8Array;
};

function records(): Records {
  let buffer = new Uint8Array(256);
  let used = 0;
  const put = (width: number, value: number): void => {
    if (used + width > buffer.length) buffer = grown(buffer, used + width);
    for (let i = 0; i < width; i++) buffer[used++] = Math.floor(value / 2 ** (8 * i)) & 255;
  };
  const self: Records = {
    u16: (value) => (put(2, value), self),
    u32: (value) => (put(4, value), self),
    u64: (value) => (put(8, value), self),
    raw: (bytes) => {
      if (used + bytes.length > buffer.length) buffer = grown(buffer, used + bytes.length);
      buffer.set(bytes, used);
      used += bytes.length;
      return self;
    },
    common: ({ method, crc, compressed, size }, nameLength, extraLength) =>
      self
        .u16(UTF8_NAMES)
        .u16(method)
        .u16(0)
        .u16(DATE)
        .u32(crc)
        .u32(compressed)
        .u32(size)
        .u16(nameLength)
        .u16(extraLength),
    length: () => used,
    bytes: () => buffer.slice(0, used),
  };
  return self;
}

function grown(buffer: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(buffer.length * 2, needed));
  larger.set(buffer);
  return larger;
}
