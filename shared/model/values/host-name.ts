// Host names (RFC 1123) in one form: lower case, ASCII, without the root's dot.
import { getDomain } from 'tldts';
import type { Canonical } from '../kinds/kind';
import { invalid, valid } from '../kinds/kind';
import { ipv4Problem } from './ipv4';
import { labelToAscii } from './punycode';

const PLAIN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const MAX_HOST = 253;

/** At least two labels; an address is not a host name. */
export function canonicalHostName(written: string): Canonical {
  const host = toAscii(written);
  const problem = hostProblem(host);
  if (problem !== undefined) return invalid(problem);
  return valid(host);
}

/**
 * The part that someone registered ("a.b.example.co.uk" gives "example.co.uk"), by the public suffix list with its private section, so that two
 * customers of one hosting suffix stay two. The host itself when it is a public suffix or under none.
 */
export function registrableDomain(host: string): string {
  return getDomain(host, { allowPrivateDomains: true, validateHostname: false }) ?? host;
}

function toAscii(written: string): string {
  const lower = written.toLowerCase();
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  if (PLAIN.test(bare)) return bare;
  // NFKC and lower case are what UTS 46 maps almost everything to; the ideographic full stops separate labels too.
  const labels = bare
    .normalize('NFKC')
    .toLowerCase()
    .split(/[.\u3002\uff0e\uff61]/u);
  return labels.map(labelToAscii).join('.');
}

function hostProblem(host: string): string | undefined {
  if (host.length > MAX_HOST) return `over ${String(MAX_HOST)} characters`;
  if (PLAIN.test(host))
    return ipv4Problem(host) === undefined || /\.\d+$/.test(host) ? 'an address, not a domain' : undefined;
  if (!host.includes('.')) return 'no dot in it';
  const labels = host.split('.');
  if (labels.includes('')) return 'empty label';
  if (labels.some((label) => label.length > 63)) return 'label over 63 characters';
  return labels.every((label) => LABEL.test(label)) ? undefined : 'character that no host name has';
}
