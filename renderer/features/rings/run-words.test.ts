import { describe, expect, it } from 'vitest';
import type { ComparedRing } from '../../../shared/engine/engine';
import { shippedCurves } from '../../../shared/model/kinds/registry';
import { nothingExcluded } from '../../../shared/model/records/linkage-settings';
import type { RunRecord } from '../../../shared/model/records/run';
import { formatOf } from '../../ui/format';
import { changeDetail, changeTitle, runDifference } from './run-words';

const some = (accounts: number) => ({ accounts, ids: [] });
const stub = (rank: number, accounts: number) => ({ id: `ring-${rank}`, rank, accounts });
const change = (given: Partial<ComparedRing>): ComparedRing => ({
  ...{ fate: 'changed', before: null, after: null, of: null, joined: some(0), left: some(0) },
  ...given,
});

describe('what happened to a ring', () => {
  it.each<[Partial<ComparedRing>, string]>([
    [
      { before: stub(3, 1441), after: stub(3, 1482), joined: some(43), left: some(2) },
      'Ring 3: +43 −2, now 1,482 accounts',
    ],
    [{ before: stub(4, 9), after: stub(2, 8), left: some(1) }, 'Ring 2, was ring 4: −1, now 8 accounts'],
    [{ fate: 'appeared', after: stub(7, 12), joined: some(12) }, 'Ring 7 is new: 12 accounts'],
    [{ fate: 'vanished', before: stub(5, 1), left: some(1) }, 'Ring 5 is gone: 1 account'],
    [{ fate: 'split', after: stub(8, 4), of: stub(1, 90) }, 'Ring 8 splits from ring 1: 4 accounts'],
    [{ fate: 'merged', before: stub(8, 4), of: stub(1, 90) }, 'Ring 8 goes into ring 1: 4 accounts'],
  ])('%j', (given, words) => {
    const ring = change(given);
    expect(`${changeTitle(ring)}: ${changeDetail(ring, formatOf)}`).toBe(words);
  });
});

describe('what was different about a run', () => {
  const run = (
    sources: string[],
    threshold = 16,
    more: Partial<RunRecord['parameters']> = {},
  ): RunRecord => ({
    ...{ id: 'r', at: '2026-07-14T10:00:00.000Z', digest: '', accounts: 0, accountsInRings: 0, rings: [] },
    sources: sources.map((name) => ({ id: name, name })),
    parameters: {
      ...{
        threshold,
        prior: -8,
        seed: 1,
        minimumMembers: 3,
        curves: shippedCurves,
        excluded: nothingExcluded,
      },
      ...more,
    },
  });

  const judged = (same: number, fingerprint: string): Partial<RunRecord['parameters']> => ({
    judgements: { same, notSame: 0, unsure: 0, fingerprint },
  });

  it.each<[string, RunRecord, RunRecord | undefined, string]>([
    ['the first', run(['a.csv']), undefined, 'after a.csv, threshold 16'],
    ['an import', run(['a.csv', 'b.csv']), run(['a.csv']), 'after b.csv'],
    ['many', run(['a', 'b', 'c', 'd']), run(['a']), 'after 3 sources'],
    ['a retraction', run(['a.csv']), run(['a.csv', 'b.csv']), 'b.csv retracted'],
    ['a threshold', run(['a.csv'], 20), run(['a.csv']), 'threshold 20'],
    [
      'something left out',
      run(['a.csv'], 16, { excluded: { ...nothingExcluded, kinds: ['tls'] } }),
      run(['a.csv']),
      'without 1 kind',
    ],
    ['a curve', run(['a.csv'], 16, { curves: {} }), run(['a.csv']), 'other curves'],
    ['a judgement', run(['a.csv'], 16, judged(2, 'f1')), run(['a.csv']), '2 judgements'],
    [
      'another judgement',
      run(['a.csv'], 16, judged(1, 'f2')),
      run(['a.csv'], 16, judged(1, 'f1')),
      '1 judgement',
    ],
    ['one taken back', run(['a.csv']), run(['a.csv'], 16, judged(1, 'f1')), 'no judgement'],
    ['the same judgements', run(['a'], 16, judged(1, 'f')), run(['a'], 16, judged(1, 'f')), 'found anew'],
    ['nothing that is known', run(['a.csv']), run(['a.csv']), 'found anew'],
  ])('%s', (_, now, before, words) => {
    expect(runDifference(now, before)).toBe(words);
  });
});
