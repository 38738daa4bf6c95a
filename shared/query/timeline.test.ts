import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineQuery } from '../engine/engine';
import type { TableScope } from '../engine/tables';
import { SOME_DAY, sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf, seen } from '../testing/dataset-builder';
import type { NaiveRow } from '../testing/naive-dataset';
import { naiveOf } from '../testing/naive-dataset';
import { timeline } from './timeline';
import { createRingMemory } from './timeline-series';
import { createView, noMarks } from './view';

const DAY = 86_400_000;
const ends = fc
  .uniqueArray(fc.integer({ min: -DAY, max: 3 * DAY }), { minLength: 2, maxLength: 12 })
  .map((all) => all.map((time) => SOME_DAY + time).sort((a, b) => a - b));
const everything: TimelineQuery = { scope: { type: 'all' }, edges: [], by: 'relation', rings: 0 };
const count = (rows: readonly NaiveRow[]): number => rows.reduce((sum, row) => sum + row.count, 0);

describe('timeline', () => {
  it('TL1 TL2 counts each observation once: in its bin, earlier, later or without a time', () => {
    fc.assert(
      fc.property(sourcesOfSeen, ends, fc.option(fc.uniqueArray(fc.nat(8))), (sources, edges, drawn) => {
        const naive = naiveOf(sources);
        const ids = drawn?.filter((id) => id < naive.keys.length) ?? null;
        const scope: TableScope = ids === null ? { type: 'all' } : { type: 'entities', ids };
        const answer = timeline(
          createView(datasetOf(...sources)),
          { ...everything, scope, edges },
          createRingMemory(),
        );
        const rows = naive.rows.filter(
          ({ subject, object }) => ids === null || ids.includes(subject) || ids.includes(object),
        );
        const within = (from: number, to: number) => rows.filter(({ first }) => first >= from && first < to);
        answer.series.forEach((series, at) => {
          const own = (row: NaiveRow) => series.type === 'relation' && row.relation === series.relation;
          const bins = edges.slice(1).map((to, bin) => count(within(edges[bin]!, to).filter(own)));
          expect(answer.counts[at]).toEqual(bins);
          expect(answer.totals[at]).toBe(count(rows.filter(own)));
        });
        expect(answer.earlier).toBe(count(within(-Infinity, edges[0]!)));
        expect(answer.later).toBe(count(within(edges.at(-1)!, Infinity)));
        expect(answer.untimed).toBe(count(rows.filter(({ first }) => Number.isNaN(first))));
        expect(answer.totals.reduce((sum, total) => sum + total, 0)).toBe(count(rows));
      }),
      { numRuns: 120 },
    );
  });

  it('TL4 names the most active rings of the scope, whatever the bins show, and counts the rest as what they are', () => {
    const sources = [
      seen('account:a', 'paid-with', 'payment:p', { first: 10, count: 5 }),
      seen('account:b', 'paid-with', 'payment:p', { first: 90, count: 7 }),
      seen('account:c', 'paid-with', 'payment:p', { first: 10, count: 1 }),
      seen('account:d', 'paid-with', 'payment:p', { first: 10, count: 2 }),
      // Its subject is in no ring, its object is.
      seen('payment:p', 'seen-with', 'account:c', { first: 20, count: 1 }),
      seen('payment:q', 'announced-by', 'account:d', { count: 3 }),
    ];
    const dataset = datasetOf(sources);
    const rank: Record<string, number> = { a: 3, b: 2, c: 1 };
    const marks = { ...noMarks, rankOf: (id: number) => rank[dataset.dictionary.value(id)] ?? 0 };
    const ask = (rings: number) =>
      timeline(
        createView(dataset, marks),
        { ...everything, edges: [0, 15, 50], by: 'ring', rings },
        createRingMemory(),
      );
    expect(ask(2)).toEqual({
      ...{ earlier: 0, later: 7, untimed: 3, rings: 3 },
      series: [
        { type: 'ring', rank: 2 },
        { type: 'ring', rank: 3 },
        { type: 'other-rings', rings: 1 },
        { type: 'no-ring' },
      ],
      totals: [7, 5, 2, 5],
      counts: [
        [0, 0],
        [5, 0],
        [1, 1],
        [2, 0],
      ],
    });
    expect(ask(9).series.map(({ type }) => type)).toEqual(['ring', 'ring', 'ring', 'no-ring']);
  });

  it('TL1 says of nothing that it is nothing', () => {
    const answer = timeline(createView(datasetOf([])), everything, createRingMemory());
    expect(answer).toMatchObject({ series: [], counts: [], untimed: 0 });
  });
});
