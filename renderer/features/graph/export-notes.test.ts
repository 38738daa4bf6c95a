import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAround } from './canvas-png';
import { linesOf } from './export-notes';

const wide = (words: string): number => words.length;

describe('GT55 notes in pictures', () => {
  it('break between words, keep empty lines and break what is wider than a line', () => {
    expect(linesOf('one two three', 7, wide)).toEqual(['one two', 'three']);
    expect(linesOf('one\n\n  two', 7, wide)).toEqual(['one', '', '  two']);
    expect(linesOf('a abcdefghij', 4, wide)).toEqual(['a', 'abcd', 'efgh', 'ij']);
  });

  it('lose no letter, and no line is wider than may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '\n', '-') }), fc.integer({ min: 2, max: 9 }), (text, most) => {
        const lines = linesOf(text, most, wide);
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        for (const line of lines) expect(line.trim().length).toBeLessThanOrEqual(most);
      }),
    ); // prettier-ignore
  });

  it('have room in the frame, which is as it was where there are none', () => {
    const drawn = { x1: 0, y1: 0, x2: 10, y2: 10 };
    expect(frameAround(drawn, [])).toEqual(drawn);
    const box = { x: -20, y: 5, width: 10, height: 40 };
    expect(frameAround(drawn, [box])).toEqual({ x1: -33, y1: -23, x2: 10, y2: 33 });
  });
});
