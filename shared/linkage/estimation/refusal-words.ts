// What a refusal to estimate means, in the field's words: said alike by the window and the command line.
import type { EstimationRefusal } from './types';

const WORDS: Readonly<Record<EstimationRefusal, string>> = {
  'too-few-accounts': 'There are too few accounts: strangers cannot be told from chance.',
  'too-few-groups':
    'Accounts share selectors of fewer than three groups of evidence. One group proposes pairs, and two others must then agree or differ on them.',
  'too-few-pairs': 'Too few pairs of accounts share a selector of this kind.',
  'nothing-shared': 'No two accounts share a selector of this kind.',
  'no-matches': 'Hardly any proposed pair looks like one operator: there is nothing to learn from.',
  'only-matches': 'Nearly every proposed pair looks like one operator: nothing tells strangers from them.',
  'match-prior-too-high':
    'More than half of all pairs would have one operator. That is not what a workspace looks like.',
  'labels-switched':
    'Pairs that were taken for one operator’s share less than strangers do: the two have changed places.',
  'not-converged': 'The estimate was still moving when the iterations ran out.',
  'not-identified': 'Different starting points end in different answers that explain the pairs equally well.',
  'at-bound': 'A probability ended at 0 or 1, where its error cannot be told.',
  'no-round': 'No kind of another group proposes enough pairs to learn this from.',
};

export function refusalWords(refusal: EstimationRefusal): string {
  return WORDS[refusal];
}
