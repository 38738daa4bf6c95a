// Bytes by the piece, whatever the size of the chunks and whichever kind of stream they come from.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteSource } from './byte-source';

async function* iterable(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

describe('a source of bytes', () => {
  it('gives the same bytes however they are cut', async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(pieces, fc.array(fc.nat(15), { maxLength: 20 }), async (chunks, takes) => {
        const whole = chunks.flatMap((chunk) => [...chunk]);
        const source = byteSource(iterable(chunks));
        for (const take of takes) {
          const at = source.position();
          expect([...(await source.peek(take))]).toEqual(whole.slice(at, at + take));
          if (at + take > whole.length) break;
          expect([...(await source.take(take))]).toEqual(whole.slice(at, at + take));
        }
      }),
    );
  });

  it('says where it ended', async () => {
    const source = byteSource(iterable([Uint8Array.of(1, 2, 3)]));
    await expect(source.take(4)).rejects.toMatchObject({ code: 'archive-unreadable', data: { byte: 3 } });
  });

  it('takes a web stream, and lets go of it', async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(Uint8Array.of(7));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    const source = byteSource({ getReader: () => stream.getReader() });
    expect([...(await source.take(3))]).toEqual([7, 7, 7]);
    await source.close();
    expect(cancelled).toBe(true);
  });
});
