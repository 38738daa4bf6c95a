// Which entities were seen in a time: by an observation that lies in it or reaches into it, to the millisecond.
import type { Dataset } from '../dataset/types';
import { reachesInto } from './observed-time';
import type { RingMarks } from './view';

/** Milliseconds since 1970 UTC, both ends included; null: no limit. */
export type SeenRange = { from: number | null; to: number | null };

/** The last answer: whoever filters by a time asks for it again and again. */
export type SeenMemory = { key: string; mask: Uint8Array };

export function createSeenMemory(): SeenMemory {
  return { key: '', mask: new Uint8Array(0) };
}

/** 1 per entity that was seen then, at either end of an observation. Null: any time will do, and none. */
export function seenBetween(
  dataset: Dataset,
  { from, to }: SeenRange,
  memory: SeenMemory,
): Uint8Array | null {
  if (from === null && to === null) return null;
  const key = `${from ?? ''} ${to ?? ''}`;
  if (memory.key !== key) memory.mask = maskOf(dataset, from ?? -Infinity, to ?? Infinity);
  memory.key = key;
  return memory.mask;
}

/** Members that were seen, per ring: that of rank r is at r - 1. Rings after the last that was seen are left out. */
export function membersSeen(mask: Uint8Array, { rankOf }: RingMarks): number[] {
  const seen: number[] = [];
  for (let id = 0; id < mask.length; id++) {
    const rank = mask[id] === 1 ? rankOf(id) : 0;
    if (rank > 0) seen[rank - 1] = (seen[rank - 1] ?? 0) + 1;
  }
  return Array.from(seen, (count: number | undefined) => count ?? 0);
}

function maskOf(dataset: Dataset, from: number, to: number): Uint8Array {
  const mask = new Uint8Array(dataset.dictionary.size);
  for (const segment of dataset.segments) {
    const { subject, object } = segment;
    for (let row = 0; row < subject.length; row++) {
      if (!reachesInto(segment, row, from, to)) continue;
      mask[subject[row] as number] = 1;
      mask[object[row] as number] = 1;
    }
  }
  return mask;
}
