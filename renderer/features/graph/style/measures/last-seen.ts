// When something was last seen: who stopped, and who still goes on.
import { formatDate } from '../../../../ui/time';
import type { AmountMeasure } from '../measure';

export const lastSeen: AmountMeasure = {
  ...{ type: 'amount', id: 'last-seen', label: 'Last seen', of: 'all', needs: 'rows' },
  meaning: 'When it was seen last; the last of a collection.',
  ...{ scale: 'ranked', dated: true, joined: 'most' },
  without: 'No log says when',
  read: ({ entities }) =>
    Promise.resolve({
      values: new Map(entities.flatMap(({ id, last }) => (last === null ? [] : [[id, last]]))),
    }),
  say: formatDate,
};
