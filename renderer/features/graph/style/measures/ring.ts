// Colour by ring: whose accounts were brought in beside those of the ring that is open.
import type { CategoryMeasure } from '../measure';

export const ring: CategoryMeasure = {
  ...{ type: 'category', id: 'ring', label: 'Ring', of: 'accounts', needs: 'rows' },
  meaning: 'The ring that an account is in.',
  without: 'In no ring',
  read: ({ entities }) =>
    Promise.resolve(
      new Map(entities.flatMap(({ id, ring: rank }) => (rank === null ? [] : [[id, String(rank)]]))),
    ),
  nameOf: (rank) => `Ring ${rank}`,
};
