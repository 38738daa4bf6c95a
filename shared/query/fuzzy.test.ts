import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, seen } from '../testing/dataset-builder';
import { eachFound } from './find';
import { fuzzyTest, MOST_COMPARED } from './fuzzy';

/** Sellers 1980: the plain table, of the text against every end in the value. */
function fewestErrors(text: Uint8Array, value: Uint8Array): number {
  let column = Array.from({ length: text.length + 1 }, (_, row) => row);
  let fewest = text.length;
  for (const byte of value) {
    const before = column;
    column = [0];
    text.forEach((wanted, row) => {
      const through = (before[row] as number) + (wanted === byte ? 0 : 1);
      column.push(Math.min(through, (before[row + 1] as number) + 1, (column[row] as number) + 1));
    });
    fewest = Math.min(fewest, column[text.length] as number);
  }
  return fewest;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const few = (max: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', 'é'), maxLength: max });

describe('misspelt text', () => {
  it('F6 has as many errors as the plain table says', () => {
    fc.assert(
      fc.property(few(40), few(60), (text, value) => {
        const bytes = bytesOf(value);
        expect(fuzzyTest(text).errors(bytes, 0, bytes.length)).toBe(
          fewestErrors(bytesOf(text).subarray(0, MOST_COMPARED), bytes),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('F6 is compared within one value, not into the next', () => {
    const bytes = bytesOf('xxabxcdxx');
    expect(fuzzyTest('abcd').errors(bytes, 0, 4)).toBe(2);
    expect(fuzzyTest('abcd').errors(bytes, 0, bytes.length)).toBe(1);
    expect(fuzzyTest('abcd').errors(bytes, 9, 9)).toBe(4);
  });

  it.each([
    ['abc', 0],
    ['abcd', 1],
    ['abcdefg', 1],
    ['abcdefgh', 2],
    ['abcdefghijkl', 3],
    ['a'.repeat(100), 3],
  ])('F6 %s may have %i', (text, most) => {
    expect(fuzzyTest(text).most).toBe(most);
  });

  it('F6 finds whatever the case, the fewest errors first of all closeness; in quotes a tilde is a tilde', () => {
    const names = ['Onyx-Wells', 'onix-wels', 'onyxwells', 'onnyx', '~onyx', 'amber'];
    const { dictionary } = datasetOf(names.map((name) => seen(`account:${name}`, 'paid-with', 'payment:p')));
    const found = (text: string): Map<string, number> => {
      const all = new Map<string, number>();
      eachFound(dictionary, text, (id, closeness) => all.set(dictionary.value(id), closeness));
      return all;
    };
    expect(found('~onyx-wells')).toEqual(
      new Map([
        ['Onyx-Wells', 2],
        ['onix-wels', 0],
        ['onyxwells', 1],
      ]),
    );
    expect([...found('"~onyx"').keys()]).toEqual(['~onyx']);
    expect([...found('~').keys()]).toEqual(['~onyx']);
    expect([...found('~ony').keys()]).toEqual(['Onyx-Wells', 'onyxwells', '~onyx']);
  });
});
