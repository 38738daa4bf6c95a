// The account belongs to this organisation.
import type { Relation } from './relation';

export const memberOf: Relation = {
  id: 'member-of',
  label: 'member of',
  inverse: 'has member',
  objects: ['organisation'],
};
