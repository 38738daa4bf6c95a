import fc from 'fast-check';
import { expect, it } from 'vitest';
import { narrowRows, narrowTimes, rowAt, timeAt, wideTimes } from './narrow';

const START = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;
const spread = (days: number): fc.Arbitrary<number> => fc.integer({ min: START, max: START + days * DAY });
const seconds = fc.integer({ min: -4_000_000, max: 4_000_000 }).map((second) => second * 1000);
const times = fc
  .constantFrom(spread(1), spread(40), spread(400), seconds, fc.double())
  .chain((one) =>
    fc.array(
      fc.oneof(
        { weight: 9, arbitrary: one.map((time) => time + 0) },
        { weight: 1, arbitrary: fc.constant(NaN) },
      ),
    ),
  );

it('gives every time back, and none where there is none', () => {
  fc.assert(
    fc.property(times, (list) => {
      const narrow = narrowTimes(Float64Array.from(list));
      expect(list.map((_, row) => timeAt(narrow, row))).toEqual(list);
      expect([...wideTimes(narrow)]).toEqual(list);
    }),
  );
});

it.each([
  ['milliseconds within 49 days', [START, START + 1, NaN, START + 40 * DAY], Uint32Array],
  ['seconds, however far apart', [0, START, START + 9000 * DAY], Uint32Array],
  ['nothing but missing times', [NaN, NaN], Uint32Array],
  ['milliseconds further apart', [START, START + 50 * DAY + 1], Float64Array],
  ['parts of milliseconds', [START, START + 0.5], Float64Array],
])('keeps %s in the room that they take', (_words, list, columns) => {
  expect(narrowTimes(Float64Array.from(list)).values).toBeInstanceOf(columns);
});

it.each([
  [[], Uint32Array],
  [[70_002, 70_003, 70_002], Uint16Array],
  [[2, 65_537], Uint16Array],
  [[2, 65_538], Uint32Array],
])('gives rows back: %j', (list, columns) => {
  const narrow = narrowRows(Uint32Array.from(list));
  expect(list.map((_, at) => rowAt(narrow, at))).toEqual(list);
  expect(narrow.values).toBeInstanceOf(columns);
});
