import { describe, expect, it } from 'vitest';
import type { ComparedRing, RunComparison } from '../../shared/engine/engine';
import { nothingExcluded } from '../../shared/model/records/linkage-settings';
import { formatOf } from '../ui/format';
import { fateWords, previewSentence } from './comparison-words';

const some = (accounts: number) => ({ accounts, ids: [] });
const stub = (rank: number, accounts: number) => ({ id: `ring-${rank}`, rank, accounts });
const change = (given: Partial<ComparedRing>): ComparedRing => ({
  ...{ fate: 'changed', before: null, after: null, of: null, joined: some(0), left: some(0) },
  ...given,
});

describe('what would change', () => {
  it('is said in one sentence for all', () => {
    const side = (threshold: number, rings: number, accounts: number) => ({
      ...{ threshold, rings, accounts, excluded: nothingExcluded },
    });
    const comparison: RunComparison = {
      ...{ before: side(16, 2, 20), after: side(14, 3, 24), same: 1, gone: 0 },
      ...{ joined: some(5), left: some(1), moved: some(0) },
      rings: [
        change({ fate: 'appeared', after: stub(3, 4) }),
        change({ before: stub(1, 10), after: stub(1, 10) }),
      ],
    };
    expect(fateWords(comparison)).toEqual(['1 new', '1 changed']);
    expect(previewSentence(comparison, formatOf)).toBe(
      '2 rings with 20 accounts would become 3 rings with 24 accounts: 1 new, 1 changed; 5 accounts joining, 1 account leaving',
    );
    expect(previewSentence({ ...comparison, rings: [] }, formatOf)).toBe('Nothing would change');
  });
});
