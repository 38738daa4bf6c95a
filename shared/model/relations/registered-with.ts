// The account was registered with this contact.
import type { Relation } from './relation';

export const registeredWith: Relation = {
  id: 'registered-with',
  label: 'registered with',
  inverse: 'registered',
  objects: ['email', 'phone'],
};
