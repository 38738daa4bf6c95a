// By when an entity was seen, as the time that is chosen on the timeline has it (TL7).
import type { DatesFacet } from './facet';

export const seenFacet: DatesFacet = {
  id: 'seen',
  label: 'Seen',
  says: 'seen',
  form: 'dates',
  hint: 'At least once in these days. A time chosen on the timeline dims instead, and is not kept with the view.',
  test: (range, { seen }) => {
    const mask = seen(range);
    return (id) => mask === null || mask[id] === 1;
  },
};
