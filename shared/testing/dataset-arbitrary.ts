// Random small datasets for property tests: dense enough that edges repeat, entities meet in several sources and accounts share selectors.
import fc from 'fast-check';
import type { Seen } from './dataset-builder';

/** A Monday; times in tests fall within a few days of it. */
export const SOME_DAY = Date.UTC(2026, 0, 5);

const time = fc.oneof(
  { weight: 1, arbitrary: fc.constant(NaN) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 * 86_400_000 }).map((ms) => SOME_DAY + ms) },
);

const ends = fc.oneof(
  { weight: 4, arbitrary: pair('account', 12, 'signed-in-from', 'address', 6) },
  { weight: 2, arbitrary: pair('account', 12, 'signed-up-from', 'address', 6) },
  { weight: 2, arbitrary: pair('account', 12, 'paid-with', 'payment', 4) },
  { weight: 1, arbitrary: pair('account@peer', 3, 'used-device', 'device', 3) },
  { weight: 1, arbitrary: pair('address', 6, 'part-of', 'network', 2) },
  { weight: 1, arbitrary: pair('account', 6, 'seen-with', 'account', 6) },
);

const observation: fc.Arbitrary<Seen> = fc
  .tuple(
    ends,
    time,
    fc.integer({ min: 0, max: 86_400_000 }),
    fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9 })),
  )
  .map(([named, first, length, count]) => ({ ...named, first, last: first + length, count }));

/** Up to four sources; some may be empty. The full range of lengths, not fast-check's short default. */
export const sourcesOfSeen: fc.Arbitrary<Seen[][]> = fc.array(
  fc.array(observation, { maxLength: 40, size: 'max' }),
  { maxLength: 4, size: 'max' },
);

/** One source without counts or ends: the columns a log without them leaves out. */
export const plainSources: fc.Arbitrary<Seen[][]> = sourcesOfSeen.map((sources) =>
  sources.map((rows) => rows.map((row) => ({ ...row, last: row.first, count: 1 }))),
);

function pair(
  subject: string,
  subjects: number,
  relation: string,
  object: string,
  objects: number,
): fc.Arbitrary<Pick<Seen, 'subject' | 'relation' | 'object'>> {
  return fc.tuple(fc.nat(subjects - 1), fc.nat(objects - 1)).map(([a, b]) => ({
    subject: `${subject}:${subject}-${a}`,
    relation,
    object: `${object}:${object}-${b}`,
  }));
}
