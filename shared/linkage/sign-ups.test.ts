import { describe, expect, it } from 'vitest';
import { poissonSurprise } from './sign-ups';

describe('poissonSurprise', () => {
  it('is a lower bound on -log2 of the exact tail', () => {
    for (const [k, mean] of [
      [5, 1],
      [10, 2],
      [20, 10],
      [50, 5],
    ] as const) {
      expect(poissonSurprise(k, mean)).toBeLessThanOrEqual(-Math.log2(exactTail(k, mean)) + 1e-9);
      expect(poissonSurprise(k, mean)).toBeGreaterThan(0);
    }
  });

  it('is nothing where no more came than expected', () => {
    expect(poissonSurprise(3, 3)).toBe(0);
  });
});

function exactTail(k: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let i = 0; i < k; i++) {
    below += term;
    term *= mean / (i + 1);
  }
  return 1 - below;
}
