// The parser by hand against a library, on everything that looks like an IPv6 address and on what nearly does.
import fc from 'fast-check';
import { IPv6 } from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { ipv6Parts, ipv6Text } from './ipv6';

const library = (written: string): number[] | undefined =>
  IPv6.isValid(written) ? IPv6.parse(written).parts : undefined;

describe('IPv6', () => {
  it.each([
    '::',
    ':',
    ':::',
    '1::',
    '::1',
    '1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7::',
    '::2:3:4:5:6:7:8',
    '1::2::3',
    '12345::',
    '1:2:3',
    ':1::',
    '1::g',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:',
    '::1.2.3.4',
    '1::1.2.3.400',
    '',
  ])('%j is read as the library reads it', (written) => {
    const parts = ipv6Parts(written);
    expect(typeof parts === 'string' ? undefined : parts).toEqual(library(written));
  });

  it('is read as the library reads it, whatever it is made of', () => {
    const near = fc.string({
      unit: fc.constantFrom('0', '1', 'f', 'F', ':', '::', '.', 'a1', 'ffff', 'g'),
      maxLength: 16,
    });
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), near), (written) => {
        const parts = ipv6Parts(written);
        expect(typeof parts === 'string' ? undefined : parts).toEqual(library(written));
      }),
      { numRuns: 3000 },
    );
  });

  it('is written as RFC 5952 says', () => {
    const groups = fc.array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(groups, (parts) => {
        const text = ipv6Text(parts);
        expect(ipv6Parts(text)).toEqual(parts);
        expect(text).toBe(new IPv6(parts).toRFC5952String());
      }),
    );
  });
});
