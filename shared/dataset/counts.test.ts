import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countAt, narrowCounts, wideCounts } from './counts';

const counts = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 1, arbitrary: fc.constantFrom(65_534, 65_535, 65_536, 0xffff_ffff) },
  ),
  { maxLength: 60, size: 'max' },
);

it('gives every count back, one by one and all at once', () => {
  fc.assert(
    fc.property(counts, (list) => {
      const narrow = narrowCounts(Uint32Array.from(list));
      expect(list.map((_, at) => countAt(narrow, at))).toEqual(list);
      expect([...wideCounts(narrow)]).toEqual(list);
    }),
  );
});

it.each([
  ['small ones', [1, 65_534], Uint16Array],
  ['a large one among four', [1, 1, 65_535, 1], Uint16Array],
  ['large ones, mostly', [1, 65_535, 65_536], Uint32Array],
])('keeps %s in the room that they take', (_words, list, columns) => {
  expect(narrowCounts(Uint32Array.from(list)).values).toBeInstanceOf(columns);
});

it('takes rows without counts for single events', () => {
  expect(countAt(null, 7)).toBe(1);
});
