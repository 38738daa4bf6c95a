// The account made calls with this key.
import type { Relation } from './relation';

export const calledWith: Relation = {
  id: 'called-with',
  label: 'called with',
  inverse: 'called by',
  objects: ['api-key'],
  work: true,
};
