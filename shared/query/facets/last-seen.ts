// By when an entity was last seen: what went silent by a day, what went on.
import type { DatesFacet } from './facet';
import { momentWithin } from './moment-within';

export const lastSeenFacet: DatesFacet = {
  id: 'last',
  label: 'Last seen',
  says: 'last seen',
  form: 'dates',
  test: (range, { view }) => momentWithin(view.columns().last, range),
};
