// What a facet lets through, whatever its form.
import type { EntityFilter, FilterRange } from '../../model/records/entity-filter';
import type { ChoiceFacet, EntityTest, Facet, FacetContext, RangeFacet } from './facet';

/** Null: the facet is off, or asks of edges. */
export function testOf(facet: Facet, filter: EntityFilter, context: FacetContext): EntityTest | null {
  switch (facet.form) {
    case 'choices':
      return given(filter[facet.id], (wanted) => amongTest(facet, wanted, context));
    case 'range':
      return given(filter[facet.id], (range) => rangeTest(facet, range, context));
    case 'dates':
      return given(filter[facet.id], (range) => facet.test(range, context));
    case 'text':
      return given(filter[facet.id], (text) => facet.test(text, context));
    case 'ties':
      return null;
  }
}

function given<V>(value: V | undefined, make: (value: V) => EntityTest): EntityTest | null {
  return value === undefined ? null : make(value);
}

function amongTest(facet: ChoiceFacet, wanted: readonly string[], context: FacetContext): EntityTest {
  const among = new Set(wanted);
  const choicesOf = facet.choicesOf(context);
  return (id) => choicesOf(id).some((choice) => among.has(choice));
}

function rangeTest(facet: RangeFacet, { from, to }: FilterRange, context: FacetContext): EntityTest {
  const valueOf = facet.value(context);
  return (id) => {
    const value = valueOf(id);
    return value !== null && value >= (from ?? -Infinity) && value <= (to ?? Infinity);
  };
}
