// An account pool: accounts that somebody runs or sells together. A pool is neither the service that fronts it nor the actor behind it.
import { columnNames } from '../values/column-names';
import { trimmed, visible } from '../values/text';
import type { Kind } from './kind';

export const pool: Kind = {
  id: 'pool',
  label: 'Account pool',
  plural: 'Account pools',
  icon: 'users-round',
  shape: 'ellipse',
  hue: 'pool',
  realm: true,
  evidence: { group: 'content', baseBits: 6, flatTo: 100, slope: 2, halfLifeDays: 60 },
  why: 'What a provider sells: several actors draw on one (published reports of 2026 describe shared pools). So it links weakly and for a short time. Reasoned.',
  canonical: trimmed,
  display: visible,
  derives: [],
  guess: {
    names: columnNames('pool', 'pool id', 'pool name', 'account pool'),
    looksLike: () => false,
  },
};
