// PageRank over what is drawn: the share of its time that a walker along the evidence spends at a node.
import type { AmountMeasure } from '../measure';

export const pageRank: AmountMeasure = {
  ...{ type: 'amount', id: 'page-rank', label: 'PageRank', of: 'all', needs: 'ties' },
  meaning: 'Who is met most on a random walk along the drawn edges.',
  ...{ scale: 'logarithmic', joined: 'sum', column: 'pageRank' },
  without: 'On no edge that counts',
  read: (_facts, compute) => compute('page-rank'),
  say: (share) => `${Number((100 * share).toPrecision(2))}%`,
};
