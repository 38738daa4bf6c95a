// The account was created from this address or network.
import type { Relation } from './relation';

export const signedUpFrom: Relation = {
  id: 'signed-up-from',
  label: 'signed up from',
  inverse: 'sign-up of',
  objects: ['address', 'network', 'asn'],
};
