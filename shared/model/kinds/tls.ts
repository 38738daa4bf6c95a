// A TLS client fingerprint: JA3 (MD5 over the ClientHello, 32 hex digits) or JA4 (FoxIO's successor, three parts).
import { columnNames } from '../values/column-names';
import type { Canonical, Kind } from './kind';
import { invalid, valid } from './kind';

const JA3 = /^[0-9a-f]{32}$/;
// a: protocol, version, SNI, number of ciphers and of extensions, ALPN; b, c: truncated hashes.
const JA4 = /^[tqd](?:1[0-3]|s[23]|d[123]|00)[di]\d{4}[0-9a-z]{2}_[0-9a-f]{12}_[0-9a-f]{12}$/;

export const tls: Kind = {
  id: 'tls',
  label: 'TLS fingerprint',
  plural: 'TLS fingerprints',
  icon: 'fingerprint-pattern',
  shape: 'octagon',
  hue: 'device',
  realm: false,
  evidence: { group: 'client', baseBits: 7, flatTo: 8, slope: 1.1, halfLifeDays: 180 },
  why: 'Belongs to a build of client software, not to a person: all who run it share it (Frolov & Wustrow 2019, The Use of TLS in Censorship Circumvention). Worth something only while it is rare; changes with updates.',
  canonical: canonicalTls,
  display: (value) => value,
  derives: [],
  guess: {
    names: columnNames(
      'ja3',
      'ja3 hash',
      'ja3 digest',
      'ja4',
      'tls fingerprint',
      'tls hash',
      'ssl fingerprint',
    ),
    // 32 hex digits may be any MD5.
    looksLike: (value) => JA4.test(value),
  },
};

function canonicalTls(written: string): Canonical {
  const value = written.trim().toLowerCase();
  if (JA3.test(value) || JA4.test(value)) return valid(value);
  if (/^\d+,[\d-]*,[\d-]*,[\d-]*,[\d-]*$/.test(value)) return invalid('a JA3 string: import its MD5');
  return invalid('neither JA3 (32 hex digits) nor JA4');
}
