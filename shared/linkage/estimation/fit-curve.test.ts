import { describe, expect, it } from 'vitest';
import { bitsAtDegree, type EvidenceCurve } from '../../model/evidence';
import { fitCurve } from './fit-curve';
import type { LevelEstimate, SharedLevel } from './types';

const PRESENT: EvidenceCurve = { group: 'network', baseBits: 9, flatTo: 2, slope: 1.5, halfLifeDays: 14 };

function level(degree: number, bits: number, more: Partial<LevelEstimate> = {}): LevelEstimate {
  const name: SharedLevel = degree <= 8 ? 'narrow' : degree <= 64 ? 'medium' : 'wide';
  const figures = { m: 0.5, u: 0.001, pairs: 100, matches: 100, atLeast: false };
  return { level: name, degree, bits, error: 0.3, used: true, ...figures, ...more };
}

describe('fitCurve', () => {
  it('V7 goes through levels that lie on a curve', () => {
    const on = { ...PRESENT, baseBits: 11, slope: 1.2 };
    const levels = [4, 32, 512].map((degree) => level(degree, bitsAtDegree(on, degree)));
    expect(fitCurve(PRESENT, levels)?.curve).toEqual(on);
  });

  it('V7 keeps the present slope where one level is known, and its half-life always', () => {
    const fitted = fitCurve(PRESENT, [level(8, 6)]);
    expect(fitted?.curve).toEqual({ ...PRESENT, baseBits: 9 });
  });

  it('V7 never rises with the degree', () => {
    const fitted = fitCurve(PRESENT, [level(4, 6), level(64, 9)]);
    expect(fitted?.curve.slope).toBe(0);
    expect(fitted?.curve.baseBits).toBe(7.5);
  });

  it('V7 begins to fall earlier where it would fall too steeply after the flat part', () => {
    const long = { ...PRESENT, flatTo: 400 };
    const fitted = fitCurve(long, [level(6, 12), level(900, 2)]);
    expect(fitted?.curve.flatTo).toBe(6);
    expect(bitsAtDegree(fitted?.curve as EvidenceCurve, 900)).toBeCloseTo(2, 0);
  });

  it('a surer level pulls more', () => {
    const base = (error: number): number =>
      fitCurve({ ...PRESENT, flatTo: 100 }, [level(4, 6, { error }), level(30, 12)])?.curve
        .baseBits as number;
    expect(base(0.1)).toBeLessThan(7);
    expect(base(3)).toBeGreaterThan(11);
  });

  it('gives nothing where no level can be used', () => {
    expect(fitCurve(PRESENT, [level(4, 6, { used: false })])).toBeUndefined();
  });
});
