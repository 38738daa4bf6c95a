// Which kinds of selector a list is about: MISP's attribute types in our kinds. Anything else (hashes, file names) no account is seen with.
import type { WarningList } from '../../model/records/warning-list';

const KINDS: ReadonlyMap<string, readonly string[]> = new Map([
  ...each(['ip-src', 'ip-dst', 'ip-src|port', 'ip-dst|port'], ['address', 'network']),
  ['domain|ip', ['address', 'network', 'email-domain']],
  ...each(
    [
      'domain',
      'hostname',
      'hostname|port',
      'email-src',
      'email-dst',
      'email',
      'target-email',
      'whois-registrant-email',
      'dns-soa-email',
    ],
    ['email-domain'],
  ),
  ...each(['user-agent'], ['user-agent']),
  ...each(['AS'], ['asn']),
  ...each(['ja3-fingerprint-md5', 'ja4', 'hassh-md5'], ['tls']),
  ...each(['phone-number', 'whois-registrant-phone'], ['phone']),
]);

/** Without attributes a list is about whatever its entries can be. */
const BY_TYPE: Readonly<Record<WarningList['type'], readonly string[]>> = {
  cidr: ['address', 'network'],
  hostname: ['email-domain'],
  string: ['address', 'network', 'email-domain', 'user-agent', 'asn', 'tls', 'phone', 'organisation'],
  substring: ['email-domain', 'user-agent', 'organisation'],
  regex: ['email-domain', 'user-agent', 'organisation'],
};

/** Ranges can only hold addresses and networks, and host names only be domains, whatever else the attributes say. */
export function kindsOfList({ type, matchingAttributes }: WarningList): ReadonlySet<string> {
  if (matchingAttributes.length === 0) return new Set(BY_TYPE[type]);
  const named = matchingAttributes.flatMap((attribute) => KINDS.get(attribute) ?? []);
  if (type !== 'cidr' && type !== 'hostname') return new Set(named);
  return new Set(named.filter((kind) => BY_TYPE[type].includes(kind)));
}

function each(attributes: readonly string[], kinds: readonly string[]): [string, readonly string[]][] {
  return attributes.map((attribute) => [attribute, kinds]);
}
