// IPv6 text (RFC 4291) to its one recommended form (RFC 5952): lower case, longest run of zeros shortened.
import { IPv6 } from 'ipaddr.js';
import type { Canonical } from '../kinds/kind';
import { invalid, valid } from '../kinds/kind';

/** IPv4-mapped addresses (::ffff:a.b.c.d) become the IPv4 address they are. */
export function canonicalIpv6(written: string): Canonical {
  const parts = ipv6Parts(written);
  if (typeof parts === 'string') return invalid(parts);
  return valid(mappedIpv4(parts) ?? ipv6Text(parts));
}

/** Eight 16-bit parts, or what is wrong. */
export function ipv6Parts(written: string): number[] | string {
  if (written.includes('%')) return 'with a zone id: it means nothing outside its machine';
  if (written.includes('[') || written.includes(']')) return 'in brackets or with a port';
  const parts = hexParts(written);
  if (parts !== undefined) return parts;
  // Dotted ends and whatever else RFC 4291 allows are too rare to be fast.
  return IPv6.isValid(written) ? IPv6.parse(written).parts : 'not an IP address';
}

const COLON = 58;

/** Groups of hexadecimal digits with at most one `::`, by hand: a library takes thirty times as long, for each distinct value. Undefined: another form. */
function hexParts(written: string): number[] | undefined {
  const parts: number[] = [];
  let gap = -1;
  let at = 0;
  if (written.startsWith('::')) {
    gap = 0;
    at = 2;
  }
  while (at < written.length) {
    let value = 0;
    const start = at;
    for (
      let code = written.charCodeAt(at);
      code !== COLON && at < written.length;
      code = written.charCodeAt(++at)
    ) {
      const digit = hexDigit(code);
      if (digit < 0 || at - start >= 4) return undefined;
      value = value * 16 + digit;
    }
    if (at === start) return undefined;
    parts.push(value);
    if (at === written.length) break;
    at++;
    if (written.charCodeAt(at) === COLON) {
      if (gap >= 0) return undefined;
      gap = parts.length;
      at++;
    } else if (at === written.length) return undefined;
  }
  if (gap < 0) return parts.length === 8 ? parts : undefined;
  if (parts.length > 7) return undefined;
  return [...parts.slice(0, gap), ...new Array<number>(8 - parts.length).fill(0), ...parts.slice(gap)];
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** RFC 5952, section 4. */
export function ipv6Text(parts: readonly number[]): string {
  const run = longestZeroRun(parts);
  const hex = parts.map((part) => part.toString(16));
  if (run.length < 2) return hex.join(':');
  return `${hex.slice(0, run.start).join(':')}::${hex.slice(run.start + run.length).join(':')}`;
}

/** Clears the bits beyond `prefix` (0..128). */
export function ipv6Mask(parts: readonly number[], prefix: number): number[] {
  return parts.map((part, i) => {
    const bits = Math.min(16, Math.max(0, prefix - i * 16));
    return part & (0xffff << (16 - bits)) & 0xffff;
  });
}

/** The dotted quad of an IPv4-mapped address (RFC 4291, 2.5.5.2). */
export function mappedIpv4(parts: readonly number[]): string | undefined {
  if (parts[5] !== 0xffff || parts.slice(0, 5).some((part) => part !== 0)) return undefined;
  const [high = 0, low = 0] = parts.slice(6);
  return [high >>> 8, high & 255, low >>> 8, low & 255].join('.');
}

function longestZeroRun(parts: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  parts.forEach((part, i) => {
    length = part === 0 ? length + 1 : 0;
    if (length > best.length) best = { start: i - length + 1, length };
  });
  return best;
}
