import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSources, sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf, seen } from '../testing/dataset-builder';
import { indexToKeep, restoreIndex } from './kept-index';

describe('kept index', () => {
  it('comes back as it was, whatever was left out', () => {
    fc.assert(
      fc.property(fc.oneof(sourcesOfSeen, plainSources), (sources) => {
        const { sources: records, index, dictionary } = datasetOf(...sources);
        const kept = indexToKeep(records, index);
        expect(restoreIndex(kept, records, dictionary.size)).toEqual(index);
      }),
    );
  });

  it('leaves out what can be had for nothing', () => {
    const { sources, index } = datasetOf([seen('account:a', 'paid-with', 'payment:p')]);
    expect(indexToKeep(sources, index)).toMatchObject({ relation: null, count: null, run: null });
  });

  it('is none for other sources, another order of them, or another number of entities', () => {
    const rows = [seen('account:a', 'paid-with', 'payment:p')];
    const { sources, index, dictionary } = datasetOf(rows, [...rows, ...rows]);
    const kept = indexToKeep(sources, index);
    expect(restoreIndex(kept, sources, dictionary.size)).toBeDefined();
    expect(restoreIndex(kept, [...sources].reverse(), dictionary.size)).toBeUndefined();
    expect(restoreIndex(kept, sources.slice(1), dictionary.size)).toBeUndefined();
    expect(restoreIndex(kept, sources, dictionary.size + 1)).toBeUndefined();
  });
});
