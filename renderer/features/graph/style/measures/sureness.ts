// Sureness: how sure it is that an account belongs to its ring, from its bits.
import { formatShare } from '../../../../ui/format';
import type { AmountMeasure } from '../measure';

export const sureness: AmountMeasure = {
  ...{ type: 'amount', id: 'sureness', label: 'Sureness', of: 'accounts', needs: 'rows' },
  meaning: 'How sure it is that an account belongs to its ring.',
  ...{ scale: 'linear', joined: 'mean', column: 'sureness' },
  without: 'In no ring',
  read: ({ entities }) =>
    Promise.resolve({
      values: new Map(
        entities.flatMap(({ id, confidence }) => (confidence === null ? [] : [[id, confidence]])),
      ),
    }),
  say: (share) => `${formatShare(share)} sure`,
};
