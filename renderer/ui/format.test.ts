import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutMiddle,
  formatBits,
  formatBytes,
  formatCount,
  formatDuration,
  formatOf,
  formatShare,
  formatShort,
} from './format';

describe('numbers', () => {
  it.each([
    [formatCount(12_408_551), '12,408,551'],
    [formatShort(12_408_551), '12.4 M'],
    [formatShort(300_418), '300,418'],
    [formatOf(1, 'ring'), '1 ring'],
    [formatOf(0, 'ring'), '0 rings'],
    [formatOf(2, 'entity', 'entities'), '2 entities'],
    [formatBits(18.24), '18.2'],
    [formatBits(18.24, true), '+18.2'],
    [formatBits(-8), '−8.0'],
    [formatBits(-0.01), '0.0'],
    [formatShare(0.941), '94%'],
    [formatShare(0.9999), '99.9%'],
    [formatShare(1), '100%'],
    [formatShare(0.0004), '<1%'],
    [formatShare(0), '0%'],
    [formatBytes(512), '512 B'],
    [formatBytes(4_118_000_000), '4.12 GB'],
    [formatBytes(999_700), '1 MB'],
    [formatDuration(0.012), '12 ms'],
    [formatDuration(29.4), '29 s'],
    [formatDuration(94), '1 min 34 s'],
    [formatDuration(7320), '2 h 2 min'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});

describe('cutMiddle', () => {
  it('keeps both ends', () => {
    expect(cutMiddle('acct_7c1e0000000000000093d0', 14)).toBe('acct_7c1e…93d0');
  });

  it('never takes more letters than allowed, never cuts through one', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const letters = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }).filter((text) => !text.includes('…')),
        fc.integer({ min: 8, max: 40 }),
        (text, longest) => {
          const cut = cutMiddle(text, longest);
          const whole = letters(text);
          if (whole.length <= longest) {
            expect(cut).toBe(text);
            return;
          }
          const [head = '', tail = ''] = cut.split('…');
          expect(letters(cut).length).toBeLessThanOrEqual(longest);
          expect(whole.slice(0, letters(head).length).join('')).toBe(head);
          expect(whole.slice(-letters(tail).length).join('')).toBe(tail);
        },
      ),
    );
  });
});
