// What holds for every kind and every text: canonical forms are stable, bounded, and never hold a card number.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsCardNumber, passesLuhn } from '../values/card-number';
import { canonicalAddress } from './address';
import { shippedKinds } from './registry';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789abcfF.:/@+-_[]% ') }),
  fc.ipV4(),
  fc.ipV6(),
  fc.emailAddress(),
  fc.domain(),
);

describe.each(shippedKinds.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  it('gives a form that is its own, in at most 4,096 bytes of well-formed text', () => {
    fc.assert(
      fc.property(hostile, (written) => {
        const first = kind.canonical(written);
        if (!first.ok) return first.reason.length > 0 && first.reason.length < 120;
        expect(kind.canonical(first.value)).toEqual(first);
        const bytes = new TextEncoder().encode(first.value);
        expect(new TextDecoder().decode(bytes)).toBe(first.value);
        return bytes.length <= 4096 && bytes.length > 0 && typeof kind.display(first.value) === 'string';
      }),
    );
  });

  it('derives values that are valid for their kind', () => {
    const byId = new Map(shippedKinds.map((other) => [other.id, other]));
    fc.assert(
      fc.property(hostile, (written) => {
        const form = kind.canonical(written);
        if (!form.ok) return;
        for (const { kind: target, from } of kind.derives) {
          const derived = from(form.value);
          if (derived !== undefined) expect(byId.get(target)?.canonical(derived).ok).toBe(true);
        }
      }),
    );
  });
});

describe('addresses', () => {
  it('are one value however IPv6 is written', () => {
    const parts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (groups) => {
        const long = groups.map((group) => group.toString(16).padStart(4, '0').toUpperCase()).join(':');
        const short = groups.map((group) => group.toString(16)).join(':');
        expect(canonicalAddress(long)).toEqual(canonicalAddress(short));
      }),
    );
  });

  it('are refused unless they are what inet_pton takes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 6 }), (parts) => {
        const right = parts.length === 4 && parts.every((part) => part <= 255);
        return canonicalAddress(parts.join('.')).ok === right;
      }),
    );
  });
});

describe('card numbers', () => {
  const withCheckDigit = (digits: string): string =>
    digits + ([...'0123456789'].find((digit) => passesLuhn(digits + digit)) ?? '');
  const card = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 })
    .map((digits) => withCheckDigit(digits.join('')));

  it('of 13 to 19 digits are found with any grouping', () => {
    fc.assert(
      fc.property(card, fc.constantFrom('', ' ', '-'), (number, separator) => {
        return holdsCardNumber(number.replace(/(.{4})(?=.)/g, `$1${separator}`));
      }),
    );
  });

  it('with one digit changed are not', () => {
    fc.assert(
      fc.property(card, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const i = at % number.length;
        const changed = (Number(number[i]) + by) % 10;
        return !holdsCardNumber(number.slice(0, i) + String(changed) + number.slice(i + 1));
      }),
    );
  });
});
