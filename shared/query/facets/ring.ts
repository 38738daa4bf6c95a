// By the ring that an account is in.
import { IN_NO_RING } from '../../model/records/entity-filter';
import type { ChoiceFacet } from './facet';

export const ringFacet: ChoiceFacet = {
  id: 'ring',
  label: 'Ring',
  says: '',
  form: 'choices',
  hint: 'Of accounts. What they share stays with them.',
  speaksOf: (kind) => kind === 'account',
  choicesOf:
    ({ view: { marks } }) =>
    (id) => [marks.idOf(id) ?? IN_NO_RING],
  word: (ring, words) => (ring === IN_NO_RING ? 'in no ring' : words.ring(ring)),
};
