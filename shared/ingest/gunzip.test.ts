import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RetortError } from '../kernel/errors';
import { logFile } from '../testing/log-files';
import { crc32 } from './crc32';
import { openRaw } from './open-bytes';

async function unpacked(bytes: Uint8Array, chunk: number): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of openRaw(logFile(bytes, 'log.csv.gz', chunk))) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** Code and byte of the failure. */
async function failure(bytes: Uint8Array, chunk = 1000): Promise<string> {
  try {
    await unpacked(bytes, chunk);
    return 'read';
  } catch (error) {
    return error instanceof RetortError ? `${error.code} ${String(error.data['byte'])}` : String(error);
  }
}

const text =
  'a,b\n' +
  Array.from({ length: 20_000 }, (_, i) => `${String(i)},${String(Math.imul(i, 0x9e3779b1))}\n`).join('');

describe('gzip', () => {
  it('I5 is unpacked, however it is cut', async () => {
    const packed = gzipSync(text);
    for (const chunk of [1, 17, 65_536, Infinity]) expect(await unpacked(packed, chunk)).toBe(text);
  });

  it('I5 members one after another are one file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 50 }),
        async (parts, chunk) => {
          const packed = Buffer.concat(parts.map((part) => gzipSync(part)));
          expect(await unpacked(packed, chunk)).toBe(
            parts.map((part) => Buffer.from(part).toString()).join(''),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('I6 a member in the middle is checked too', async () => {
    const [first, second] = [gzipSync(text), gzipSync('second')];
    const damaged = Buffer.from(first);
    damaged.writeUInt32LE(7, damaged.length - 8);
    expect(await failure(Buffer.concat([damaged, second]))).toBe(`log-gzip ${String(first.length)}`);
    expect(await failure(Buffer.concat([first, damaged]))).toBe(`log-gzip ${String(first.length * 2)}`);
  });

  it('I6 cut off anywhere it fails with the byte', async () => {
    const packed = gzipSync(text);
    const cuts = [
      2,
      9,
      10,
      12,
      100,
      packed.length >> 1,
      packed.length - 9,
      packed.length - 8,
      packed.length - 4,
      packed.length - 1,
    ];
    for (const cut of cuts) expect(await failure(packed.subarray(0, cut))).toBe(`log-gzip ${String(cut)}`);
  });

  it('I6 a flipped bit anywhere in the contents is found', async () => {
    const packed = gzipSync(text);
    for (let at = 20; at < packed.length; at += Math.floor(packed.length / 40)) {
      const damaged = Buffer.from(packed);
      damaged[at] = (damaged[at] as number) ^ 16;
      expect(await failure(damaged)).toMatch(/^log-gzip/);
    }
  });

  it('I6 what follows a member and is none fails', async () => {
    expect(await failure(Buffer.concat([gzipSync(text), Buffer.from('trailing text')]))).toMatch(/^log-gzip/);
  });
});

describe('other containers', () => {
  it.each([
    ['PK\u0003\u0004', 'a zip archive or a workbook'],
    ['BZh91AY', 'bzip2'],
    ['PAR1', 'Parquet'],
    ['SQLite format 3', 'an SQLite database'],
    ['%PDF-1.7', 'PDF'],
  ])('I7 %s', async (magic, found) => {
    await expect(unpacked(Buffer.from(`${magic}....`), 3)).rejects.toThrow(`found=${found}`);
  });
  it('I7 an empty file', async () => {
    await expect(unpacked(new Uint8Array(0), 10)).rejects.toThrow('log-empty');
  });
});

it('crc32 is that of RFC 1952', () => {
  expect(crc32(0, Buffer.from('123456789'))).toBe(0xcbf43926);
  expect(crc32(crc32(0, Buffer.from('12345')), Buffer.from('6789'))).toBe(0xcbf43926);
});
