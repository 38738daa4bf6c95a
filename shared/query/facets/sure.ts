// By how sure it is that an account belongs to its ring.
import type { RangeFacet } from './facet';

export const sureFacet: RangeFacet = {
  id: 'sure',
  label: 'Sure',
  says: 'sure',
  form: 'range',
  unit: '%',
  step: 0.1,
  most: 100,
  hint: 'Of accounts in rings. What they share stays with them.',
  speaksOf: (kind) => kind === 'account',
  value: ({ view: { marks } }) => {
    return (id) => (marks.rankOf(id) === 0 ? null : marks.confidenceOf(id) * 100);
  },
};
