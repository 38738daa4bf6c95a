// What the bars are stacked of, in words and colours: kinds of what was seen, or rings.
import type { Timeline, TimelineSeries } from '../../../shared/engine/engine';
import type { Kind } from '../../../shared/model/kinds/kind';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { activityLayers } from '../../state/activity-layers';
import { formatOf } from '../../ui/format';
import { hueToken } from '../../ui/kind-mark';

export type Band = {
  id: string;
  label: string;
  /** Draws its mark; rings have none. */
  kind: Kind | null;
  /** CSS colour. */
  fill: string;
  counts: readonly number[];
  /** In the scope, at whatever time or none. */
  total: number;
};

/** Rings that have a colour of their own. */
export const NAMED_RINGS = 6;
const RING_FILLS = ['address', 'payment', 'device', 'domain', 'prompt', 'pool'] as const;

/** The largest of the scope at the bottom, whatever is in sight; rings in the order of their activity. */
export function bandsOf(timeline: Timeline, kinds: KindRegistry): Band[] {
  return timeline.series[0]?.type === 'relation' ? kindBands(timeline, kinds) : ringBands(timeline);
}

function kindBands({ series, counts, totals }: Timeline, kinds: KindRegistry): Band[] {
  const relations = series.flatMap((one) => (one.type === 'relation' ? [one.relation] : []));
  return activityLayers({ relations, counts }, kinds, totals).map((layer) => ({
    id: layer.hue,
    label: layer.label,
    kind: layer.kind,
    fill: hueToken(layer.hue),
    counts: layer.counts,
    total: layer.total,
  }));
}

function ringBands({ series, counts, totals }: Timeline): Band[] {
  return series.map((one, at) => ({
    ...ringLook(one, at),
    kind: null,
    counts: counts[at] ?? [],
    total: totals[at] ?? 0,
  }));
}

function ringLook(series: TimelineSeries, at: number): Pick<Band, 'id' | 'label' | 'fill'> {
  if (series.type === 'ring')
    return {
      id: `ring-${series.rank}`,
      label: `Ring ${series.rank}`,
      fill: hueToken(RING_FILLS[at % RING_FILLS.length] ?? 'address'),
    };
  if (series.type === 'other-rings')
    return {
      id: 'others',
      label: formatOf(series.rings, 'other ring'),
      fill: 'var(--text-3)',
    };
  return { id: 'none', label: 'In no ring', fill: 'var(--line-control)' };
}
