// What a facet of a filter is: one record says what it is called, how it is edited, how it reads and what it lets through.
import type { EntityId } from '../../dataset/types';
import type { EntityFilter, FacetId, FilterRange } from '../../model/records/entity-filter';
import type { Judgement } from '../../model/records/judgement';
import type { SeenRange } from '../seen-between';
import type { DatasetView } from '../view';

export type FacetContext = {
  view: DatasetView;
  /** 1 per entity that was seen then; null: all. */
  seen(range: SeenRange): Uint8Array | null;
  judgements: readonly Judgement[];
};

export type EntityTest = (id: EntityId) => boolean;

/** How the window writes what only it knows to write. */
export type FacetWords = {
  kind(id: string): string;
  relation(id: string): string;
  source(digest: string): string;
  ring(id: string): string;
  /** Of moments; an open end is said as one. */
  dates(range: FilterRange): string;
};

type IdsOf<V> = {
  [K in FacetId]: NonNullable<EntityFilter[K]> extends V ? K : never;
}[FacetId];

/** `says`: what stands before its value in a sentence. `speaksOf`: whether it can be said of entities of this kind at all; left out: of every kind. What it cannot be said of is carried by what it is tied to. */
type Named<Id extends FacetId> = {
  id: Id;
  label: string;
  says: string;
  hint?: string;
  speaksOf?: (kind: string) => boolean;
};

/** An entity fits when one of its choices is among those that are wanted. */
export type ChoiceFacet = Named<IdsOf<string[]>> & {
  form: 'choices';
  choicesOf(context: FacetContext): (id: EntityId) => readonly string[];
  word(choice: string, words: FacetWords): string;
};
/** Of edges: an entity fits when one of the wanted ties it to something that is left. */
export type TieFacet = Named<'relation'> & {
  form: 'ties';
  word(choice: string, words: FacetWords): string;
};
/** `value` null: not known, which no range holds. */
export type RangeFacet = Named<IdsOf<FilterRange>> & {
  form: 'range';
  unit: string;
  step: number;
  most?: number;
  value(context: FacetContext): (id: EntityId) => number | null;
};
export type DatesFacet = Named<IdsOf<FilterRange>> & {
  form: 'dates';
  test(range: FilterRange, context: FacetContext): EntityTest;
};
export type TextFacet = Named<IdsOf<string>> & {
  form: 'text';
  test(text: string, context: FacetContext): EntityTest;
};

export type Facet = ChoiceFacet | TieFacet | RangeFacet | DatesFacet | TextFacet;
