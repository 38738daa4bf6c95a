// Betweenness over what is drawn: who holds groups together. Exact where that is soon done, else from a sample of sources, with its error.
import { formatCount, formatOf } from '../../../../ui/format';
import type { Amounts, AmountMeasure, Compute, Facts } from '../measure';

/** Entities times edges that an exact run may cost: a second or two. */
export const MOST_EXACT = 100_000_000;
const PIVOTS = 1_000;

export const betweenness: AmountMeasure = {
  ...{ type: 'amount', id: 'betweenness', label: 'Betweenness', of: 'all', needs: 'ties' },
  meaning: 'On how many shortest paths between others it lies.',
  ...{ scale: 'logarithmic', joined: 'mean', column: 'betweenness' },
  without: 'On no edge that counts',
  read: readBetweenness,
  say: (paths) => (paths > 0 && paths < 1 ? 'less than a path' : formatOf(Math.round(paths), 'path')),
};

async function readBetweenness({ entities, ties }: Facts, compute: Compute): Promise<Amounts> {
  const exact = entities.length * ties <= MOST_EXACT || entities.length <= PIVOTS;
  if (exact) return { ...(await compute('betweenness')), how: 'exact' };
  const parameters = [['seed', 1] as const, ['pivots', PIVOTS] as const];
  const sampled = await compute('betweenness-sampled', parameters);
  const how = `estimated from ${formatCount(PIVOTS)} of ${formatCount(entities.length)} sources, ± standard error`;
  return { ...sampled, how };
}
