// How things are written in the logs of the second world. No name, number or address belongs to anybody: reserved ranges and domains throughout.
import { between, pick, type Random } from './chance';

export type Card = { fingerprint: string; range: string };

export type Spellings = {
  account(): string;
  key(): string;
  device(): string;
  phone(): string;
  local(): string;
  family(): string;
  fingerprint(): string;
  word(): string;
};

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CONSONANTS = 'bcdfghjkmnpqrstvwxz';
const SYLLABLES = [
  'ba',
  'ke',
  'lo',
  'mi',
  'nu',
  'ra',
  'se',
  'ti',
  'vo',
  'zu',
  'dan',
  'fel',
  'gor',
  'hin',
  'jor',
  'wex',
];

export function createSpellings(random: Random): Spellings {
  let accounts = random.below(1 << 20);
  let phones = random.below(1 << 20);
  const hex = (digits: number): string => text(random, '0123456789abcdef', digits);
  const word = (): string =>
    Array.from({ length: 2 + random.below(3) }, () => pick(random, SYLLABLES)).join('');
  return {
    account: () => accountOf(accounts++),
    key: () => `cred/${text(random, CROCKFORD, 12)}`,
    device: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    phone: () => phoneOf(phones++),
    local: () => localPart(random, word()),
    family: () => `pf:${hex(10)}`,
    // Letters alone: digits could happen to be a card number, which no log may hold.
    fingerprint: () => `fpr-${text(random, CONSONANTS, 14)}`,
    word,
  };
}

/** JA4 (FoxIO): protocol, ciphers and extensions, ALPN, two truncated hashes. */
export function helloOf(random: Random): string {
  const hex = (): string => text(random, '0123456789abcdef', 12);
  const parts = [12 + random.below(8), 9 + random.below(9)].map((part) => String(part).padStart(2, '0'));
  return `t13d${parts.join('')}${pick(random, ['h2', 'h1', '00'])}_${hex()}_${hex()}`;
}

/** Eight digits (ISO/IEC 7812-1:2017) beginning with 9, which no international issuer has. */
export function rangeOf(random: Random): string {
  return String(Math.floor(between(random, 90_000_000, 99_999_999)));
}

/** A counter, scattered over 32 bits by an odd factor: no two alike, and no order to be seen. */
function accountOf(count: number): string {
  let rest = Math.imul(count + 1, 0x9e3779b1) >>> 0;
  let digits = '';
  for (let i = 0; i < 7; i++, rest >>>= 5) digits += CROCKFORD[rest & 31] as string;
  return `L${digits.slice(0, 3)}-${digits.slice(3)}`;
}

/** North American numbers in the exchange 555, which is given to no subscriber. 8 million of them. */
function phoneOf(count: number): string {
  const place = (count * 5_161_039) % 8_000_000;
  return `+1${String(200 + Math.floor(place / 10_000))}555${String(place % 10_000).padStart(4, '0')}`;
}

function localPart(random: Random, word: string): string {
  const tail = random.below(3) === 0 ? '' : String(random.below(10_000));
  return random.below(4) === 0 ? `${word.slice(0, 1)}.${word}${tail}` : `${word}${tail}`;
}

function text(random: Random, alphabet: string, length: number): string {
  let result = '';
  for (let i = 0; i < length; i++) result += alphabet[random.below(alphabet.length)] as string;
  return result;
}
