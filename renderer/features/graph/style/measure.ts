// What nodes are coloured and sized by: a measure is a record, one file each in measures/. Menu, legend, tips, spoken text and files follow from it.
import type { EntityId } from '../../../../shared/dataset/types';
import type { EntityRow, RingSummary } from '../../../../shared/engine/engine';
import type { KernelParameter } from '../../../../shared/graph/kernels';
import type { Judgement } from '../../../../shared/model/records/judgement';
import type { GraphNode } from '../../../state/graph-view';
import type { ScaleType } from './scale';

/** What measures read, all of what is drawn: entities in collections are there one by one. */
export type Facts = {
  entities: readonly EntityRow[];
  rings: readonly Pick<RingSummary, 'rank' | 'benign'>[];
  judgements: readonly Judgement[];
  /** Drawn edges between entities that count, one for each relation. */
  ties: number;
};

/** Runs a kernel over the entities that are drawn and the edges between them that count; an entity without such an edge has no value. */
export type Compute = (
  kernel: string,
  parameters?: readonly (readonly [id: KernelParameter['id'], value: number])[],
) => Promise<Amounts>;

/** `errors`: standard errors, where values are estimated; `how` says from what. */
export type Amounts = {
  values: ReadonlyMap<EntityId, number>;
  errors?: ReadonlyMap<EntityId, number>;
  how?: string;
};

type Named = {
  /** Kept in views and steps: never renamed. */
  id: string;
  label: string;
  /** One sentence. */
  meaning: string;
};

type Read = Named & {
  /** Column of exported files; left out where every file has it anyway. */
  column?: string;
  /** What those are called that it says nothing of, though it could: "In no ring". */
  without: string;
  /** Whom it says something of. */
  of: 'accounts' | 'all';
  /** What has to be asked for first: rows, and edges between entities as well. */
  needs: 'rows' | 'ties';
};

/** Who has the same key is coloured alike; the most frequent get a colour of their own. */
export type CategoryMeasure = Read & {
  type: 'category';
  /** In this order, where colours must not depend on counts. */
  order?: readonly string[];
  read: (facts: Facts, compute: Compute) => Promise<ReadonlyMap<EntityId, string>>;
  /** `place`: by count, from 0. */
  nameOf: (key: string, place: number) => string;
};

/** More is stronger in colour, and larger. */
export type AmountMeasure = Read & {
  type: 'amount';
  scale: ScaleType;
  /** Its amounts are dates: the legend names the zone. */
  dated?: true;
  /** What accounts that are drawn as one have together. */
  joined: 'sum' | 'mean' | 'least' | 'most';
  read: (facts: Facts, compute: Compute) => Promise<Amounts>;
  /** "12,363 observations", "14 Jul 2026" */
  say: (value: number, zone: string) => string;
};

/** The mark's own colour. */
export type KindMeasure = Named & { type: 'kind' };

/** Known without asking anybody. */
export type FixedSize = Named & { type: 'fixed'; radiusOf: (node: GraphNode) => number };

export type ColourMeasure = KindMeasure | CategoryMeasure | AmountMeasure;
export type SizeMeasure = FixedSize | AmountMeasure;
