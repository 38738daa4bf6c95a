// The network is announced by this autonomous system. Between two selectors: no account is in it.
import type { Relation } from './relation';

export const announcedBy: Relation = {
  id: 'announced-by',
  label: 'announced by',
  inverse: 'announces',
  objects: ['asn'],
};
