import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alone, entity, together } from './look.testing';
import { lastSeen } from './measures/last-seen';
import { sureness } from './measures/sureness';
import { volume } from './measures/volume';
import { readingsOf, readingWords } from './readings';

const rows = [1, 2, 3, 4].map((id) => entity(id, 'account'));
const node = together(rows);
const wordsOf = (measure: Parameters<typeof readingWords>[0], values: Map<number, number>): string | null => {
  const reading = readingsOf([node], measure, { values }).get(node.id);
  return reading === undefined ? null : readingWords(measure, reading, 'UTC');
};

describe('readings', () => {
  it('GS4 say how accounts that are drawn as one have it together, and over how many', () => {
    const alike = new Map([1, 2, 3, 4].map((id) => [id, 5]));
    expect(wordsOf(volume, alike)).toBe('Volume: 20 observations, sum of 4 accounts');
    const sure = new Map([[1, 0.5], [2, 0.75]]); // prettier-ignore
    expect(wordsOf(sureness, sure)).toBe(
      'Sureness: 63% sure, mean of 2 of 4 accounts (50% sure to 75% sure)',
    );
    expect(wordsOf(sureness, new Map(rows.map(({ id }) => [id, 0.5])))).toBe(
      'Sureness: 50% sure, each of 4 accounts',
    );
    const dates = new Map([[1, Date.UTC(2026, 6, 1)], [2, Date.UTC(2026, 6, 4)]]); // prettier-ignore
    expect(wordsOf(lastSeen, dates)).toBe('Last seen: 1 Jul 2026 to 4 Jul 2026, 2 of 4 accounts');
    expect(wordsOf(volume, new Map())).toBeNull();
  });

  it('are of accounts alone where the measure is', () => {
    const device = alone(entity(9, 'device'));
    expect(readingsOf([device], sureness, { values: new Map([[9, 0.5]]) }).size).toBe(0);
    expect(readingsOf([device], volume, { values: new Map([[9, 5]]) }).get(device.id)?.value).toBe(5);
  });

  it('GS4 a sum is that of the members, whatever they are, and a mean lies between them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 4, maxLength: 4 }), (amounts) => {
        const values = new Map(amounts.map((amount, i) => [i + 1, amount]));
        const sum = amounts.reduce((a, b) => a + b);
        expect(readingsOf([node], volume, { values }).get(node.id)).toMatchObject({ value: sum, of: 4 });
        const { value, least, most } = readingsOf([node], sureness, { values }).get(node.id) as never as Record<string, number>; // prettier-ignore
        expect([value === sum / 4, least === Math.min(...amounts), most === Math.max(...amounts)]).toEqual([true, true, true]); // prettier-ignore
      }),
    );
  });
});
