// The dataset of an open workspace: every source's dictionary merged into one, its observations in columns, and an index both ways. Immutable once built.
import type { EntityClass } from '../model/records/dictionary';
import type { ObservationSegment } from '../model/records/segment';
import type { Counts } from './counts';
import type { Rows, Times } from './narrow';
import type { SourceRecord } from '../model/records/source';

/** Dense, from 0, in order of first appearance; valid for one dataset only (an import or a retraction builds another). */
export type EntityId = number;

/** How an entity is named outside the engine: stable across datasets, workspaces and machines. */
export type EntityKey = { kind: string; realm: string; value: string };

export type Dictionary = {
  readonly size: number;
  readonly classes: readonly EntityClass[];
  /** Index into `classes` per entity. */
  readonly classOf: Uint8Array;
  /** UTF-8 of entity `i`: `bytes[offsets[i]..offsets[i+1])`. */
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
  value(id: EntityId): string;
  key(id: EntityId): EntityKey;
  find(key: EntityKey): EntityId | undefined;
};

/**
 * Distinct (subject, object, relation), sorted in that order. `first` and `last` are whole seconds since 1970 UTC (first rounded down, last up),
 * NO_TIME where no observation had a time; `count` saturates at 2^32 - 1.
 */
export type Edges = {
  readonly size: number;
  readonly subject: Uint32Array;
  readonly object: Uint32Array;
  readonly relation: Uint8Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly count: Counts;
  /** Observations of edge `e`: addresses `order[run[e]..run[e+1])`. */
  readonly run: Uint32Array;
  readonly order: Uint32Array;
};

export const NO_TIME = 0xffff_ffff;

/** Compressed sparse rows both ways: edges of a subject are `outOffsets[s]..outOffsets[s+1]` themselves; edges of an object are `inEdges[inOffsets[o]..inOffsets[o+1])`. */
export type EntityIndex = {
  readonly edges: Edges;
  readonly outOffsets: Uint32Array;
  readonly inOffsets: Uint32Array;
  readonly inEdges: Uint32Array;
  /** Distinct neighbours of each entity, either direction. */
  readonly degree: Uint32Array;
};

/** A segment with its ids rewritten to the dataset's; an observation's address is `segment << 16 | row of the segment`. */
export type DatasetSegment = Pick<ObservationSegment, 'subject' | 'object' | 'relation'> & {
  first: Times;
  /** Null: the same as `first` in every row. */
  last: Times | null;
  /** Null: 1 in every row. */
  count: Counts | null;
  row: Rows;
  source: number;
};

/** All that most questions need: who is linked to whom, how often and when. */
export type IndexedDataset = {
  readonly sources: readonly SourceRecord[];
  readonly dictionary: Dictionary;
  /** Relation ids; edges and segments refer to them by index. */
  readonly relations: readonly string[];
  readonly observations: number;
  readonly index: EntityIndex;
  /** Source of each segment. */
  readonly sourceOfSegment: Uint32Array;
};

/** With the observations themselves, to the millisecond and the row of the log. */
export type Dataset = IndexedDataset & { readonly segments: readonly DatasetSegment[] };
