// Which reserved blocks stand for which part of the internet. Only documentation, benchmark, carrier-grade and reserved
// ranges are used (RFC 5737, 2544, 6598, 3849, 1112 section 4), so no real address is ever named.
import { hex, mixWith } from '../mix';

/** Address as a number: IPv4 as its 32 bits; IPv6 where the top four bits are 0: 24 bits of subscriber, 4 of temporary address. */
export type Address = number;

export const BLOCKS = {
  /** 240.0.0.0 ...: subscribers of residential providers. */
  residential: 0xf0000000,
  /** 250.0.0.0/9: rented servers; 250.128.0.0/9: runners of build services. */
  hosting: 0xfa000000,
  runners: 0xfa800000,
  /** 251.0.0.0/8: company egress. */
  office: 0xfb000000,
  vpn: 0xfc000000,
  relay: 0xfd000000,
  gateway: 0xfe000000,
  /** 198.18.0.0/15 */
  campus: 0xc6120000,
  /** 100.64.0.0/10 */
  carrier: 0x64400000,
} as const;

/** The first services of a sort live in the documentation blocks. */
const DOCUMENTATION = { vpn: 0xcb007100, relay: 0xc6336400, gateway: 0xc0000200 } as const;

/** Address `index` of VPN, relay or gateway egress. */
export function serviceAddress(service: keyof typeof DOCUMENTATION, index: number): Address {
  return index < 254 ? DOCUMENTATION[service] + 1 + index : BLOCKS[service] + 1 + index;
}

export function ipv6Address(subscriber: number, temporary: number): Address {
  return subscriber * 16 + (temporary & 15);
}

export function addressText(address: Address): string {
  if (address >>> 28 === 0) return ipv6Text(address);
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}

/** A subscriber has a /64 of 2001:db8::/32; temporary interface identifiers change within it (RFC 8981). */
function ipv6Text(address: number): string {
  const subscriber = address >>> 4;
  const groups = [subscriber >>> 12, subscriber & 4095].map((group) => group.toString(16));
  const interfaceId = [1, 2].map((salt) => hex(mixWith(salt, address), 8));
  const quads = interfaceId.flatMap((text) => [text.slice(0, 4), text.slice(4)]);
  return `2001:db8:${groups.join(':')}:${quads.map((quad) => parseInt(quad, 16).toString(16)).join(':')}`;
}

/** Documentation numbers for the residential and mobile networks (RFC 5398), private ones for the rest (RFC 6996). */
export function systemOf(address: Address, residentialSystem: (address: Address) => number): number {
  if (address >>> 28 === 0) return residentialSystem(address);
  if (address >>> 22 === BLOCKS.carrier >>> 22) return 64496 + ((address >>> 12) & 15);
  if (address >= BLOCKS.residential && address < BLOCKS.hosting) return residentialSystem(address);
  if (address >>> 24 === BLOCKS.hosting >>> 24) return 64512 + ((address >>> 20) & 15);
  if (address >>> 17 === BLOCKS.campus >>> 17) return 64600 + ((address >>> 8) & 255);
  if (address >= BLOCKS.office && address < BLOCKS.vpn) return 65100 + ((address >>> 18) & 63);
  return 65000 + ((address >>> 24) & 63);
}
