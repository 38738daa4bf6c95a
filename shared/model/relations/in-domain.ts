// The account's e-mail address is in this domain.
import type { Relation } from './relation';

export const inDomain: Relation = {
  id: 'in-domain',
  label: 'in domain',
  inverse: 'domain of',
  objects: ['email-domain'],
};
