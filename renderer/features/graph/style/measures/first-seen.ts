// When something was first seen: who came together.
import { formatDate } from '../../../../ui/time';
import type { AmountMeasure } from '../measure';

export const firstSeen: AmountMeasure = {
  ...{ type: 'amount', id: 'first-seen', label: 'First seen', of: 'all', needs: 'rows' },
  meaning: 'When it was seen first; the first of a collection.',
  ...{ scale: 'ranked', dated: true, joined: 'least' },
  without: 'No log says when',
  read: ({ entities }) =>
    Promise.resolve({
      values: new Map(entities.flatMap(({ id, first }) => (first === null ? [] : [[id, first]]))),
    }),
  say: formatDate,
};
