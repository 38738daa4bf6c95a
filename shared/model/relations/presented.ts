// The client of the account showed this to the server: something it cannot help saying, or says about itself.
import type { Relation } from './relation';

export const presented: Relation = {
  id: 'presented',
  label: 'presented',
  inverse: 'presented by',
  objects: ['tls', 'user-agent'],
  work: true,
};
