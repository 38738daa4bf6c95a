// Degree: distinct neighbours in the workspace, drawn or not.
import { formatOf } from '../../../../ui/format';
import type { AmountMeasure } from '../measure';

export const degree: AmountMeasure = {
  ...{ type: 'amount', id: 'degree', label: 'Degree', of: 'all', needs: 'rows' },
  meaning: 'Distinct neighbours in the workspace, drawn or not.',
  ...{ scale: 'logarithmic', joined: 'mean' },
  without: 'Unknown',
  read: ({ entities }) =>
    Promise.resolve({ values: new Map(entities.map(({ id, degree: known }) => [id, known])) }),
  say: (count) => formatOf(Math.round(count), 'neighbour'),
};
