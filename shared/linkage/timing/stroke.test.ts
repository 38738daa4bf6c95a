import { describe, expect, it } from 'vitest';
import { createRandom } from '../../kernel/random';
import { strokeOf, type WorkingSpan } from './stroke';

const DAY = 96;
const pool = (accounts: number, first: number, last: number): WorkingSpan[] =>
  Array.from({ length: accounts }, (_, n) => ({ first: first + (n % 7), last: last - (n % 5) }));

describe('strokeOf', () => {
  it('L27 finds the hour at which one pool stops and another begins', () => {
    const spans = [...pool(40, 0, 30 * DAY), ...pool(30, 30 * DAY + 8, 50 * DAY)];
    expect(strokeOf(spans)).toEqual({ last: 30 * DAY, next: 30 * DAY + 8 });
  });

  it('L27 finds it though one stray works on', () => {
    const spans = [...pool(9, 0, 30 * DAY), ...pool(8, 30 * DAY + 8, 50 * DAY), ...pool(1, 0, 50 * DAY)];
    expect(strokeOf(spans)).toEqual({ last: 30 * DAY, next: 30 * DAY + 8 });
  });

  it.each([
    ['everybody goes on', pool(40, 0, 50 * DAY)],
    ['the second begins a week later', [...pool(40, 0, 30 * DAY), ...pool(30, 37 * DAY, 50 * DAY)]],
    [
      'one in five goes on',
      [...pool(40, 0, 30 * DAY), ...pool(30, 30 * DAY + 8, 50 * DAY), ...pool(8, 0, 50 * DAY)],
    ],
    ['two are too few', [...pool(2, 0, 30 * DAY), ...pool(30, 30 * DAY + 8, 50 * DAY)]],
    ['nobody', []],
  ])('L27 finds none where %s', (_words, spans) => {
    expect(strokeOf(spans)).toBeUndefined();
  });

  it('L27 finds none among accounts that come and go by themselves', () => {
    const random = createRandom(3);
    for (let group = 0; group < 300; group++) {
      const spans = Array.from({ length: 10 + random.below(90) }, () => {
        const first = random.below(60 * DAY);
        return { first, last: first + random.below(20 * DAY) };
      });
      expect(strokeOf(spans)).toBeUndefined();
    }
  });
});
