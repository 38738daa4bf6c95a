// What the bars of a timeline are stacked of: relations, or the most active rings by name, all others together, and what is in no ring.
import { countAt } from '../dataset/counts';
import type { Dataset, DatasetSegment } from '../dataset/types';
import type { TimelineSeries } from '../engine/engine';
import type { TableScope } from '../engine/tables';
import { eachTouchedSegment } from './touching';
import type { ObservedView } from './view';

export type Series = {
  series: TimelineSeries[];
  /** Rings of which something was seen in the scope, named or not. */
  rings: number;
  /** Indices into `series` of these rows, in their order; null: of all. */
  placesOf: (segment: DatasetSegment, rows: Uint32Array | null) => ArrayLike<number>;
};

/** What stays the same while a person zooms, of one view: ranks of all entities, and the rings of the scope that was asked for last. */
export type RingMemory = { ranks: Uint32Array | null; scope: string; volumes: Map<number, number> };

export function createRingMemory(): RingMemory {
  return { ranks: null, scope: '', volumes: new Map() };
}

export function byRelation({ relations }: Dataset): Series {
  return {
    series: relations.map((relation) => ({ type: 'relation', relation })),
    rings: 0,
    placesOf: ({ relation }, rows) => (rows === null ? relation : rows.map((row) => relation[row] as number)),
  };
}

/**
 * An observation is of the ring that its subject is in, or else its object. The `most` rings with most observations in the scope, at any time, are series of their own:
 * they stay the same while a person zooms. At most 250. Ties go to the better rank.
 */
export function byRing(
  view: ObservedView,
  scope: TableScope,
  ids: Uint32Array | null,
  most: number,
  memory: RingMemory,
): Series {
  const ranks = (memory.ranks ??= ranksOf(view));
  const key = JSON.stringify(scope);
  if (memory.scope !== key) memory.volumes = volumesByRank(view.dataset, ids, ranks);
  memory.scope = key;
  const { volumes } = memory;
  const active = [...volumes.keys()].filter((rank) => rank > 0);
  const named = active
    .sort((a, b) => (volumes.get(b) as number) - (volumes.get(a) as number) || a - b)
    .slice(0, most);
  const noRing = named.length + 1;
  const placeOf = new Uint8Array(Math.max(0, ...active) + 1).fill(named.length);
  placeOf[0] = noRing;
  named.forEach((rank, place) => (placeOf[rank] = place));
  // A byte an entity stays in the processor's cache, where four would not.
  const places = new Uint8Array(ranks.length);
  for (let id = 0; id < places.length; id++) places[id] = placeOf[ranks[id] as number] ?? named.length;
  return {
    series: [
      ...named.map((rank) => ({ type: 'ring' as const, rank })),
      { type: 'other-rings', rings: active.length - named.length },
      { type: 'no-ring' },
    ],
    rings: active.length,
    placesOf: ({ subject, object }, rows) => {
      const found = new Uint8Array(rows?.length ?? subject.length);
      for (let at = 0; at < found.length; at++) {
        const row = rows === null ? at : (rows[at] as number);
        const place = places[subject[row] as number] as number;
        found[at] = place === noRing ? (places[object[row] as number] as number) : place;
      }
      return found;
    },
  };
}

function ranksOf({ dataset, marks }: ObservedView): Uint32Array {
  const ranks = new Uint32Array(dataset.dictionary.size);
  for (let id = 0; id < ranks.length; id++) ranks[id] = marks.rankOf(id);
  return ranks;
}

/** Rank of the ring that each observation is of; 0: none. */
function ranksAt(
  ranks: Uint32Array,
  { subject, object }: DatasetSegment,
  rows: Uint32Array | null,
): Uint32Array {
  const found = new Uint32Array(rows?.length ?? subject.length);
  for (let at = 0; at < found.length; at++) {
    const row = rows === null ? at : (rows[at] as number);
    found[at] = ranks[subject[row] as number] || (ranks[object[row] as number] as number);
  }
  return found;
}

function volumesByRank(dataset: Dataset, ids: Uint32Array | null, ranks: Uint32Array): Map<number, number> {
  const volumes = new Float64Array(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1);
  eachTouchedSegment(dataset, ids, (segment, rows) => {
    const found = ranksAt(ranks, segment, rows);
    for (let at = 0; at < found.length; at++) {
      const rank = found[at] as number;
      const row = rows === null ? at : (rows[at] as number);
      volumes[rank] = (volumes[rank] as number) + countAt(segment.count, row);
    }
  });
  return new Map([...volumes].flatMap((volume, rank) => (volume > 0 ? [[rank, volume] as const] : [])));
}
