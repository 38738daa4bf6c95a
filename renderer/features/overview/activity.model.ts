// Activity over time as stacked bars: relations to things of one hue are one layer, the largest at the bottom.
import type { Activity } from '../../../shared/engine/engine';
import type { Hue, Kind } from '../../../shared/model/kinds/kind';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { isRelation, relation } from '../../../shared/model/relations/registry';

export type Layer = {
  hue: Hue;
  /** Draws the layer's mark. */
  kind: Kind;
  /** "address" */
  label: string;
  counts: number[];
  total: number;
};

/** Layers by total, largest first. Relations that this window does not know go with accounts. */
export function activityLayers(activity: Activity, kinds: KindRegistry): Layer[] {
  const layers = new Map<Hue, Layer>();
  activity.relations.forEach((id, r) => {
    const kind = kindOf(id, kinds);
    const counts = activity.counts[r] ?? [];
    const layer = layers.get(kind.hue) ?? {
      hue: kind.hue,
      kind,
      label: HUE_WORDS[kind.hue],
      counts: counts.map(() => 0),
      total: 0,
    };
    layer.counts = layer.counts.map((count, bin) => count + (counts[bin] ?? 0));
    layer.total += counts.reduce((sum, count) => sum + count, 0);
    layers.set(kind.hue, layer);
  });
  return [...layers.values()].filter((layer) => layer.total > 0).sort((a, b) => b.total - a.total);
}

const HUE_WORDS: Readonly<Record<Hue, string>> = {
  account: 'other',
  address: 'address',
  payment: 'payment',
  device: 'device',
  domain: 'contact',
  prompt: 'prompt',
  pool: 'pool',
};

function kindOf(relationId: string, kinds: KindRegistry): Kind {
  const object = isRelation(relationId) ? relation(relationId).objects[0] : undefined;
  return kinds.get(object !== undefined && kinds.has(object) ? object : 'account');
}

export type Bar = { bin: number; layer: number; y: number; height: number };

/** Bars of a chart `height` high; the fullest bin fills it. What is there is never thinner than half a pixel. */
export function stackBars(layers: readonly Layer[], height: number): Bar[] {
  const bins = layers[0]?.counts.length ?? 0;
  const totals = Array.from({ length: bins }, (_, bin) =>
    layers.reduce((sum, layer) => sum + (layer.counts[bin] ?? 0), 0),
  );
  const most = Math.max(1, ...totals);
  return totals.flatMap((_, bin) => {
    let top = height;
    return layers.flatMap((layer, l) => {
      const count = layer.counts[bin] ?? 0;
      if (count === 0) return [];
      const size = Math.max(0.5, (count / most) * height);
      top -= size;
      return [{ bin, layer: l, y: top, height: size }];
    });
  });
}

/** The bin with the most observations, for those who hear the chart. */
export function busiestBin(layers: readonly Layer[]): number {
  const bins = layers[0]?.counts.length ?? 0;
  let best = 0;
  let most = -1;
  for (let bin = 0; bin < bins; bin++) {
    const total = layers.reduce((sum, layer) => sum + (layer.counts[bin] ?? 0), 0);
    if (total > most) [best, most] = [bin, total];
  }
  return best;
}
