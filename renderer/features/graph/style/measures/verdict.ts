// Colour by verdict: what people judged of an account, else the benign explanation that accounts for its ring.
import type { EntityId } from '../../../../../shared/dataset/types';
import type { Verdict } from '../../../../../shared/model/records/judgement';
import { verdictWord } from '../../../../state/judgements';
import type { CategoryMeasure, Facts } from '../measure';

const NAMES: Readonly<Record<Verdict | 'several' | 'benign', string>> = {
  same: `Judged ${verdictWord('same')}`,
  'not-same': `Judged ${verdictWord('not-same')}`,
  unsure: `Judged ${verdictWord('unsure')}`,
  several: 'Judged in several ways',
  benign: 'Its ring may be benign',
};

export const verdict: CategoryMeasure = {
  ...{ type: 'category', id: 'verdict', label: 'Verdict', of: 'accounts', needs: 'rows' },
  meaning: 'What was judged of it, else whether its ring may be benign.',
  without: 'Not judged',
  column: 'verdict',
  order: ['same', 'not-same', 'unsure', 'several', 'benign'],
  read: (facts) => Promise.resolve(verdicts(facts)),
  nameOf: (key) => NAMES[key as keyof typeof NAMES],
};

function verdicts({ entities, judgements, rings }: Facts): Map<EntityId, string> {
  const judged = new Map<string, Set<Verdict>>();
  for (const { a, b, verdict: given } of judgements)
    for (const account of [a, b])
      judged.set(nameOf(account), (judged.get(nameOf(account)) ?? new Set()).add(given));
  const benign = new Set(rings.flatMap(({ rank, benign: best }) => (best === null ? [] : [rank])));
  return new Map(
    entities.flatMap(({ id, key, ring }): [EntityId, string][] => {
      const [first, ...others] = key.kind === 'account' ? (judged.get(nameOf(key)) ?? []) : [];
      if (first !== undefined) return [[id, others.length > 0 ? 'several' : first]];
      return ring !== null && benign.has(ring) ? [[id, 'benign']] : [];
    }),
  );
}

const nameOf = ({ realm, value }: { realm: string; value: string }): string => JSON.stringify([realm, value]);
