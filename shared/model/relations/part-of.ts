// The address lies in this network. Between two selectors: no account is in it.
import type { Relation } from './relation';

export const partOf: Relation = {
  id: 'part-of',
  label: 'part of',
  inverse: 'contains',
  objects: ['network'],
};
