// The account sent prompts of this cluster.
import type { Relation } from './relation';

export const prompted: Relation = {
  id: 'prompted',
  label: 'prompted',
  inverse: 'prompted by',
  objects: ['prompt-cluster'],
  work: true,
};
