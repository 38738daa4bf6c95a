import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../kernel/random';
import { createDictionary } from './dictionary';
import type { Dictionary } from './types';
import { rankValues, valueRanks } from './value-order';

const encoder = new TextEncoder();

/** Every value once, in this order. */
function dictionaryOf(values: readonly string[]): Dictionary {
  const written = values.map((value) => encoder.encode(value));
  const offsets = new Uint32Array(values.length + 1);
  written.forEach((bytes, i) => (offsets[i + 1] = (offsets[i] as number) + bytes.length));
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  written.forEach((value, i) => bytes.set(value, offsets[i]));
  const classOf = new Uint8Array(values.length);
  return createDictionary({ classes: [{ kind: 'account', realm: '' }], classOf, offsets, bytes });
}

/** The rule, plainly: byte by byte, ASCII letters in lower case; equal values share a place. */
function places(values: readonly string[], ids: readonly number[]): number[] {
  const folded = values.map((value) =>
    [...encoder.encode(value)].map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte)),
  );
  const ranks = values.map(() => 0);
  for (const id of ids)
    ranks[id] = ids.filter((other) => compare(folded[other] ?? [], folded[id] ?? []) < 0).length;
  return ranks;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((byte, i) => byte !== b[i]);
  if (at < 0) return a.length - b.length;
  return at >= b.length ? 1 : (a[at] ?? 0) - (b[at] ?? 0);
}

const value = fc
  .tuple(
    fc.constantFrom('', 'acct-', 'ACCT-', 'acct-0000000', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) '),
    fc.string({ unit: fc.constantFrom('a', 'A', 'b', '0', '-', 'é', '水'), maxLength: 12 }),
  )
  .map((parts) => parts.join(''));

describe('the order of values', () => {
  it('is that of their bytes with ASCII letters in lower case', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        const all = values.map((_, id) => id);
        expect([...valueRanks(dictionaryOf(values))]).toEqual(places(values, all));
      }),
    );
  });

  it('is the same among some of them, the others being left at 0', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), fc.nat(4), (values, every) => {
        const some = values.map((_, id) => id).filter((id) => id % (every + 1) === 0);
        expect([...rankValues(dictionaryOf(values), Uint32Array.from(some))]).toEqual(places(values, some));
      }),
    );
  });

  it.each([
    ['long shared beginnings', 'acct-2026-07-14-batch-'],
    ['none', ''],
  ])('holds for many values with %s', (_, beginning) => {
    const random = createRandom(7);
    const values = Array.from({ length: 9_000 }, () => beginning + random.below(2 ** 30).toString(16));
    const ranks = valueRanks(dictionaryOf(values));
    const sorted = [...values].sort();
    values.forEach((each, id) => expect(sorted[ranks[id] as number]).toBe(each));
  });
});
