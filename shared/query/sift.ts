// What a filter leaves of a graph: of every node the entities that fit, of every edge how many still have it. One pass over what is drawn.
import type { EntityId } from '../dataset/types';
import type { SiftAnswer, SiftQuery } from '../engine/engine';
import type { FacetContext } from './facets/facet';
import { facets } from './facets/facets';
import { testOf } from './facets/test-of';
import { tiesAmong } from './sift-ties';
import { checkEntity, kindOf } from './view';

const OUT = 0;
/** It fits as far as anything can be said of it, and not everything can: it stays as long as it is tied to something that is not out. */
const CARRIED = 1;
const FITS = 2;

/** @throws RetortError `entity-not-found` */
export function sift(context: FacetContext, { filter, carry, ...drawn }: SiftQuery): SiftAnswer {
  for (const id of drawn.entities) checkEntity(context.view, id);
  const { relation } = filter;
  const verdicts = Uint8Array.from(drawn.entities, judgeOf(context, filter, carry));
  const { tied, holders } = tiesAmong(context.view, drawn, relation, verdicts);
  const left = verdicts.map((verdict, at) => {
    if (verdict === FITS && relation === undefined) return 1;
    return verdict !== OUT && tied[at] === 1 ? 1 : 0;
  });
  if (relation !== undefined) return { left, holders };
  const isWhole = wholeNodes(drawn.offsets, left);
  const asDrawn = (edge: number): boolean =>
    isWhole(drawn.ends[2 * edge] as number) && isWhole(drawn.ends[2 * edge + 1] as number);
  return { left, holders: holders.map((count, edge) => (asDrawn(edge) ? -1 : count)) };
}

function judgeOf(
  context: FacetContext,
  filter: SiftQuery['filter'],
  carry: boolean,
): (id: EntityId) => number {
  const { view } = context;
  const tests = facets.flatMap(({ speaksOf, ...facet }) => {
    const test = testOf(facet, filter, context);
    return test === null ? [] : [{ test, speaksOf: view.kinds.ids.map((kind) => speaksOf?.(kind) ?? true) }];
  });
  const asked = view.kinds.ids.map((_, kind) => tests.filter(({ speaksOf }) => speaksOf[kind] === true));
  return (id) => {
    const own = asked[kindOf(view, id)] as typeof tests;
    if (!own.every(({ test }) => test(id))) return OUT;
    if (own.length === tests.length) return FITS;
    return carry ? CARRIED : OUT;
  };
}

function wholeNodes(offsets: Uint32Array, left: Uint8Array): (node: number) => boolean {
  const whole = new Uint8Array(Math.max(0, offsets.length - 1)).map((_, node) =>
    left.subarray(offsets[node], offsets[node + 1]).every((is) => is === 1) ? 1 : 0,
  );
  return (node) => whole[node] === 1;
}
