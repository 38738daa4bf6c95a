import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptIndex } from '../../shared/model/records/kept-index';
import { packIndex, unpackIndex } from './packed-index';

const words = fc
  .array(fc.nat({ max: 0xffff_ffff }), { maxLength: 9 })
  .map((values) => Uint32Array.from(values));
const bytes = fc.array(fc.nat({ max: 255 }), { maxLength: 9 }).map((values) => Uint8Array.from(values));
const kept = fc.record<KeptIndex>({
  ...{ key: fc.string(), object: words, first: words, last: words, order: words },
  ...{ outOffsets: words, inOffsets: words, inEdges: words, degree: words },
  ...{ relation: fc.option(bytes), count: fc.option(words), run: fc.option(words) },
});

describe('packed index', () => {
  it('comes back as it was, columns of bytes and of words, with some left out', async () => {
    await fc.assert(
      fc.asyncProperty(kept, async (index) => {
        expect(await unpackIndex(packIndex(index))).toEqual(index);
      }),
    );
  });

  it('is none when its blob is shorter than it was, longer, or gone from the disk', async () => {
    const [index] = fc.sample(kept, 1);
    const packed = packIndex({ ...(index as KeptIndex), degree: Uint32Array.of(1, 2) });
    const gone = { arrayBuffer: () => Promise.reject(new Error('NotReadableError')) } as unknown as Blob;
    for (const blob of [packed.blob.slice(0, -1), new Blob([packed.blob, 'x']), gone])
      expect(await unpackIndex({ ...packed, blob })).toBeUndefined();
  });
});
