// What a query is asked of: a dataset with its columns, and what linkage said about it, if it has spoken.
import type { Dataset, EntityId, IndexedDataset } from '../dataset/types';
import type { SuppressedSelector } from '../linkage/types';
import { RetortError } from '../kernel/errors';
import type { EntityColumns } from './columns';
import { entityColumns } from './columns';

export type KindTable = {
  /** Kind ids in order of first appearance; several classes (realms) may share one. */
  ids: readonly string[];
  /** Class of the dictionary to index into `ids`. */
  ofClass: Uint8Array;
};

/** What is known about rings; entities outside have rank 0. */
export type RingMarks = {
  rankOf(id: EntityId): number;
  idOf(id: EntityId): string | null;
  /** 0..1: how sure it is that the account belongs to its ring; NaN outside. */
  confidenceOf(id: EntityId): number;
  /** Members, strongest first. @throws RetortError `ring-not-found` */
  members(ringId: string): Uint32Array;
  /** Bits of a selector at its degree; null for accounts and for what carries no evidence. */
  bitsOf(id: EntityId): number | null;
  suppressed(id: EntityId): SuppressedSelector | null;
};

/** `columns` are made when they are first asked for: a workspace shows its overview before. */
export type DatasetView = {
  dataset: IndexedDataset;
  columns: () => EntityColumns;
  kinds: KindTable;
  marks: RingMarks;
};

/** A view of the observations too. */
export type ObservedView = DatasetView & { dataset: Dataset };

/** Before linkage ran: nobody is in a ring, nothing has bits. */
export const noMarks: RingMarks = {
  rankOf: () => 0,
  idOf: () => null,
  confidenceOf: () => NaN,
  members: (ring) => {
    throw new RetortError('ring-not-found', { ring });
  },
  bitsOf: () => null,
  suppressed: () => null,
};

export function createView<D extends IndexedDataset>(
  dataset: D,
  marks: RingMarks = noMarks,
): DatasetView & { dataset: D } {
  let columns: EntityColumns | undefined;
  return { dataset, columns: () => (columns ??= entityColumns(dataset)), kinds: kindTable(dataset), marks };
}

/** @throws RetortError `entity-not-found` */
export function checkEntity(view: DatasetView, id: EntityId): void {
  if (!Number.isInteger(id) || id < 0 || id >= view.dataset.dictionary.size)
    throw new RetortError('entity-not-found', { id });
}

/** Index into `view.kinds.ids`. */
export function kindOf(view: DatasetView, id: EntityId): number {
  return view.kinds.ofClass[view.dataset.dictionary.classOf[id] as number] as number;
}

/** 1 per index of `view.kinds.ids` that is asked for; an empty list asks for all. */
export function kindMask(view: DatasetView, kinds: readonly string[]): Uint8Array {
  const wanted = new Set(kinds);
  return Uint8Array.from(view.kinds.ids, (kind) => (wanted.size === 0 || wanted.has(kind) ? 1 : 0));
}

function kindTable(dataset: IndexedDataset): KindTable {
  const ids = [...new Set(dataset.dictionary.classes.map(({ kind }) => kind))];
  return { ids, ofClass: Uint8Array.from(dataset.dictionary.classes, ({ kind }) => ids.indexOf(kind)) };
}
