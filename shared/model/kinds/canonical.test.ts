// Canonical forms of every kind as a table: what is written, what is stored, or why it is refused.
import { describe, expect, it } from 'vitest';
import { kindRegistry } from './registry';

const kinds = kindRegistry([]);
const stored = (kind: string, written: string): string | null => {
  const result = kinds.get(kind).canonical(written);
  return result.ok ? result.value : null;
};
const reason = (kind: string, written: string): string | null => {
  const result = kinds.get(kind).canonical(written);
  return result.ok ? null : result.reason;
};

const STORED: readonly [kind: string, written: string, stored: string][] = [
  ['account', ' Acct_1 ', ' Acct_1 '],
  ['account', '=cmd()', '=cmd()'],
  ['account', '__proto__', '__proto__'],
  ['account', 'é', 'é'],
  ['account', 'e\u0301', 'e\u0301'],
  ['address', '198.51.100.7', '198.51.100.7'],
  ['address', ' 198.51.100.7 ', '198.51.100.7'],
  ['address', '0.0.0.0', '0.0.0.0'],
  ['address', '255.255.255.255', '255.255.255.255'],
  // RFC 5952, section 1 and 4
  ['address', '2001:0DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['address', '2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['address', '2001:db8:0:0:0:0:2:1', '2001:db8::2:1'],
  ['address', '::', '::'],
  ['address', '0:0:0:0:0:0:0:1', '::1'],
  ['address', '1::', '1::'],
  ['address', '2001:db8:0:0:1:0:0:0', '2001:db8:0:0:1::'],
  ['address', '::ffff:198.51.100.7', '198.51.100.7'],
  ['address', '::FFFF:c633:6407', '198.51.100.7'],
  ['network', '198.51.100.7/24', '198.51.100.0/24'],
  ['network', '198.51.100.7/32', '198.51.100.7/32'],
  ['network', '2001:db8:ffff::1/33', '2001:db8:8000::/33'],
  ['network', '::ffff:198.51.100.7/120', '198.51.100.0/24'],
  ['asn', '64500', 'AS64500'],
  ['asn', 'as64500', 'AS64500'],
  ['asn', 'AS 064500', 'AS64500'],
  ['asn', '1.10', 'AS65546'],
  ['asn', '4294967295', 'AS4294967295'],
  ['payment', 'pm_1NvK2d', 'pm_1NvK2d'],
  ['payment', '411111******1111', '411111******1111'],
  ['payment', '4111111111111112', '4111111111111112'],
  ['payment', 'tok_1234567890123452', 'tok_1234567890123452'],
  ['device', '6BA7B810-9DAD-11D1-80B4-00C04FD430C8', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'],
  ['device', '{6ba7b810-9dad-11d1-80b4-00c04fd430c8}', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'],
  ['device', 'Fp-A1', 'Fp-A1'],
  ['tls', 'E7D705A3286E19EA42F587B344EE6865', 'e7d705a3286e19ea42f587b344ee6865'],
  ['tls', 't13d1516h2_8daaf6152771_e5627efa2ab1', 't13d1516h2_8daaf6152771_e5627efa2ab1'],
  ['user-agent', ' curl/8.1   (x)\t', 'curl/8.1 (x)'],
  ['email', ' First.Last+tag@Mail.Example.COM ', 'first.last+tag@mail.example.com'],
  ['email', 'user@BÜCHER.example', 'user@xn--bcher-kva.example'],
  ['email-domain', '@Mail-Drop.Example.', 'mail-drop.example'],
  ['email-domain', 'xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['email-domain', 'bu\u0308cher.example', 'xn--bcher-kva.example'],
  ['phone', '+49 (0)170 1234567', '+491701234567'],
  ['phone', '+1 202-555-0143', '+12025550143'],
  ['api-key', 'key_01HZX', 'key_01HZX'],
  ['api-key', 'AKIAIOSFODNN7EXAMPLE', 'AKIAIOSFODNN7EXAMPLE'],
  ['api-key', 'sk-...a1b2', 'sk-...a1b2'],
  ['organisation', '  Acme \u00a0 Cafe\u0301 ', 'Acme Café'],
  ['prompt-cluster', ' tmpl-7 ', 'tmpl-7'],
  ['pool', 'Pool A', 'Pool A'],
];

const REFUSED: readonly [kind: string, written: string, reason: string][] = [
  ['account', '', 'empty'],
  ['account', 'a\u0000b', 'control character 00'],
  ['account', 'a\nb', 'control character 0a'],
  ['account', 'a\ud800', 'half a surrogate pair'],
  ['account', 'a'.repeat(4097), 'over 4096 bytes'],
  ['account', 'é'.repeat(2049), 'over 4096 bytes'],
  ['address', '198.51.100.300', 'part over 255'],
  ['address', '198.51.100.07', 'part with a leading zero'],
  ['address', '198.51.100', '3 parts instead of 4'],
  ['address', '1.2.3.4.5', '5 parts instead of 4'],
  ['address', '1..3.4', 'empty part'],
  ['address', '1.2.3.', 'empty part'],
  ['address', '198.51.100.7:443', 'with a port'],
  ['address', '[2001:db8::1]:443', 'in brackets or with a port'],
  ['address', 'fe80::1%eth0', 'with a zone id: it means nothing outside its machine'],
  ['address', '198.51.100.0/24', 'a network, not one address'],
  ['address', '2001:db8::/32', 'a network, not one address'],
  ['address', '2001:db8::1::2', 'not an IP address'],
  ['address', '3232235777', 'not an IP address'],
  ['address', 'localhost', 'not an IP address'],
  ['network', '198.51.100.0', 'no prefix length'],
  ['network', '198.51.100.0/33', 'prefix length over 32'],
  ['network', '198.51.100.0/24x', 'prefix length not a number'],
  ['network', '0.0.0.0/0', 'covers every address'],
  ['asn', 'AS4294967296', 'over 4294967295'],
  ['asn', '0', 'AS 0 is nobody'],
  ['asn', 'ASIA', 'not an AS number'],
  ['payment', '4111111111111111', 'a card number: import a token or fingerprint instead'],
  ['payment', '4111 1111-1111 1111', 'a card number: import a token or fingerprint instead'],
  ['payment', '378282246310005', 'a card number: import a token or fingerprint instead'],
  ['payment', '0000000000000', 'a card number: import a token or fingerprint instead'],
  ['payment', 'card=5555555555554444;exp', 'a card number: import a token or fingerprint instead'],
  ['device', '00000000-0000-0000-0000-000000000000', 'the all-zero id: no device'],
  ['tls', '771,4865-4866,0-23,29-23,0', 'a JA3 string: import its MD5'],
  ['tls', 'e7d705', 'neither JA3 (32 hex digits) nor JA4'],
  ['email', 'nobody', 'no @ in it'],
  ['email', '@example.com', 'nothing before the @'],
  ['email', 'Some One <a@example.com>', 'not an address alone'],
  ['email', 'a b@example.com', 'not an address alone'],
  ['email', 'a..b@example.com', 'misplaced dot before the @'],
  ['email', 'a@localhost', 'domain: no dot in it'],
  ['email', 'a@[192.0.2.1]', 'domain: character that no host name has'],
  ['email-domain', '192.0.2.1', 'an address, not a domain'],
  ['email-domain', 'a..example', 'empty label'],
  ['email-domain', `${'a'.repeat(64)}.example`, 'label over 63 characters'],
  ['email-domain', 'under_score.example', 'character that no host name has'],
  ['phone', '0170 1234567', 'no country code: must begin with +'],
  ['phone', '+49 12', 'wrong length for its country'],
  ['phone', '+1 202 555 01', 'wrong length for its country'],
  ['phone', '+1 800 FLOWERS', 'not a phone number'],
  ['api-key', `sk-ant-${'a1B2'.repeat(8)}`, 'a live secret: import the id of the key or a hash'],
  ['api-key', `Bearer ghp_${'a1B2'.repeat(9)}`, 'a live secret: import the id of the key or a hash'],
];

describe('canonical form', () => {
  it.each(STORED)('%s %j is stored as %j', (kind, written, expected) => {
    expect(stored(kind, written)).toBe(expected);
  });

  it.each(STORED)('%s %j is its own canonical form once stored', (kind, _, expected) => {
    expect(stored(kind, expected)).toBe(expected);
  });

  it.each(REFUSED)('%s %j is refused: %s', (kind, written, expected) => {
    expect(reason(kind, written)).toBe(expected);
  });
});

describe('derivations', () => {
  it.each([
    ['address', '198.51.100.7', '198.51.100.0/24'],
    ['address', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['email', 'a@x1.mail.example.co.uk', 'example.co.uk'],
    ['email', 'a@someone.github.io', 'someone.github.io'],
    ['email', 'a@mail-drop.example', 'mail-drop.example'],
    ['email-domain', 'x7.wild.example.com', 'example.com'],
    ['email-domain', 'co.uk', 'co.uk'],
  ])('%s %s gives %s', (kind, value, expected) => {
    const [derivation] = kinds.get(kind).derives;
    const derived = derivation?.from(value);
    expect(derived).toBe(expected);
    expect(stored(derivation?.kind ?? '', derived ?? '')).toBe(expected);
  });
});

describe('display', () => {
  it.each([
    ['address', '198.51.100.7', '198.51.100[.]7'],
    ['network', '198.51.100.0/24', '198.51.100[.]0/24'],
    ['email-domain', 'a.mail-drop.example', 'a[.]mail-drop[.]example'],
    ['email', 'x.y@mail-drop.example', 'x.y@mail-drop[.]example'],
    ['user-agent', 'Bot/1.0 (+https://bot.example.com/why)', 'Bot/1.0 (+hxxps://bot[.]example[.]com/why)'],
    ['payment', 'pm_1NvK2dLkdIwHu7ix', 'pm_1Nv••••u7ix'],
    ['payment', 'card_9', 'card_9'],
    ['account', 'a\u202egnp.exe', 'a\\u{202E}gnp.exe'],
  ])('%s %s is shown as %s', (kind, value, expected) => {
    expect(kinds.get(kind).display(value)).toBe(expected);
  });
});
