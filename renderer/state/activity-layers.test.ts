import { describe, expect, it } from 'vitest';
import type { Activity } from '../../shared/engine/engine';
import { kindRegistry } from '../../shared/model/kinds/registry';
import { activityLayers, busiestBin, livelyFrom, stackBars } from './activity-layers';

const activity: Activity = {
  from: 0,
  to: 300,
  relations: ['signed-up-from', 'paid-with', 'signed-in-from', 'prompted', 'of a newer Retort'],
  counts: [
    [1, 0, 2],
    [4, 0, 1],
    [10, 0, 40],
    [0, 0, 0],
    [0, 1, 0],
  ],
  untimed: 0,
};
const layers = activityLayers(activity, kindRegistry([]));

describe('activity', () => {
  it('puts relations to things of one hue into one layer and leaves out what is not there', () => {
    expect(layers.map(({ label, counts, total }) => ({ label, counts, total }))).toEqual([
      { label: 'address', counts: [11, 0, 42], total: 53 },
      { label: 'card', counts: [4, 0, 1], total: 5 },
      { label: 'of a newer Retort', counts: [0, 1, 0], total: 1 },
    ]);
  });

  it('stacks without gaps or overlaps, the fullest bin to the top', () => {
    const bars = stackBars(layers, 86);
    const last = bars.filter((bar) => bar.bin === 2);
    expect(last[0]).toMatchObject({ y: 2, height: 84 });
    expect(last[1]).toMatchObject({ y: 0, height: 2 });
    expect(bars.filter((bar) => bar.bin === 1)).toHaveLength(1);
  });

  it('knows the busiest bin', () => {
    expect(busiestBin(layers)).toBe(2);
  });

  it.each([
    ['a long thin start', [1, 0, 0, 0, 1, 0, 40, 60], 75],
    ['a short one', [0, 0, 1, 30, 40, 20, 40, 60], null],
    ['an even one', [10, 10, 10, 10, 10, 10, 10, 10], null],
    ['nothing', [], null],
  ])('begins after %s', (_, counts, expected) => {
    expect(livelyFrom({ from: 0, to: 100, relations: ['prompted'], counts: [counts], untimed: 0 })).toBe(
      expected,
    );
  });
});
