// Ranges of addresses, merged and sorted, so that one look-up is a binary search however many there are. IPv4 as 32-bit numbers, IPv6 as 32 hex digits.
import { ipv4Problem } from './ipv4';
import { ipv6Parts, mappedIpv4 } from './ipv6';

type Bound = number | string;
type Range = { from: Bound; to: Bound };

export type RangeSet = {
  /** True when the address, or every address of the network, is in one of the ranges. */
  holds(addressOrNetwork: string): boolean;
};

/** Entries that `rangeOf` refuses must be left out before. */
export function rangeSet(entries: readonly string[]): RangeSet {
  const ranges = entries.map(rangeOf).filter((range) => typeof range !== 'string');
  const four = merged(ranges.filter(({ from }) => typeof from === 'number'));
  const six = merged(ranges.filter(({ from }) => typeof from === 'string'));
  return {
    holds: (value) => {
      const range = rangeOf(value);
      if (typeof range === 'string') return false;
      return inside(typeof range.from === 'number' ? four : six, range);
    },
  };
}

/** The range of an address or of a network in CIDR notation (RFC 4632, RFC 4291), or what is wrong with it. Bits beyond the prefix are ignored, as MISP does. */
export function rangeOf(entry: string): Range | string {
  const [address = '', prefix, ...more] = entry.split('/');
  if (more.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix)))
    return 'not a range of addresses';
  return address.includes(':') ? range6(address, prefix) : range4(address, prefix);
}

function range4(address: string, prefix: string | undefined): Range | string {
  const problem = ipv4Problem(address);
  if (problem !== undefined) return problem;
  const bits = prefix === undefined ? 32 : Number(prefix);
  if (bits > 32) return 'prefix over 32';
  const value = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - bits);
  const from = Math.floor(value / size) * size;
  return { from, to: from + size - 1 };
}

function range6(address: string, prefix: string | undefined): Range | string {
  const parts = ipv6Parts(address);
  if (typeof parts === 'string') return parts;
  const bits = prefix === undefined ? 128 : Number(prefix);
  if (bits > 128) return 'prefix over 128';
  const mapped = mappedIpv4(parts);
  if (mapped !== undefined && bits >= 96) return range4(mapped, String(bits - 96));
  const edge = (fill: number): string =>
    parts
      .map((part, at) => {
        const mask = (0xffff << (16 - Math.min(16, Math.max(0, bits - at * 16)))) & 0xffff;
        return ((part & mask) | (fill & ~mask & 0xffff)).toString(16).padStart(4, '0');
      })
      .join('');
  return { from: edge(0), to: edge(0xffff) };
}

function merged(ranges: Range[]): Range[] {
  const sorted = ranges.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const kept: Range[] = [];
  for (const range of sorted) {
    const last = kept.at(-1);
    if (last === undefined || range.from > last.to) kept.push({ ...range });
    else if (range.to > last.to) last.to = range.to;
  }
  return kept;
}

function inside(ranges: readonly Range[], wanted: Range): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle] as Range).from <= wanted.from) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low - 1];
  return found !== undefined && wanted.to <= found.to;
}
