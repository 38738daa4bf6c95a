import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashValue } from './hash';
import { createInterner } from './interner';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const classes = [
  { kind: 'account', realm: 'ours' },
  { kind: 'address', realm: '' },
  { kind: 'device', realm: 'ours' },
];
const values = fc.array(
  fc.tuple(fc.nat(2), fc.oneof(fc.string({ maxLength: 4 }), fc.string({ unit: 'grapheme', maxLength: 90 }))),
  {
    maxLength: 150,
    size: 'max',
  },
);

describe('interner', () => {
  it('gives the ids that a Map of strings gives, whatever the seed', () => {
    fc.assert(
      fc.property(values, fc.integer(), (list, seed) => {
        const interner = createInterner({ entities: 1, bytes: 1, seed });
        const reference = new Map<string, number>();
        for (const [classId, value] of list) {
          const bytes = encoder.encode(`<${value}>`);
          const key = JSON.stringify([classId, decoder.decode(encoder.encode(value))]);
          expect(interner.lookup(classId, bytes, 1, bytes.length - 1)).toBe(reference.get(key) ?? -1);
          if (!reference.has(key)) reference.set(key, reference.size);
          expect(interner.intern(classId, bytes, 1, bytes.length - 1)).toBe(reference.get(key));
        }
        expect(interner.size).toBe(reference.size);
        const dictionary = interner.toDictionary(classes);
        const read = [...dictionary.classOf].map((classId, id) => [
          classId,
          decoder.decode(dictionary.bytes.subarray(dictionary.offsets[id], dictionary.offsets[id + 1])),
        ]);
        expect(read).toEqual([...reference.keys()].map((key) => JSON.parse(key) as unknown));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps values apart whose hashes are the same', () => {
    const { left, right } = collision();
    const interner = createInterner();
    expect(interner.intern(0, left, 0, 8)).toBe(0);
    expect(interner.lookup(0, right, 0, 8)).toBe(-1);
    expect(interner.intern(0, right, 0, 8)).toBe(1);
    expect(interner.intern(0, left, 0, 8)).toBe(0);
    expect(interner.intern(1, left, 0, 8)).toBe(2);
  });

  it('goes on after a dictionary was taken', () => {
    const interner = createInterner();
    interner.intern(0, encoder.encode('a'), 0, 1);
    const early = interner.toDictionary(classes);
    interner.intern(0, encoder.encode('b'), 0, 1);
    expect([...early.offsets]).toEqual([0, 1]);
    expect([...interner.toDictionary(classes).offsets]).toEqual([0, 1, 2]);
  });
});

/** Two values of 8 bytes with one hash, by birthday: about 80,000 tries. */
function collision(): { left: Uint8Array; right: Uint8Array } {
  const seen = new Map<number, string>();
  for (let i = 0; ; i++) {
    const text = (i * 7919 + 10_000_000).toString(36).padStart(8, 'x');
    const hash = hashValue(0, 0, encoder.encode(text), 0, 8);
    const other = seen.get(hash);
    if (other !== undefined) return { left: encoder.encode(other), right: encoder.encode(text) };
    seen.set(hash, text);
  }
}
