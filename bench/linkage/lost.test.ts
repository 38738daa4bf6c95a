// Where a baseline does as well, and what is said of it: figures made up so that each reason has its case.
import { describe, expect, it } from 'vitest';
import { baselines } from '../../shared/linkage/baselines/compare';
import type { Evaluation, Score } from '../../shared/linkage/evaluation';
import { fixedSettings, lostSections, lostTo } from './lost';
import type { Measured } from './measure';
import { fixedRows } from './scores';

const score = (f1: number): Score => ({ precision: f1, recall: f1, f1 });

function evaluation(f1: number, accused = 0): Evaluation {
  return {
    ...{ reported: 1, rings: 1, ringsFound: 1, benign: 1_000, accused, accusedByArchetype: [] },
    ...{ pairwise: score(f1), bCubed: score(f1), bCubedInRings: score(f1) },
  };
}

/** Of the first baseline at two settings, the better one first. */
function world(name: string, ours: number, [narrow, wide]: readonly [number, number]): Measured {
  const tried = [
    { setting: 'narrow', evaluation: evaluation(narrow, 70) },
    { setting: 'wide', evaluation: evaluation(wide, 700) },
  ];
  const [best] = [...tried].sort((a, b) => b.evaluation.pairwise.f1 - a.evaluation.pairwise.f1);
  return {
    ...{ name, about: '', accounts: 2_000, evaluation: evaluation(ours, 1), seconds: 1 },
    baselines: [{ baseline: baselines[0]!, tried, ...best! }],
  };
}

const usual = world('usual', 0.95, [0.7, 0.2]);

describe('worlds in which a baseline does as well', () => {
  it('are none where Retort does better, and need no section', () => {
    expect(lostTo([usual])).toEqual([]);
    expect(lostSections([usual])).toEqual([]);
  });

  it('count when it is equal, by each measure', () => {
    const lost = lostTo([usual, world('level', 0.7, [0.7, 0.2])]);
    expect(lost.map(({ world: { name }, measure }) => `${name}: ${measure.label}`)).toEqual([
      'level: pairwise F1',
      'level: B-cubed F1',
    ]);
  });

  it('say that a setting was chosen by the truth, what it finds and whom it accuses', () => {
    const [section] = lostSections([usual, usual, world('wide', 0.8, [0.1, 0.9])]);
    expect(section?.rows[0]).toEqual([
      'wide',
      baselines[0]?.label,
      'pairwise F1',
      '0.900',
      '0.800',
      'chosen by the truth: with narrow it has 0.100; precision and recall 0.900 and 0.900, Retort’s 0.800 and 0.800; it accuses 700 of 1,000 accounts in no ring, Retort 1',
    ]);
  });

  it('say so where it needs no hindsight', () => {
    const [section] = lostSections([usual, world('narrow', 0.6, [0.7, 0.2])]);
    expect(section?.rows[0]?.[5]).toContain('with narrow, too, it has 0.700;');
  });
});

describe('one setting for all worlds', () => {
  const worlds = [usual, usual, world('wide', 0.8, [0.1, 0.9])];

  it('is the best over all of them, not the best of each', () => {
    expect(fixedSettings(worlds).get(baselines[0]?.id ?? '')).toBe('narrow');
    expect(fixedRows(worlds)).toEqual([
      ['Retort', 'what ships', '0.950', '0.800', '0.950', '0.800', 3],
      [baselines[0]?.label, 'narrow', '0.700', '0.100', '0.700', '0.100', 210],
    ]);
  });
});
