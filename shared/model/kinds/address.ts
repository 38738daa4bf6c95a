// An IP address, IPv4 or IPv6. The weakest signal there is: offices, campuses, carriers and relays all share them.
import { isDottedQuad } from '../values/canonical-bytes';
import { columnNames } from '../values/column-names';
import { defangAddress } from '../values/defang';
import { ipv4Problem } from '../values/ipv4';
import { canonicalIpv6, ipv6Mask, ipv6Parts, ipv6Text } from '../values/ipv6';
import type { Canonical, Kind } from './kind';
import { invalid, valid } from './kind';

export const address: Kind = {
  id: 'address',
  label: 'Address',
  plural: 'Addresses',
  icon: 'map-pin',
  shape: 'triangle',
  hue: 'address',
  realm: false,
  evidence: { group: 'network', baseBits: 9, flatTo: 2, slope: 1.6, halfLifeDays: 14 },
  why: 'Strangers meet on one by chance: carriers and offices put thousands behind it (Richter et al. 2016, Multi-perspective Analysis of Carrier-Grade NAT Deployment). So it falls from the third account on, and halves in 14 days, for home addresses change hands within weeks (Padmanabhan et al. 2016, Reasons Dynamic Addresses Change).',
  canonical: canonicalAddress,
  isCanonical: isDottedQuad,
  display: defangAddress,
  derives: [{ kind: 'network', label: 'Network of the address', from: networkOf }],
  guess: {
    names: columnNames(
      'ip',
      'ips',
      'ip address',
      'ip addr',
      'ipv4',
      'ipv6',
      'ip 4',
      'ip 6',
      'remote addr',
      'remote address',
      'client addr',
      '=address',
    ),
    looksLike: (value) => (value.includes('.') || value.split(':').length > 3) && canonicalAddress(value).ok,
  },
};

/** Strict dotted decimal, or RFC 5952; an IPv4-mapped IPv6 address is the IPv4 address. Ports and zone ids are refused, not cut off. */
export function canonicalAddress(written: string): Canonical {
  const problem = ipv4Problem(written);
  if (problem === undefined) return valid(written);
  const trimmed = written.trim();
  if (trimmed !== written) return canonicalAddress(trimmed);
  if (!/[.:]/.test(written)) return invalid('not an IP address');
  if (!written.includes(':') || problem === 'with a port') return invalid(problem);
  return written.includes('/') ? invalid('a network, not one address') : canonicalIpv6(written);
}

/**
 * IPv4: the /24, the smallest block that is routed on its own. IPv6: the /64, one link: hosts change the lower half daily (RFC 8981), so the /64 is
 * what an IPv4 address is, one household or machine. A /48 or /56 would be closer to a /24, but which of them is one customer differs by provider
 * (RFC 6177), and linking neighbours is worse than missing a hop.
 */
function networkOf(value: string): string | undefined {
  if (!value.includes(':')) return `${value.slice(0, value.lastIndexOf('.'))}.0/24`;
  const parts = ipv6Parts(value);
  return typeof parts === 'string' ? undefined : `${ipv6Text(ipv6Mask(parts, 64))}/64`;
}
