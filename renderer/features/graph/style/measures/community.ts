// Colour by community: who hangs together in what is drawn (Leiden), whatever linkage made of it.
import type { CategoryMeasure } from '../measure';

export const community: CategoryMeasure = {
  ...{ type: 'category', id: 'community', label: 'Community', of: 'all', needs: 'ties' },
  meaning: 'Who hangs together in what is drawn (Leiden, seed 1).',
  without: 'On no edge that counts',
  column: 'community',
  read: async (_facts, compute) => {
    const { values } = await compute('community', [['seed', 1]]);
    return new Map(Array.from(values, ([id, label]) => [id, String(label)]));
  },
  nameOf: (_label, place) => `Community ${place + 1}`,
};
