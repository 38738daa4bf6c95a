// Bridges as a ring shows them: from its own side, the other ring named.
import type { BridgeSelector, RingBridge } from '../linkage/types';
import { entityRow } from '../query/rows';
import { kindOf, type DatasetView } from '../query/view';
import type { BridgeDetail, BridgeSummary } from './engine';

const IDS = 1000;
const SELECTORS = 20;

/** A bridge as seen from one of its rings: `selectors` tell that one's members first. */
export type BridgeFrom = Omit<RingBridge, 'rings'> & { ringId: string };

export function bridgesByRing(bridges: readonly RingBridge[]): Map<string, BridgeFrom[]> {
  const found = new Map<string, BridgeFrom[]>();
  const add = (ring: string, bridge: BridgeFrom): void => {
    const list = found.get(ring);
    if (list === undefined) found.set(ring, [bridge]);
    else list.push(bridge);
  };
  for (const { rings, ...bridge } of bridges) {
    const [one, other] = rings;
    add(one, { ...bridge, ringId: other });
    add(other, { ...bridge, ringId: one, selectors: bridge.selectors.map(turned) });
  }
  return found;
}

function turned({ members: [one, other], ...rest }: BridgeSelector): BridgeSelector {
  return { ...rest, members: [other, one] };
}

export function bridgeSummary(view: DatasetView, { ringId, accounts, selectors }: BridgeFrom): BridgeSummary {
  const kinds = selectors.map(({ selector }) => view.kinds.ids[kindOf(view, selector)] as string);
  return {
    ringId,
    accounts: accounts.length,
    selectors: selectors.length,
    heldBy: [...new Set(kinds)],
  };
}

export function bridgeDetail(view: DatasetView, bridge: BridgeFrom): BridgeDetail {
  return {
    ...bridgeSummary(view, bridge),
    ids: [...bridge.accounts.subarray(0, IDS)],
    shared: bridge.selectors.slice(0, SELECTORS).map(({ selector, members, bits }) => ({
      row: entityRow(view, selector),
      members,
      bits,
    })),
  };
}
