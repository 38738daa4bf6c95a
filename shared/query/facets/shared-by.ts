// By how many a selector is shared by, in all of the workspace: hubs above, what one alone has below.
import { degreeOf } from './degree-of';
import type { RangeFacet } from './facet';

export const sharedByFacet: RangeFacet = {
  id: 'sharedBy',
  label: 'Shared by',
  says: 'shared by',
  form: 'range',
  unit: 'neighbours',
  step: 1,
  hint: 'Of what accounts share, in the whole workspace. Accounts stay with what they share.',
  speaksOf: (kind) => kind !== 'account',
  value: degreeOf,
};
