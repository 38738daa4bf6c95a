// The account was paid for with this instrument.
import type { Relation } from './relation';

export const paidWith: Relation = {
  id: 'paid-with',
  label: 'paid with',
  inverse: 'paid for',
  objects: ['payment'],
};
