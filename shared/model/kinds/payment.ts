// A payment instrument, by the token or fingerprint that the processor gave it. Never by its number.
import { holdsCardNumber } from '../values/card-number';
import { columnNames } from '../values/column-names';
import { trimmed, visible } from '../values/text';
import type { Canonical, Kind } from './kind';
import { invalid } from './kind';

export const payment: Kind = {
  id: 'payment',
  label: 'Payment instrument',
  plural: 'Payment instruments',
  icon: 'credit-card',
  shape: 'square',
  hue: 'payment',
  // A processor's fingerprint is made per merchant: the same card has another one at another lab.
  realm: true,
  evidence: { group: 'payment', baseBits: 19, flatTo: 200, slope: 4, halfLifeDays: Infinity },
  why: "Issued to one payer; strangers share one only where it is a reseller's or a test card, far out: flat to 200 accounts. About one pair of strangers in half a million (19 bits). The form is Fellegi & Sunter 1969 with Winkler's frequency adjustment; the value is reasoned.",
  canonical: canonicalPayment,
  display: masked,
  derives: [],
  guess: {
    names: columnNames(
      'card',
      'card id',
      'card token',
      'card hash',
      'card fingerprint',
      'payment id',
      'payment token',
      'payment fingerprint',
      'payment method',
      'payment method id',
      'payment instrument',
      'instrument id',
      'instrument token',
      'pan hash',
      '=payment',
      '=instrument',
      '=pm',
    ),
    looksLike: (value) => /^(?:pm|card|tok|ba|src)_[A-Za-z0-9]{8,}$/.test(value),
  },
};

/** A card number must not enter even when a column that should hold tokens turns out to hold some: the row is refused instead. */
function canonicalPayment(written: string): Canonical {
  if (holdsCardNumber(written.trim())) return invalid('a card number: import a token or fingerprint instead');
  return trimmed(written);
}

/** Ends only, enough to tell two apart beside each other. */
function masked(value: string): string {
  if (value.length <= 8) return visible(value);
  const keep = value.length > 12 ? { head: 6, tail: 4 } : { head: 3, tail: 2 };
  return visible(`${value.slice(0, keep.head)}••••${value.slice(-keep.tail)}`);
}
