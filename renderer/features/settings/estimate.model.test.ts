import { describe, expect, it } from 'vitest';
import type { EstimationRound, KindEstimate, LevelEstimate } from '../../../shared/linkage/estimation/types';
import { curveWords, iterationWords, probabilityWords, remark, rise } from './estimate.model';

const iterations = [-400.4, -100, -99.6].map((logLikelihood) => ({ logLikelihood, matchShare: 0.5, m: [] }));
const round = (given: Partial<EstimationRound>): EstimationRound => ({
  ...{ kind: 'device', pairs: 9, compared: 9, speakers: [], matchShare: 0.5, converged: true, refusal: null },
  ...{ iterations: [], ...given },
});
const estimate: KindEstimate = {
  ...{ kind: 'device', accounts: 9, m: 0.5, u: 0.01, rounds: 1, curve: null, error: null },
  ...{ levels: [], refusal: null },
};

describe('what an estimate says', () => {
  it('writes a curve as the settings do', () => {
    const curve = { group: 'client', baseBits: 19, flatTo: 2000, slope: 4, halfLifeDays: Infinity } as const;
    expect(curveWords(curve)).toBe('19.0 bits to 2,000, −4.0 a doubling');
    expect(curveWords({ ...curve, slope: 0 })).toBe('19.0 bits to 2,000, no fall');
    expect(curveWords(undefined)).toBe('');
  });

  it.each([
    [0.713, '71%'],
    [0.04, '4%'],
    [8.9e-5, '1 in 11,236'],
    [0, '0'],
  ])('writes the probability %d as %s', (probability, words) => {
    expect(probabilityWords(probability)).toBe(words);
  });

  it('says why there is no proposal, and what is only a bound', () => {
    const level: LevelEstimate = {
      level: 'narrow',
      ...{ degree: 2, m: 0.5, u: 0.01, pairs: 9, matches: 5, bits: 5, error: null },
      ...{ atLeast: true, used: true },
    };
    expect(remark({ ...estimate, refusal: 'nothing-shared' })).toMatch(/^No two accounts share/);
    expect(remark({ ...estimate, levels: [level] })).toMatch(/^At least/);
    expect(remark({ ...estimate, levels: [{ ...level, used: false }] })).toBe('');
  });

  it('shows how a round converged', () => {
    expect(rise(iterations)[0]).toBe(0);
    expect(rise(iterations).at(-1)).toBe(100);
    expect(rise([])).toEqual([]);
    expect(iterationWords(round({ iterations }))).toBe('3, −400 to −100');
    expect(iterationWords(round({}))).toBe('–');
  });
});
