// A way into the internet: what address a session leaves from. Who else leaves from it is what makes a shared address weak evidence (PRODUCT.md).
import { pick, yes, type Random } from '../chance';

export interface Uplink {
  /** The address of a session on this day; days rise from call to call. */
  exit(day: number, random: Random): string;
  /** An address that the same line may have had long ago. */
  former(random: Random): string;
}

/**
 * A set of egress addresses behind which many stand. The next session leaves from the same one with probability `stay` (paired pooling, RFC 4787
 * REQ-2, holds only while a mapping lives), so over weeks a subscriber meets several.
 */
export function sharedExit(addresses: readonly string[], stay: number): Uplink {
  let current: string | undefined;
  return {
    exit: (_, random) => {
      if (current === undefined || !yes(random, stay)) current = pick(random, addresses);
      return current;
    },
    former: (random) => pick(random, addresses),
  };
}

/** One address for good: a rented server, an office's line. */
export function fixedExit(address: string): Uplink {
  return { exit: () => address, former: () => address };
}
