// Addresses to give out. IPv4 from 240.0.0.0/4 (RFC 1112: reserved, nobody's), IPv6 from 3fff::/20 (RFC 9637: documentation).
import type { Random } from '../chance';

export type Blocks = {
  /** The 254 hosts of a /24 that nobody else has. */
  take(): string[];
  /** A /64 that nobody else has, as its first four groups. */
  takePrefix(): string;
};

const BLOCKS = 15 * 65_536;

export function createBlocks(random: Random): Blocks {
  let next = random.below(BLOCKS);
  let prefix = random.below(1 << 24);
  return {
    take: () => {
      // A prime step: blocks of one owner lie apart, and none comes twice.
      const block = (next++ * 611_953) % BLOCKS;
      const start = `${String(240 + (block >>> 16))}.${String((block >>> 8) & 255)}.${String(block & 255)}`;
      return Array.from({ length: 254 }, (_, host) => `${start}.${String(host + 1)}`);
    },
    takePrefix: () => {
      const site = Math.imul(prefix++, 0x9e3779b1) >>> 0;
      return `3fff:${hex(random.below(0x1000))}:${hex(site >>> 16)}:${hex(site & 0xffff)}`;
    },
  };
}

/** As RFC 8981 makes them: 64 random bits. */
export function interfaceId(random: Random): string {
  return Array.from({ length: 4 }, () => hex(1 + random.below(0xffff))).join(':');
}

function hex(value: number): string {
  return value.toString(16);
}
