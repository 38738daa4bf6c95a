import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WarningList } from '../../model/records/warning-list';
import { createMatcher } from './matcher';
import { fitsPattern, plainPattern } from './plain-pattern';
import { rangeSet } from '../../model/values/address-ranges';

function list(type: WarningList['type'], entries: string[], matchingAttributes: string[] = []): WarningList {
  return {
    name: 'a list',
    version: 1,
    description: '',
    type,
    matchingAttributes,
    entries,
    role: 'other',
    weight: 0,
  };
}

describe('createMatcher', () => {
  it.each<[WarningList, string, string, boolean]>([
    [list('cidr', ['198.51.100.0/24']), 'address', '198.51.100.255', true],
    [list('cidr', ['198.51.100.0/24']), 'address', '198.51.101.0', false],
    [list('cidr', ['198.51.100.0/24']), 'network', '198.51.100.0/24', true],
    [list('cidr', ['198.51.100.0/25']), 'network', '198.51.100.0/24', false],
    [list('cidr', ['198.51.100.0/25', '198.51.100.128/25']), 'network', '198.51.100.0/24', false],
    [list('cidr', ['198.51.100.77/24']), 'address', '198.51.100.1', true],
    [list('cidr', ['0.0.0.0/0']), 'address', '255.255.255.255', true],
    [list('cidr', ['198.51.100.7']), 'address', '198.51.100.7', true],
    [list('cidr', ['2001:db8::/33']), 'address', '2001:db8:7fff::1', true],
    [list('cidr', ['2001:db8::/33']), 'address', '2001:db8:8000::', false],
    [list('cidr', ['2001:db8::/32']), 'network', '2001:db8:1:2::/64', true],
    [list('cidr', ['::ffff:198.51.100.0/120']), 'address', '198.51.100.9', true],
    [list('cidr', ['198.51.100.0/24']), 'email-domain', '198.51.100.1', false],
    [list('hostname', ['example.com']), 'email-domain', 'example.com', true],
    [list('hostname', ['.Example.com']), 'email-domain', 'mail.example.com', true],
    [list('hostname', ['example.com']), 'email-domain', 'badexample.com', false],
    [list('hostname', ['mail.example.com']), 'email-domain', 'example.com', false],
    [list('string', ['example.com']), 'email-domain', 'example.com', true],
    [list('string', ['@example.com']), 'email-domain', 'example.com', true],
    [list('string', ['example.com']), 'email-domain', 'mail.example.com', false],
    [list('string', ['8.8.8.8']), 'address', '8.8.8.8', true],
    [list('string', ['2001:DB8:0::1']), 'address', '2001:db8::1', true],
    [list('string', ['curl/8'], ['user-agent']), 'user-agent', 'CURL/8', true],
    [list('string', ['8.8.8.8'], ['user-agent']), 'address', '8.8.8.8', false],
    [list('string', ['8.8.8.8'], ['md5']), 'address', '8.8.8.8', false],
    [list('substring', ['headless'], ['user-agent']), 'user-agent', 'Mozilla HeadlessChrome', true],
    [list('substring', ['@example.'], ['email-src']), 'email-domain', 'example.org', true],
    [list('regex', ['/^@example\\.com$/i']), 'email-domain', 'example.com', true],
    [list('regex', ['\\.example\\.com$']), 'email-domain', 'a.example.com', true],
    [list('regex', ['\\.example\\.com$']), 'email-domain', 'a.example.community', false],
    // Devices, cards and accounts are on nobody's list.
    [list('string', ['abc']), 'device', 'abc', false],
  ])('W5 %j: %s %s: %s', (warningList, kind, value, on) => {
    expect(createMatcher(warningList).has(kind, value)).toBe(on);
  });

  it('W5 finds an address in many ranges as a walk over all of them would', () => {
    const address = fc
      .tuple(fc.constantFrom(10, 11), fc.nat(3), fc.nat(255), fc.nat(255))
      .map((parts) => parts.join('.'));
    const range = fc
      .tuple(address, fc.integer({ min: 8, max: 32 }))
      .map(([from, bits]) => `${from}/${String(bits)}`);
    const number = (text: string): number =>
      text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 40 }),
        fc.array(address, { maxLength: 20 }),
        (ranges, addresses) => {
          const set = rangeSet(ranges);
          for (const one of addresses) {
            const expected = ranges.some((each) => {
              const [from = '', bits] = each.split('/');
              const size = 2 ** (32 - Number(bits));
              return Math.floor(number(from) / size) === Math.floor(number(one) / size);
            });
            expect(set.holds(one)).toBe(expected);
          }
        },
      ),
    );
  });

  it('W6 reads no pattern that says more than text', () => {
    for (const pattern of ['(a+)+', 'a*', '.', 'a|b', '[ab]', '\\d', 'a{2}', '^', '$', '', '(?=a)', 'a\\'])
      expect(plainPattern(pattern), pattern).toBeUndefined();
  });

  it('W6 reads every text that is escaped as that text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(!text.includes('/'));
        const escaped = text.replace(/[.*+?()[\]{}|^$\\]/g, '\\$&');
        const pattern = plainPattern(`^${escaped}$`);
        expect(pattern && fitsPattern(pattern, text.toLowerCase())).toBe(true);
      }),
    );
  });
});
