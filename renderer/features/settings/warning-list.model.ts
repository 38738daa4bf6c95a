// Warning lists in words: what their entries are, and what they leave of the bits.
import { WARNING_ROLES, type WarningRole } from '../../../shared/model/records/warning-list';
import type { RefusedEntry } from '../../../shared/linkage/warning-lists/read-warning-list';
import type { Choice } from '../../ui/choice';

const ROLES: Readonly<Record<WarningRole, string>> = {
  'carrier-nat': 'Carrier NAT',
  vpn: 'VPN',
  relay: 'Private relay',
  cloud: 'Cloud or hosting',
  'public-dns': 'Public DNS',
  'disposable-mail': 'Disposable e-mail',
  'public-mail': 'Public e-mail',
  campus: 'Campus',
  other: 'Something else',
};

export const ROLE_CHOICES: readonly Choice<WarningRole>[] = WARNING_ROLES.map((role) => ({
  value: role,
  label: ROLES[role],
}));

const WEIGHTS: readonly Choice[] = [
  { value: '0', label: 'nothing' },
  { value: '0.25', label: 'a quarter' },
  { value: '0.5', label: 'a half' },
  { value: '0.75', label: 'three quarters' },
  { value: '1', label: 'all' },
];

/** The usual weights, and the list's own where it is another. */
export function weightChoices(weight: number): readonly Choice[] {
  const value = String(weight);
  if (WEIGHTS.some((choice) => choice.value === value)) return WEIGHTS;
  return [...WEIGHTS, { value, label: `${String(Math.round(weight * 100))}%` }];
}

/** "entry 7, ‘10.0.0.0/33’: not a range" */
export function refusedWords({ at, entry, reason }: RefusedEntry): string {
  return `entry ${at.toLocaleString('en')}, ‘${entry}’: ${reason}`;
}
