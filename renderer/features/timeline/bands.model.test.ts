import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../../shared/engine/engine';
import { kindRegistry } from '../../../shared/model/kinds/registry';
import { bandsOf } from './bands.model';

const nothing = { earlier: 0, later: 0, untimed: 0, rings: 0 };

describe('bands of the bars', () => {
  it('TL3 keep their order while a person zooms: by all of the scope, not by what is in sight', () => {
    const answer: Timeline = {
      ...nothing,
      series: ['signed-up-from', 'paid-with', 'signed-in-from'].map((relation) => ({
        type: 'relation',
        relation,
      })),
      counts: [
        [0, 0],
        [5, 9],
        [1, 0],
      ],
      totals: [10, 20, 90],
    };
    const bands = bandsOf(answer, kindRegistry([]));
    expect(bands.map(({ label, counts, total }) => ({ label, counts, total }))).toEqual([
      { label: 'address', counts: [1, 0], total: 100 },
      { label: 'card', counts: [5, 9], total: 20 },
    ]);
  });

  it('TL4 name rings, count the others together, and say what is in none', () => {
    const answer: Timeline = {
      ...nothing,
      series: [{ type: 'ring', rank: 3 }, { type: 'other-rings', rings: 41 }, { type: 'no-ring' }],
      counts: [[1], [2], [3]],
      totals: [4, 5, 6],
    };
    const bands = bandsOf(answer, kindRegistry([]));
    expect(bands.map(({ label, total }) => [label, total])).toEqual([
      ['Ring 3', 4],
      ['41 other rings', 5],
      ['In no ring', 6],
    ]);
    expect(new Set(bands.map(({ fill }) => fill)).size).toBe(3);
  });
});
