// By when an entity was first seen: what is new since a day.
import type { DatesFacet } from './facet';
import { momentWithin } from './moment-within';

export const firstSeenFacet: DatesFacet = {
  id: 'first',
  label: 'First seen',
  says: 'first seen',
  form: 'dates',
  test: (range, { view }) => momentWithin(view.columns().first, range),
};
