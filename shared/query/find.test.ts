import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, seen } from '../testing/dataset-builder';
import { eachFound } from './find';

/** The values that a text finds among accounts of these names. */
function foundAmong(accounts: string[], text: string, addresses: string[] = ['192.0.2.1']): string[] {
  const { dictionary } = datasetOf(
    accounts.flatMap((account) =>
      addresses.map((address) => seen(`account:${account}`, 'signed-in-from', `address:${address}`)),
    ),
  );
  const found: string[] = [];
  eachFound(dictionary, text, (id) => found.push(dictionary.value(id)));
  return found;
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '.', 'é', '漢', '🦜'), maxLength: 8 });
const patterns = fc
  .string({ unit: fc.constantFrom('a', 'B', '.', 'é', '🦜', '*', '?'), minLength: 1, maxLength: 8 })
  .filter((pattern) => /[*?]/u.test(pattern));

describe('finding values', () => {
  it('F3 a pattern finds what the regular expression of the same meaning finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 20 }), patterns, (values, pattern) => {
        const escaped = pattern.replaceAll('.', '[.]').replaceAll('*', '.*').replaceAll('?', '.');
        // The values have no letters beyond ASCII whose case folds.
        const meaning = new RegExp(`^${escaped}$`, 'isu');
        expect(foundAmong(values, pattern)).toEqual(
          [...new Set(values.flatMap((value, at) => (at === 0 ? [value, '192.0.2.1'] : [value])))].filter(
            (value) => meaning.test(value),
          ),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('F3 a pattern of many stars against a value that nearly fits ends', () => {
    expect(foundAmong(['a'.repeat(5_000)], `${'*a'.repeat(40)}*b`)).toEqual([]);
  });

  const addresses = ['203.0.113.7', '203.0.114.7', '2001:db8::1', '2001:db8:1::1', '::ffff:203.0.113.9'];
  it.each([
    ['203.0.113.0/24', ['203.0.113.7', '::ffff:203.0.113.9']],
    ['203.0.113[.]0/24', ['203.0.113.7', '::ffff:203.0.113.9']],
    ['203.0.113.200/23', ['203.0.113.7', '::ffff:203.0.113.9']],
    ['203.0.112.0/22', ['203.0.113.7', '203.0.114.7', '::ffff:203.0.113.9']],
    ['2001:db8::/48', ['2001:db8::1']],
    ['2001:db8::/32', ['2001:db8::1', '2001:db8:1::1']],
    ['0.0.0.0/0', ['203.0.113.7', '203.0.114.7', '::ffff:203.0.113.9']],
    ['203.0.113.7/33', []],
  ])('F4 %s finds the addresses that are in it', (network, expected) => {
    expect(foundAmong(['203.0.113.7x'], network, addresses)).toEqual(expected);
  });

  it('F4 a network is found by one that holds all of it', () => {
    const { dictionary } = datasetOf([
      seen('account:a', 'signed-in-from', 'network:203.0.113.0/25'),
      seen('account:b', 'signed-in-from', 'network:203.0.0.0/16'),
    ]);
    const found: string[] = [];
    eachFound(dictionary, '203.0.113.0/24', (id) => found.push(dictionary.value(id)));
    expect(found).toEqual(['203.0.113.0/25']);
  });

  it('F2 F5 defanged text finds what it stands for; in quotes every character is itself', () => {
    const accounts = ['a.example.com', 'a[.]example.com', 'what?', 'what now', 'a"b'];
    expect(foundAmong(accounts, 'a[.]example')).toEqual(['a.example.com']);
    expect(foundAmong(accounts, '"a[.]example"')).toEqual(['a[.]example.com']);
    expect(foundAmong(accounts, '"what?"')).toEqual(['what?']);
    expect(foundAmong(accounts, 'what?')).toEqual(['what?']);
    expect(foundAmong(accounts, 'what????')).toEqual(['what now']);
    expect(foundAmong(accounts, '"')).toEqual(['a"b']);
    expect(foundAmong(accounts, '""')).toEqual([]);
  });
});
