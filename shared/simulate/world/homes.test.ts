import { describe, expect, it } from 'vitest';
import { createRandom } from '../../kernel/random';
import { DAY } from '../calendar';
import { addressText } from './address-space';
import { createHomes, homeAddress, providerSystem, settle } from './homes';

describe('homes', () => {
  const homes = createHomes(99, 2000);
  const random = createRandom(1);
  const households = Array.from({ length: 2000 }, () => settle(homes, random));

  it.each([0, 3.2 * DAY, 17.9 * DAY, -200 * DAY])(
    'gives no two households one address at second %d',
    (time) => {
      const held = new Set(households.map((household) => homeAddress(homes, household, time, random)));
      expect(held.size).toBe(households.length);
    },
  );

  it('deals the addresses anew, so that strangers follow one another at one', () => {
    const at = (time: number): Map<number, number> =>
      new Map(households.map((household, i) => [homeAddress(homes, household, time, random), i]));
    const before = at(0);
    const followed = [...at(26 * DAY)].filter(
      ([address, i]) => before.has(address) && before.get(address) !== i,
    );
    expect(followed.length).toBeGreaterThan(100);
  });

  it('keeps a household within its provider, and every address in reserved ranges', () => {
    for (const household of households.slice(0, 300)) {
      const address = homeAddress(homes, household, DAY, random);
      expect(providerSystem(homes, address)).toBe(65536 + household.provider);
      expect(addressText(address)).toMatch(/^(24\d\.|2001:db8:)/);
    }
  });
});
