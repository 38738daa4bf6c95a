// Volume: how much was observed of it.
import { formatOf } from '../../../../ui/format';
import type { AmountMeasure } from '../measure';

export const volume: AmountMeasure = {
  ...{ type: 'amount', id: 'volume', label: 'Volume', of: 'all', needs: 'rows' },
  meaning: 'Observations of it, added up in a collection.',
  ...{ scale: 'logarithmic', joined: 'sum' },
  without: 'Never observed',
  read: ({ entities }) =>
    Promise.resolve({ values: new Map(entities.map(({ id, volume: seen }) => [id, seen])) }),
  say: (count) => formatOf(Math.round(count), 'observation'),
};
