// The account was used from this address or network: a session, a call.
import type { Relation } from './relation';

export const signedInFrom: Relation = {
  id: 'signed-in-from',
  label: 'signed in from',
  inverse: 'sign-in of',
  objects: ['address', 'network', 'asn'],
  work: true,
};
