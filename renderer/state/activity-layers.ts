// Activity over time as stacked bars: relations to things of one hue are one layer, the largest at the bottom.
import type { Activity } from '../../shared/engine/engine';
import type { Hue, Kind } from '../../shared/model/kinds/kind';
import type { KindRegistry } from '../../shared/model/kinds/registry';
import { isRelation, relation } from '../../shared/model/relations/registry';
import { shortKind } from './linkage-words';

export type Layer = {
  hue: Hue;
  /** Draws the layer's mark. */
  kind: Kind;
  /** "device · key · TLS" */
  label: string;
  counts: number[];
  total: number;
};

type Part = { kind: Kind; word: string; counts: readonly number[]; total: number };

/** Layers by total, largest first; `totals` by relation, where the counts are not all there is. */
export function activityLayers(
  activity: Pick<Activity, 'relations' | 'counts'>,
  kinds: KindRegistry,
  totals = activity.counts.map((counts) => counts.reduce((sum, count) => sum + count, 0)),
): Layer[] {
  const byHue = new Map<Hue, Part[]>();
  activity.relations.forEach((id, r) => {
    const part = partOf(id, activity.counts[r] ?? [], totals[r] ?? 0, kinds);
    if (part.total > 0) byHue.set(part.kind.hue, [...(byHue.get(part.kind.hue) ?? []), part]);
  });
  return [...byHue].map(([hue, parts]) => layerOf(hue, parts)).sort((a, b) => b.total - a.total);
}

function layerOf(hue: Hue, parts: readonly Part[]): Layer {
  const sorted = parts.toSorted((a, b) => b.total - a.total);
  const bins = Math.max(...parts.map((part) => part.counts.length));
  const counts = Array.from({ length: bins }, (_, bin) =>
    parts.reduce((sum, part) => sum + (part.counts[bin] ?? 0), 0),
  );
  const words = [...new Set(sorted.map((part) => part.word))];
  return {
    hue,
    kind: (sorted[0] as Part).kind,
    label: words.length > 3 ? `${words.slice(0, 2).join(' · ')} …` : words.join(' · '),
    counts,
    total: parts.reduce((sum, part) => sum + part.total, 0),
  };
}

/** A relation goes by the kind that its object usually has; one without any by its own words, with accounts. */
function partOf(id: string, counts: readonly number[], total: number, kinds: KindRegistry): Part {
  const known = isRelation(id) ? relation(id) : undefined;
  const object = known?.objects[0];
  if (object === undefined || !kinds.has(object))
    return { kind: kinds.get('account'), word: known?.label ?? id, counts, total };
  const kind = kinds.get(object);
  return { kind, word: shortKind(kind), counts, total };
}

type Counted = { counts: readonly number[] };

export type Bar = { bin: number; layer: number; y: number; height: number };

/** Bars of a chart `height` high; the fullest bin fills it. What is there is never thinner than half a pixel. */
export function stackBars(layers: readonly Counted[], height: number): Bar[] {
  const totals = binTotals(layers);
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
export function busiestBin(layers: readonly Counted[]): number {
  const totals = binTotals(layers);
  return totals.indexOf(Math.max(...totals));
}

export function binTotals(layers: readonly Counted[]): number[] {
  const bins = layers[0]?.counts.length ?? 0;
  return Array.from({ length: bins }, (_, bin) =>
    layers.reduce((sum, layer) => sum + (layer.counts[bin] ?? 0), 0),
  );
}

/** Share of the observations that may lie before the strip begins. */
const EARLY = 0.03;

/**
 * Where the strip should begin, when a long thin start (sign-ups of years ago) would flatten all the rest; null: at the beginning.
 * A start is only cut off when it takes more than half of the time.
 */
export function livelyFrom(activity: Activity): number | null {
  const bins = activity.counts[0]?.length ?? 0;
  const totals = Array.from({ length: bins }, (_, bin) =>
    activity.counts.reduce((sum, counts) => sum + (counts[bin] ?? 0), 0),
  );
  const all = totals.reduce((sum, total) => sum + total, 0);
  let before = 0;
  let first = 0;
  while (first < bins && before + (totals[first] ?? 0) <= EARLY * all) before += totals[first++] ?? 0;
  if (bins === 0 || first < bins / 2) return null;
  return activity.from + ((activity.to - activity.from) * first) / bins;
}
