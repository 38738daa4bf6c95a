import { describe, expect, it } from 'vitest';
import type { FitVerdict, RingFit } from '../../shared/linkage/reasons/explain-member';
import { fitStepDetail, fitStepName, fitWords, nearestWords, nextRingWords } from './fit-words';

const fit = (verdict: FitVerdict, total: number, isMember = false): RingFit => ({
  ...{ ringId: 'ring-1', rank: 7, members: 30, isMember, bar: 7, verdict, prior: -6, steps: [], total },
});

describe('how well a ring explains an account', () => {
  it.each<[FitVerdict, number, boolean, string]>([
    ['fits', 12.5, true, '5.5 over the 7.0 bits that membership asks for.'],
    ['short', 3, false, '4.0 short of the 7.0 bits that membership asks for.'],
    ['short', 3, true, 'By itself 4.0 short of the 7.0 bits that membership asks for; it came with others.'],
    [
      'one-sided',
      9,
      false,
      'Over the 7.0 bits that membership asks for, but nearly all of it is network: another kind of evidence must speak, too.',
    ],
    ['nothing-strong', -6, false, 'Nothing that it shares with the ring is strong enough to be weighed.'],
  ])('L41 %s at %d bits', (verdict, total, isMember, words) => {
    expect(fitWords(fit(verdict, total, isMember), 'network')).toBe(words);
  });

  it('L41 says so when the nearest ring would have the account now', () => {
    expect(nearestWords(fit('fits', 8), 'network')).toBe(
      'As the ring stands, 1.0 over the 7.0 bits that membership asks for; when members were settled it was left out.',
    );
    expect(nearestWords(fit('short', 3), 'network')).toBe(
      '4.0 short of the 7.0 bits that membership asks for.',
    );
    expect(nextRingWords(fit('fits', 8))).toBe('Ring 7 explains it too');
    expect(nextRingWords(fit('short', 3))).toBe('Next comes ring 7');
  });

  it('L40 tells each step, and what it counts', () => {
    const shared = {
      ...{ type: 'selector' as const, group: 'payment' as const, selector: 1, kind: 'payment', members: 8 },
      ...{ degree: 9, profileBits: 12, groupFactor: 0.125, bits: 1.5 },
    };
    expect(fitStepDetail(shared, 30)).toBe(
      'Payment · 8 of 30 members, 9 accounts in all · counts 1/8 of 12.0',
    );
    const missed = {
      type: 'missed' as const,
      group: 'network' as const,
      selectors: 3,
      each: -0.5,
      bits: -1.5,
    };
    expect(fitStepName(missed)).toBe("3 not the ring's");
    expect(fitStepDetail(missed, 30)).toBe('Network · what it has besides: each takes 0.5');
    const waves = {
      ...{ type: 'waves' as const, group: 'timing' as const, of: 'sessions' as const },
      ...{ hits: 14, all: 17, inside: 0.62, outside: 0.004, bits: 9 },
    };
    expect(fitStepName(waves)).toBe('Begins with it');
    expect(fitStepDetail(waves, 30)).toBe(
      "Timing · 14 of 17 sessions in the ring's waves; 62% of members', <1% of others'",
    );
  });
});
