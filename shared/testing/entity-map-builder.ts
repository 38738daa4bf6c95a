// A workspace with rings of given sizes and strangers around them, as a map.
import type { Ring } from '../linkage/types';
import { entityMap } from '../map/entity-map';
import type { EntityMap } from '../map/types';
import { createView } from '../query/view';
import { datasetOf, idOf, seen, type Seen } from './dataset-builder';

export type MapOf = { members: number; selectors: number; benign?: boolean };

/** Rings by rank; account `r0m1` is the second member of the first, `r0s0` the card that holds it. `strangers` have an address each. */
export function mapOf(
  rings: readonly MapOf[],
  strangers: number,
  aspect = 1.6,
): EntityMap & { ids: (written: string) => number } {
  const rows: Seen[] = rings.flatMap(({ members, selectors }, ring) =>
    Array.from({ length: members }, (_, member) =>
      Array.from({ length: selectors }, (_, selector) =>
        seen(`account:r${ring}m${member}`, 'paid-with', `payment:r${ring}s${selector}`),
      ),
    ).flat(),
  );
  const rest = Array.from({ length: strangers }, (_, at) =>
    seen(`account:x${at}`, 'signed-in-from', `address:10.0.${at >> 8}.${at & 255}`),
  );
  const dataset = datasetOf([...rows, ...rest]);
  const ids = (written: string): number => idOf(dataset, written);
  const records = rings.map(({ members, selectors, benign = false }, ring) => ({
    id: `ring-${ring}`,
    members: Uint32Array.from({ length: members }, (_, member) => ids(`account:r${ring}m${member}`)),
    selectors: Array.from({ length: selectors }, (_, selector) => ({
      selector: ids(`payment:r${ring}s${selector}`),
      accounts: members,
      degree: members,
      bits: 10,
    })),
    benign: benign ? { archetype: 'team', fit: 1, reasons: [] } : null,
  }));
  // Only what the map reads of a ring.
  return { ...entityMap(createView(dataset), records as unknown as Ring[], { aspect }), ids };
}
