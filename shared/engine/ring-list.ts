// Rings as the list and the panel beside it show them.
import type { RingGrowth } from '../linkage/reasons/growth';
import type { LinkageResult, Ring, RingBridge, RingSelector } from '../linkage/types';
import { entityRow, kindCounts, timeRange } from '../query/rows';
import type { DatasetView } from '../query/view';
import { kindOf } from '../query/view';
import type { AccountKey } from '../model/records/judgement';
import type { JudgementOutcome } from '../linkage/judgements/types';
import type { EntityRow, RingDetail, RingList, RingSummary } from './engine';
import { bridgeDetail, bridgesByRing, bridgeSummary, type BridgeFrom } from './ring-bridges';

export function ringList(view: DatasetView, result: LinkageResult): RingList {
  const { rings, suppressed, linkHistogram, parameters, unscoredPairs, seconds } = result;
  const bridges = bridgesByRing(result.bridges);
  return {
    rings: rings.map((ring) => ringSummary(view, ring, bridges.get(ring.id) ?? [])),
    suppressed: suppressed.map((one) => ({ ...one, row: entityRow(view, one.selector) })),
    accountsInRings: rings.reduce((sum, { members }) => sum + members.length, 0),
    judgements: judgedPairs(view, result),
    linkHistogram: [...linkHistogram],
    parameters,
    unscoredPairs,
    seconds,
  };
}

function judgedPairs(view: DatasetView, { judgements, parameters }: LinkageResult): RingList['judgements'] {
  const rowOf = ({ realm, value }: AccountKey): EntityRow | null => {
    const id = view.dataset.dictionary.find({ kind: 'account', realm, value });
    return id === undefined ? null : entityRow(view, id);
  };
  return parameters.judgements.map((judgement, at) => ({
    ...(judgements[at] as JudgementOutcome),
    ...{ judgement, a: rowOf(judgement.a), b: rowOf(judgement.b) },
  }));
}

/** `bridges`: the ring's own. */
export function ringSummary(view: DatasetView, ring: Ring, bridges: readonly BridgeFrom[]): RingSummary {
  const { id, rank, bits, confidence, cohesion, evidence, volume, benign, considered, rankReasons } = ring;
  const { waves, succeededBy, succeeds, judgements } = ring;
  return {
    ...{ id, rank, bits, confidence, cohesion, evidence, volume, benign, considered, rankReasons },
    ...{ waves, succeededBy, succeeds, judgements },
    ...timeRange(ring.first, ring.last),
    accounts: ring.members.length,
    heldBy: heldBy(view, ring),
    bridges: bridges.map((bridge) => bridgeSummary(view, bridge)),
  };
}

/** What is known of a ring besides its record: `bridges` are all that were found; of the selectors that hold it, how many of each kind are to be told. */
export type RingContext = { bridges: readonly RingBridge[]; growth: RingGrowth | null; ofKind: number };

export function ringDetail(
  view: DatasetView,
  ring: Ring,
  { bridges, growth, ofKind }: RingContext,
): RingDetail {
  const own = bridgesByRing(bridges).get(ring.id) ?? [];
  return {
    ...ringSummary(view, ring, own),
    bridges: own.map((bridge) => bridgeDetail(view, bridge)),
    growth,
    ...heldTogether(view, ring, ofKind),
    notCounted: ring.suppressed.map(({ selector, accounts, reason, detail }) => ({
      row: entityRow(view, selector),
      accounts,
      reason,
      detail,
    })),
  };
}

function heldTogether(
  view: DatasetView,
  ring: Ring,
  ofKind: number,
): Pick<RingDetail, 'holdingSelectors' | 'holding'> {
  const counts = new Uint32Array(view.kinds.ids.length);
  const told = holdingSelectors(ring).filter(({ selector }) => {
    const kind = kindOf(view, selector);
    return (counts[kind] = (counts[kind] as number) + 1) <= ofKind;
  });
  return {
    holdingSelectors: told.map(({ selector, accounts, degree, bits }) => ({
      row: entityRow(view, selector),
      accounts,
      degree,
      bits,
    })),
    holding: kindCounts(view, counts),
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
