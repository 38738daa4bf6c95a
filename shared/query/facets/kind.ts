// By what an entity is.
import { kindOf } from '../view';
import type { ChoiceFacet } from './facet';

export const kindFacet: ChoiceFacet = {
  id: 'kind',
  label: 'Kind',
  says: '',
  form: 'choices',
  choicesOf: ({ view }) => {
    const own = view.kinds.ids.map((kind) => [kind]);
    return (id) => own[kindOf(view, id)] as [string];
  },
  word: (kind, words) => words.kind(kind),
};
