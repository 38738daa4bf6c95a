// Size by evidence: what ships. Accounts by how many they are, selectors by their bits.
import { radiusOf } from '../../../../state/graph-view-size';
import type { FixedSize } from '../measure';

export const evidence: FixedSize = {
  ...{ type: 'fixed', id: 'evidence', label: 'Evidence' },
  meaning: 'Selectors by bits, collections by how many they hold.',
  radiusOf,
};
