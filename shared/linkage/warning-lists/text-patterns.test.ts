import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitsPattern, type PlainPattern } from './plain-pattern';
import { anyFits } from './text-patterns';

const letters = fc.constantFrom('a', 'b', '.', '@');
const texts = fc.array(letters, { minLength: 1, maxLength: 7 }).map((all) => all.join(''));
const pattern = fc.record<PlainPattern>({ text: texts, atStart: fc.boolean(), atEnd: fc.boolean() });

it('W5 many patterns fit where one of them does', () => {
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 12 }), fc.array(letters, { maxLength: 12 }), (all, signs) => {
      const value = signs.join('');
      expect(anyFits(all)(value)).toBe(all.some((one) => fitsPattern(one, value)));
    }),
    { numRuns: 1000 },
  );
});
