// Selectors that are on warning lists: what is left of their bits, and which list says so.
import type { Dataset, EntityId } from '../../dataset/types';
import type { WarningRole } from '../../model/records/warning-list';
import type { Incidence } from '../incidence';
import type { SuppressionReason } from '../types';
import type { ListMatcher } from './matcher';

export type Listed = {
  /** What is left of the bits, 0 to 1. */
  factor: number;
  role: WarningRole;
  /** "‘List of known VPN ranges’ v20250101". */
  source: string;
};

/** Per selector position; of several lists the one that leaves least counts. Undefined without lists, so that nothing is paid for none. */
export function listedSelectors(
  dataset: Dataset,
  incidence: Incidence,
  matchers: readonly ListMatcher[],
): (Listed | undefined)[] | undefined {
  if (matchers.length === 0) return undefined;
  const strictest = [...matchers].sort((a, b) => a.list.weight - b.list.weight);
  return Array.from(incidence.kindOf, (of, position) => {
    const kind = incidence.kinds[of] as string;
    const about = strictest.filter(({ kinds }) => kinds.has(kind));
    if (about.length === 0) return undefined;
    const value = dataset.dictionary.value(incidence.selectors[position] as EntityId);
    const found = about.find((matcher) => matcher.has(kind, value));
    return found === undefined ? undefined : listedBy(found);
  });
}

function listedBy({ list }: ListMatcher): Listed {
  return {
    factor: Math.min(1, Math.max(0, list.weight)),
    role: list.role,
    source: `‘${list.name}’ v${String(list.version)}`,
  };
}

const WORDS: Readonly<Record<WarningRole, string>> = {
  'carrier-nat': 'carrier NAT',
  vpn: 'VPN',
  relay: 'relay',
  cloud: 'cloud or hosting',
  'public-dns': 'public DNS',
  'disposable-mail': 'disposable e-mail',
  'public-mail': 'public e-mail',
  campus: 'campus',
  other: '',
};

/** "listed as VPN in ‘List of known VPN ranges’ v20250101". */
export function listedWords({ role, source }: Listed): string {
  if (role === 'other') return `listed in ${source}`;
  return `listed as ${WORDS[role]} in ${source}`;
}

/** For the waterfall: with what is left of the bits. */
export function listedLabel(listed: Listed): string {
  const left = listed.factor === 0 ? 'not counted' : `counts ${String(Math.round(listed.factor * 100))}%`;
  return `${left}: ${listedWords(listed)}`;
}

export function listedReason({ role }: Listed): SuppressionReason {
  return role === 'other' ? 'listed' : role;
}
