import { describe, expect, it } from 'vitest';
import { kindRegistry } from '../../shared/model/kinds/registry';
import { nothingExcluded, type LinkageSettings } from '../../shared/model/records/linkage-settings';
import { excludedWords, isExcluded, thingsOf, thingWords, withoutThing, withThing } from './excluded';
import type { ExcludedThing } from './excluded';

const address: ExcludedThing = {
  type: 'selector',
  key: { kind: 'address', realm: '', value: '203.0.113.1' },
};
const kind: ExcludedThing = { type: 'kind', kind: 'payment' };
const source: ExcludedThing = { type: 'source', id: 's1' };
const base: LinkageSettings = { threshold: 20, curves: {} };

describe('what is left out', () => {
  it.each([[address], [kind], [source]])('goes in once and comes out whole: %j', (thing) => {
    const once = withThing(base, thing);
    expect(thingsOf(once.excluded ?? nothingExcluded)).toEqual([thing]);
    expect(withThing(once, thing)).toEqual(once);
    expect(isExcluded(once.excluded ?? nothingExcluded, thing)).toBe(true);
    expect(withoutThing(once, thing)).toEqual(base);
  });

  it('keeps the others', () => {
    const all = [address, kind, source].reduce(withThing, base);
    expect(thingsOf(withoutThing(all, kind).excluded ?? nothingExcluded)).toEqual([source, address]);
  });

  it.each<[ExcludedThing[], string]>([
    [[], ''],
    [[address], '1 selector'],
    [[address, source], '1 selector and 1 source'],
    [[address, kind, source], '1 selector, 1 kind and 1 source'],
  ])('is said in words: %j', (things, words) => {
    const { excluded = nothingExcluded } = things.reduce(withThing, base);
    expect(excludedWords(excluded)).toBe(words);
  });

  it('is named as people see it, defanged', () => {
    const kinds = kindRegistry([]);
    const name = (thing: ExcludedThing): string => thingWords(thing, kinds, () => undefined);
    expect([address, kind, source].map(name)).toEqual([
      'address 203.0.113[.]1',
      'all payment instruments',
      'a source that was retracted',
    ]);
  });
});
