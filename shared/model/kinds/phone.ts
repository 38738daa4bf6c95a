// A telephone number in E.164 form (ITU-T E.164), with its country code.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { columnNames } from '../values/column-names';
import type { Canonical, Kind } from './kind';
import { invalid, valid } from './kind';

export const phone: Kind = {
  id: 'phone',
  label: 'Phone number',
  plural: 'Phone numbers',
  icon: 'phone',
  shape: 'tag',
  hue: 'domain',
  realm: false,
  evidence: { group: 'contact', baseBits: 18, flatTo: 8, slope: 4, halfLifeDays: 730 },
  why: 'Costs money and is verified; the same numbers are used over and over by those who sell accounts (Thomas et al. 2014, Dialing Back Abuse on Phone Verified Accounts). Numbers are reassigned: two years.',
  canonical: canonicalPhone,
  display: (value) => value,
  derives: [],
  guess: {
    names: columnNames(
      'phone',
      'phone number',
      'phone no',
      'mobile',
      'mobile number',
      'telephone',
      'msisdn',
      'tel',
    ),
    looksLike: (value) => /^\+[1-9][\d ().-]{6,}$/.test(value) && canonicalPhone(value).ok,
  },
};

/** Lengths are checked by country, number ranges are not: numbering plans change faster than a library. */
function canonicalPhone(written: string): Canonical {
  const text = written.trim();
  if (!text.startsWith('+')) return invalid('no country code: must begin with +');
  if (text.length > 40 || !/^\+[\d\s().\-/\u2010-\u2015]+$/u.test(text)) return invalid('not a phone number');
  const number = parsePhoneNumberFromString(text);
  if (number === undefined) return invalid('not a phone number');
  return number.isPossible() ? valid(number.number) : invalid('wrong length for its country');
}
