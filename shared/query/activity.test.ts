import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableScope } from '../engine/tables';
import { SOME_DAY, sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf, seen } from '../testing/dataset-builder';
import type { NaiveRow } from '../testing/naive-dataset';
import { naiveOf } from '../testing/naive-dataset';
import { activity } from './activity';
import { createView } from './view';

const DAY = 86_400_000;
const span = fc
  .tuple(fc.integer({ min: -DAY, max: 3 * DAY }), fc.integer({ min: 1, max: 3 * DAY }))
  .map(([from, length]) => ({ from: SOME_DAY + from, to: SOME_DAY + from + length }));

describe('activity', () => {
  it('counts what sorting every row into its bin counts, each observation once', () => {
    fc.assert(
      fc.property(
        sourcesOfSeen,
        fc.option(span),
        fc.integer({ min: 1, max: 12 }),
        fc.option(fc.uniqueArray(fc.nat(8))),
        (sources, range, bins, drawn) => {
          const naive = naiveOf(sources);
          const ids = drawn?.filter((id) => id < naive.keys.length) ?? null;
          const scope: TableScope = ids === null ? { type: 'all' } : { type: 'entities', ids };
          const view = createView(datasetOf(...sources));
          const answer = activity(view, { scope, bins, from: range?.from ?? null, to: range?.to ?? null });
          const rows = naive.rows.filter(
            ({ subject, object }) => ids === null || ids.includes(subject) || ids.includes(object),
          );
          const timed = rows.filter(({ first }) => !Number.isNaN(first));
          if (range === null && timed.length > 0) {
            expect(answer.from).toBe(Math.min(...timed.map(({ first }) => first)));
            expect(answer.to).toBe(Math.max(...timed.map(({ first }) => first)));
          }
          expect(answer.untimed).toBe(total(rows.filter(({ first }) => Number.isNaN(first))));
          answer.relations.forEach((relation, index) =>
            expect(answer.counts[index]).toEqual(naiveBins(timed, relation, answer, bins)),
          );
          const inside = timed.filter(({ first }) => first >= answer.from && first <= answer.to);
          expect(answer.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(total(inside));
        },
      ),
      { numRuns: 120 },
    );
  });

  it('says so when nothing has a time', () => {
    const view = createView(datasetOf([seen('account:a', 'paid-with', 'payment:p', { count: 3 })]));
    const answer = activity(view, { scope: { type: 'all' }, bins: 4, from: null, to: null });
    expect(answer).toEqual({ from: 0, to: 0, relations: [], counts: [], untimed: 3 });
  });
});

function naiveBins(
  rows: readonly NaiveRow[],
  relation: string,
  { from, to }: { from: number; to: number },
  bins: number,
): number[] {
  const width = (to - from) / bins;
  const counts = new Array<number>(bins).fill(0);
  for (const row of rows) {
    if (row.relation !== relation || row.first < from || row.first > to) continue;
    const bin = width === 0 ? 0 : Math.min(bins - 1, Math.floor((row.first - from) / width));
    counts[bin]! += row.count;
  }
  return counts;
}

function total(rows: readonly NaiveRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
