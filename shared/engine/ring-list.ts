// Rings as the list and the panel beside it show them.
import type { RingGrowth } from '../linkage/reasons/growth';
import type { LinkageResult, Ring, RingBridge, RingSelector } from '../linkage/types';
import { entityRow, kindCounts, timeRange } from '../query/rows';
import type { DatasetView } from '../query/view';
import { kindOf } from '../query/view';
import type { RingDetail, RingList, RingSummary } from './engine';
import { bridgeDetail, bridgesByRing, bridgeSummary, type BridgeFrom } from './ring-bridges';

export function ringList(view: DatasetView, result: LinkageResult): RingList {
  const { rings, suppressed, linkHistogram, parameters, unscoredPairs, seconds } = result;
  const bridges = bridgesByRing(result.bridges);
  return {
    rings: rings.map((ring) => ringSummary(view, ring, bridges.get(ring.id) ?? [])),
    suppressed: suppressed.map((one) => ({ ...one, row: entityRow(view, one.selector) })),
    accountsInRings: rings.reduce((sum, { members }) => sum + members.length, 0),
    linkHistogram: [...linkHistogram],
    parameters,
    unscoredPairs,
    seconds,
  };
}

/** `bridges`: the ring's own. */
export function ringSummary(view: DatasetView, ring: Ring, bridges: readonly BridgeFrom[]): RingSummary {
  const { id, rank, bits, confidence, cohesion, evidence, volume, benign, considered, rankReasons } = ring;
  const { waves, succeededBy, succeeds } = ring;
  return {
    ...{ id, rank, bits, confidence, cohesion, evidence, volume, benign, considered, rankReasons },
    ...{ waves, succeededBy, succeeds },
    ...timeRange(ring.first, ring.last),
    accounts: ring.members.length,
    heldBy: heldBy(view, ring),
    composition: composition(view, ring),
    bridges: bridges.map((bridge) => bridgeSummary(view, bridge)),
  };
}

/** What is known of a ring besides its record: `bridges` are all that were found. */
export type RingContext = { bridges: readonly RingBridge[]; growth: RingGrowth | null };

export function ringDetail(view: DatasetView, ring: Ring, { bridges, growth }: RingContext): RingDetail {
  const own = bridgesByRing(bridges).get(ring.id) ?? [];
  return {
    ...ringSummary(view, ring, own),
    bridges: own.map((bridge) => bridgeDetail(view, bridge)),
    growth,
    holdingSelectors: holdingSelectors(ring).map(({ selector, accounts, degree, bits }) => ({
      row: entityRow(view, selector),
      accounts,
      degree,
      bits,
    })),
    notCounted: ring.suppressed.map(({ selector, accounts, reason, detail }) => ({
      row: entityRow(view, selector),
      accounts,
      reason,
      detail,
    })),
  };
}

/** A selector that only one member uses holds nothing together. Strongest first. */
export function holdingSelectors(ring: Ring): RingSelector[] {
  return ring.selectors.filter(({ accounts }) => accounts > 1);
}

function heldBy(view: DatasetView, ring: Ring): string[] {
  const kinds = holdingSelectors(ring).map(({ selector }) => kindOf(view, selector));
  return [...new Set(kinds)].map((kind) => view.kinds.ids[kind] as string);
}

/** Members, and selectors that hold them, by kind. */
function composition(view: DatasetView, ring: Ring): RingSummary['composition'] {
  const counts = new Uint32Array(view.kinds.ids.length);
  const count = (id: number): void => {
    const kind = kindOf(view, id);
    counts[kind] = (counts[kind] as number) + 1;
  };
  ring.members.forEach(count);
  for (const { selector } of holdingSelectors(ring)) count(selector);
  return kindCounts(view, counts);
}
