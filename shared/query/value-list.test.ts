import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedKinds, kindRegistry } from '../model/kinds/registry';
import type { CustomKind } from '../model/records/custom-kind';
import { MAX_LISTED_VALUES, readValueList, type Candidate } from './value-list';

const kinds = kindRegistry([]);
const candidates = (written: string): Candidate[] =>
  readValueList(written, kinds).values[0]?.candidates ?? [];

describe('readValueList', () => {
  it('U1 takes a line as a value, without white space, empty lines and repetitions', () => {
    const { values, repeated } = readValueList(' a \r\n\r\nb\ra\n\tb\n', kinds);
    expect(values.map(({ line, written }) => [line, written])).toEqual([
      [1, 'a'],
      [3, 'b'],
    ]);
    expect(repeated).toBe(2);
  });

  it.each([
    ['Mail@EXAMPLE.org', { kind: 'email', value: 'mail@example.org' }],
    ['someone[at]mail[.]example', { kind: 'email', value: 'someone@mail.example' }],
    ['198[.]51[.]100[.]7', { kind: 'address', value: '198.51.100.7' }],
    ['2001[:]db8[:][:]1', { kind: 'address', value: '2001:db8::1' }],
    ['2001:DB8:0::1', { kind: 'address', value: '2001:db8::1' }],
    ['198.51.100.0/24', { kind: 'network', value: '198.51.100.0/24' }],
    ['mail(dot)example', { kind: 'email-domain', value: 'mail.example' }],
    ['acct_7c1e', { kind: 'account', value: 'acct_7c1e' }],
  ])('U2 U3 finds the canonical form of %s', (written, candidate) => {
    expect(candidates(written)).toContainEqual(candidate);
  });

  it('U2 offers no kind for which a value is not valid', () => {
    const found = candidates('acct_7c1e').map(({ kind }) => kind);
    expect(found).not.toContain('address');
    expect(found).not.toContain('email');
  });

  it('U2 knows the kinds of the workspace', () => {
    const own: CustomKind = {
      ...{ id: 'referral', label: 'Referral', plural: 'Referrals', icon: 'tag' },
      ...{ shape: 'tag', hue: 'pool', realm: false, canonical: 'lower-case', evidence: null },
    };
    const found = readValueList('ABC', kindRegistry([own])).values[0]?.candidates;
    expect(found).toContainEqual({ kind: 'referral', value: 'abc' });
  });

  it('U2 finds every canonical value again under its own kind', () => {
    const text = fc.oneof(fc.string({ minLength: 1, maxLength: 30 }), fc.ipV4(), fc.ipV6(), fc.emailAddress(), fc.domain()); // prettier-ignore
    fc.assert(
      fc.property(text, fc.constantFrom(...shippedKinds), (written, kind) => {
        const stored = kind.canonical(written);
        const value = stored.ok ? stored.value : '';
        fc.pre(value !== '' && !/[\r\n]/u.test(value) && value.trim() === value);
        expect(candidates(value)).toContainEqual({ kind: kind.id, value });
      }),
      { numRuns: 400 },
    );
  });

  it('U4 refuses a list that is too long, and says how long it is', () => {
    const list = (length: number): string => Array.from({ length }, (_, n) => `value-${n}`).join('\n');
    expect(readValueList(list(100), kindRegistry([])).values.length).toBe(100);
    expect(() => readValueList(list(MAX_LISTED_VALUES + 1), kinds)).toThrow(
      'list-too-long (found=50001, limit=50000)',
    );
  });
});
