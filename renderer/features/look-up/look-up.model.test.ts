import { describe, expect, it } from 'vitest';
import type { EntityRow } from '../../../shared/engine/engine';
import { lookedUp, missingText } from './look-up.model';

const row = (id: number, ring: number | null): EntityRow => ({
  ...{ id, key: { kind: 'account', realm: 'lab', value: `a${id}` }, degree: 1, volume: 1 },
  ...{ ring, confidence: null, first: null, last: null },
});
const value = (line: number, written: string) => ({ line, written, candidates: [] });

describe('lookedUp', () => {
  const list = {
    values: [value(1, 'a'), value(2, 'b'), value(4, 'c'), value(5, 'd'), value(6, 'e')],
    repeated: 1,
  };
  const ids = [[1], [2, 3], [], [3], []];
  const outcome = lookedUp(list, ids, [row(1, 4), row(2, 2), row(3, null)]);

  it('U5 counts values, and entities once however many values they are', () => {
    expect(outcome).toMatchObject({ values: 5, found: 3, repeated: 1, several: 1, entities: [1, 2, 3] });
  });

  it('U1 names what is not there by its line', () => {
    expect(outcome.missing.map(({ line }) => line)).toEqual([4, 6]);
    expect(missingText(outcome)).toBe('c\ne');
  });

  it('U5 puts the ring with most of them first, and counts who is in none', () => {
    expect(outcome.rings).toEqual([
      { rank: 2, entities: 1 },
      { rank: 4, entities: 1 },
    ]);
    expect(outcome.outside).toBe(1);
    const more = lookedUp(list, [[1], [2], [3]], [row(1, 9), row(2, 3), row(3, 9)]);
    expect(more.rings.map(({ rank }) => rank)).toEqual([9, 3]);
  });
});
