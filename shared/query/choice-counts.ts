// What there is to choose of a facet in a graph, and how many of its entities each choice has: most first.
import type { DrawnGraph, ChoiceCount, ChoiceCountsQuery } from '../engine/engine';
import type { FacetContext } from './facets/facet';
import { facets } from './facets/facets';
import { eachTie } from './sift-ties';
import { checkEntity, kindOf } from './view';

/** Nothing where the facet is no list of choices. @throws RetortError `entity-not-found` */
export function choiceCounts(
  context: FacetContext,
  { facet: id, ...drawn }: ChoiceCountsQuery,
): ChoiceCount[] {
  const { view } = context;
  for (const entity of drawn.entities) checkEntity(view, entity);
  const facet = facets.find((one) => one.id === id);
  if (facet?.form === 'ties') return sorted(tiedBy(context, drawn));
  if (facet?.form !== 'choices') return [];
  const choicesOf = facet.choicesOf(context);
  const speaksOf = view.kinds.ids.map((kind) => facet.speaksOf?.(kind) ?? true);
  const counts = new Map<string, number>();
  for (const entity of drawn.entities) {
    if (speaksOf[kindOf(view, entity)] === false) continue;
    for (const choice of choicesOf(entity)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return sorted(counts);
}

/** Entities that each relation ties to another, by its id. */
function tiedBy({ view }: FacetContext, drawn: DrawnGraph): Map<string, number> {
  const tied = view.dataset.relations.map(() => new Uint8Array(drawn.entities.length));
  eachTie(view, drawn, ({ holder, other, relation }) => {
    (tied[relation] as Uint8Array)[holder] = 1;
    (tied[relation] as Uint8Array)[other] = 1;
  });
  const counts = tied.map((who) => who.reduce((sum, is) => sum + is, 0));
  return new Map(
    view.dataset.relations.flatMap((name, at) => (counts[at] === 0 ? [] : [[name, counts[at] as number]])),
  );
}

function sorted(counts: ReadonlyMap<string, number>): ChoiceCount[] {
  const list = Array.from(counts, ([choice, entities]) => ({ choice, entities }));
  return list.sort((a, b) => b.entities - a.entities || (a.choice < b.choice ? -1 : 1));
}
