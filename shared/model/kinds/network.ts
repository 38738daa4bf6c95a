// A block of addresses in CIDR notation (RFC 4632, RFC 4291).
import { columnNames } from '../values/column-names';
import { defangAddress } from '../values/defang';
import { ipv4Mask, ipv4Number, ipv4Problem, ipv4Text } from '../values/ipv4';
import { ipv6Mask, ipv6Parts, ipv6Text, mappedIpv4 } from '../values/ipv6';
import type { Canonical, Kind } from './kind';
import { invalid, valid } from './kind';

export const network: Kind = {
  id: 'network',
  label: 'Network',
  plural: 'Networks',
  icon: 'network',
  shape: 'triangle-down',
  hue: 'address',
  realm: false,
  evidence: { group: 'network', baseBits: 4, flatTo: 4, slope: 1, halfLifeDays: 30 },
  why: 'Tells the place, not the person: a /24 is mostly one site or one street of a provider (Lee & Spring 2016, Identifying and Aggregating Homogeneous IPv4 /24 Blocks). Below an address in bits; longer lived, for people keep their provider.',
  canonical: canonicalNetwork,
  display: defangAddress,
  derives: [],
  guess: {
    names: columnNames('network', 'subnet', 'cidr', 'prefix', 'netblock', 'ip range'),
    looksLike: (value) => value.includes('/') && canonicalNetwork(value).ok,
  },
};

/** Bits beyond the prefix are cleared: "198.51.100.7/24" names one network without doubt, and refusing the row would lose it. */
function canonicalNetwork(written: string): Canonical {
  const text = written.trim();
  const slash = text.indexOf('/');
  if (slash < 0) return invalid('no prefix length');
  const address = text.slice(0, slash);
  const length = text.slice(slash + 1);
  if (!/^(?:0|[1-9]\d{0,2})$/.test(length)) return invalid('prefix length not a number');
  return address.includes(':') ? ipv6Network(address, Number(length)) : ipv4Network(address, Number(length));
}

function ipv4Network(address: string, prefix: number): Canonical {
  const problem = ipv4Problem(address);
  if (problem !== undefined) return invalid(problem);
  if (prefix > 32) return invalid('prefix length over 32');
  if (prefix === 0) return invalid('covers every address');
  return valid(`${ipv4Text(ipv4Mask(ipv4Number(address), prefix))}/${String(prefix)}`);
}

function ipv6Network(address: string, prefix: number): Canonical {
  const parts = ipv6Parts(address);
  if (typeof parts === 'string') return invalid(parts);
  if (prefix > 128) return invalid('prefix length over 128');
  if (prefix === 0) return invalid('covers every address');
  const dotted = mappedIpv4(parts);
  if (dotted !== undefined && prefix >= 96) return ipv4Network(dotted, prefix - 96);
  return valid(`${ipv6Text(ipv6Mask(parts, prefix))}/${String(prefix)}`);
}
