// By how accounts and selectors are tied: what no wanted relation ties to anything goes.
import type { TieFacet } from './facet';

export const relationFacet: TieFacet = {
  id: 'relation',
  label: 'Relation',
  says: '',
  form: 'ties',
  hint: 'Edges of other relations go, and what hangs on nothing then.',
  word: (relation, words) => words.relation(relation),
};
