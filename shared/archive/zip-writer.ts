// Writes a zip file entry by entry to a sink, holding one entry and the directory in memory. Equal entries give equal bytes.
import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { PlacedEntry, ZipEntry } from './zip-records';
import { localHeader, zipTail } from './zip-records';

export type ZipWriter = {
  add(name: string, content: Uint8Array): Promise<void>;
  finish(): Promise<void>;
};

/** Columns shrink little more at higher levels, which take several times as long. */
const LEVEL = 1;

export function createZipWriter(sink: (bytes: Uint8Array) => Promise<void>): ZipWriter {
  const entries: PlacedEntry[] = [];
  let offset = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    offset += bytes.length;
    await sink(bytes);
  };
  return {
    add: async (name, content) => {
      const { entry, body } = packed(name, content);
      entries.push({ ...entry, offset });
      await write(localHeader(entry));
      await write(body);
    },
    finish: () => sink(zipTail(entries, offset)),
  };
}

function packed(name: string, content: Uint8Array): { entry: ZipEntry; body: Uint8Array } {
  const deflated = deflateSync(content, { level: LEVEL });
  const method = deflated.length < content.length ? 8 : 0;
  const body = method === 8 ? deflated : content;
  return {
    entry: { name, method, crc: crc32(content), compressed: body.length, size: content.length },
    body,
  };
}
