// By how many others an account was seen with, in all of the workspace.
import { degreeOf } from './degree-of';
import type { RangeFacet } from './facet';

export const neighboursFacet: RangeFacet = {
  id: 'neighbours',
  label: 'Neighbours',
  says: 'neighbours of accounts',
  form: 'range',
  unit: 'neighbours',
  step: 1,
  hint: 'Of accounts, in the whole workspace. What they share stays with them.',
  speaksOf: (kind) => kind === 'account',
  value: degreeOf,
};
