// By what people judged of an account and another.
import type { EntityId } from '../../dataset/types';
import { NOT_JUDGED } from '../../model/records/entity-filter';
import type { Verdict } from '../../model/records/judgement';
import type { ChoiceFacet, FacetContext } from './facet';

const WORDS: ReadonlyMap<string, string> = new Map<Verdict | typeof NOT_JUDGED, string>([
  ['same', 'same operator'],
  ['not-same', 'not the same'],
  ['unsure', 'unsure'],
  [NOT_JUDGED, 'not at all'],
]);

const NOTHING: readonly string[] = [NOT_JUDGED];

export const judgedFacet: ChoiceFacet = {
  id: 'judged',
  label: 'Judgement',
  says: 'judged',
  form: 'choices',
  hint: 'Of accounts, with any other. What they share stays with them.',
  speaksOf: (kind) => kind === 'account',
  choicesOf: (context) => {
    const verdicts = verdictsOf(context);
    return (id) => {
      const own = verdicts.get(id);
      return own === undefined ? NOTHING : [...own];
    };
  },
  word: (verdict) => WORDS.get(verdict) ?? verdict,
};

function verdictsOf({ view, judgements }: FacetContext): Map<EntityId, Set<Verdict>> {
  const verdicts = new Map<EntityId, Set<Verdict>>();
  for (const { a, b, verdict } of judgements)
    for (const account of [a, b]) {
      const id = view.dataset.dictionary.find({ kind: 'account', ...account });
      if (id !== undefined) verdicts.set(id, (verdicts.get(id) ?? new Set()).add(verdict));
    }
  return verdicts;
}
