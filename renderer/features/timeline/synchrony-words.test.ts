import { describe, expect, it } from 'vitest';
import { synchronyWords } from './synchrony-words';

const answer = {
  ...{
    refusal: null,
    accounts: 40,
    selected: 41,
    lookedAt: 41,
    starts: 900,
    together: 1204,
    byChance: 280.4,
  },
  ...{ shuffles: 1000, asMany: 0 },
};

describe('synchrony in words', () => {
  it('TL12 says the figure, the shuffles, the null and a bound that is never 0', () => {
    const words = synchronyWords(answer);
    expect(words.figure).toBe('4.3 × chance');
    expect(words.short).toBe('more than chance in 1,000 of 1,000 shuffles');
    expect(words.long).toMatch(
      /^1,204 pairs of sessions .* against 280 by chance\. Chance is .* p ≤ 0\.001\. 1 selected account had/,
    );
  });

  it('TL13 says how many were looked at, where not all were', () => {
    expect(synchronyWords({ ...answer, selected: 1482 }).long).toMatch(
      /1 selected account had too little to compare\. Of 1,482 selected accounts the first 41 were looked at\.$/,
    );
    expect(synchronyWords({ ...answer, selected: 1482 }).short).toMatch(/ \(41 of 1,482 looked at\)$/);
  });

  it('TL12 does not make something of nothing', () => {
    const { figure, short, long } = synchronyWords({ ...answer, together: 285, asMany: 312 });
    expect(figure).toBe('1.0 × chance');
    expect(short).toBe('no more than chance: as many in 312 of 1,000 shuffles');
    expect(long).toContain('p ≤ 0.313.');
    expect(synchronyWords({ ...answer, together: 0, byChance: 0, asMany: 1000 }).figure).toBe('none');
    expect(synchronyWords({ ...answer, byChance: 0 }).figure).toBe('never by chance');
  });

  it('TL13 says why nothing is said', () => {
    const { figure, short } = synchronyWords({ ...answer, refusal: 'few-days' });
    expect(figure).toBeNull();
    expect(short).toMatch(/^Too little to tell/);
  });
});
