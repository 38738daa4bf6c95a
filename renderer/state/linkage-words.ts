// What linkage decided, in the words that lists, graph and inspector share.
import type { Archetype, SuppressionReason } from '../../shared/linkage/types';
import type { RingEvidenceGroup } from '../../shared/model/evidence';

const SUPPRESSION: Readonly<Record<SuppressionReason, string>> = {
  hub: 'too common',
  'carrier-nat': 'carrier NAT',
  campus: 'campus',
  vpn: 'VPN egress',
  relay: 'private relay',
  'public-prompt': 'public template',
  'public-mail': 'public mail',
  'common-client': 'common client',
  cloud: 'cloud or hosting',
  'public-dns': 'public DNS',
  'disposable-mail': 'disposable e-mail',
  listed: 'on a warning list',
};

/** Why a selector was not counted: "carrier NAT". */
export const suppressionWord = (reason: SuppressionReason): string => SUPPRESSION[reason];

const BENIGN: Readonly<Record<Archetype, string>> = {
  family: 'family',
  team: 'team',
  corporate: 'company office',
  campus: 'campus',
  evaluation: 'evaluation suite',
  benchmark: 'benchmark',
  gateway: 'LLM gateway',
  'ci-runners': 'CI runners',
  freelancers: 'freelancers',
  'public-prompt': 'public template',
  'carrier-nat': 'carrier NAT',
  vpn: 'VPN',
  relay: 'private relay',
};

/** What a ring may be instead: "company office". */
export const benignWord = (archetype: Archetype): string => BENIGN[archetype];

const GROUPS: Readonly<Record<RingEvidenceGroup, string>> = {
  network: 'Network',
  payment: 'Payment',
  client: 'Client',
  contact: 'Contact',
  content: 'Content',
  credential: 'Credential',
  timing: 'Timing',
};

export const groupWord = (group: RingEvidenceGroup): string => GROUPS[group];

/** Groups borrow the hue of the kind that leads them. */
const GROUP_HUES: Readonly<Record<RingEvidenceGroup, string>> = {
  network: 'var(--k-address)',
  payment: 'var(--k-payment)',
  client: 'var(--k-device)',
  contact: 'var(--k-domain)',
  content: 'var(--k-prompt)',
  credential: 'var(--k-pool)',
  timing: 'var(--k-account)',
};

export const groupColour = (group: RingEvidenceGroup): string => GROUP_HUES[group];

const SHORT_KINDS = new Map([
  ['payment', 'card'],
  ['tls', 'TLS'],
  ['user-agent', 'client'],
  ['email', 'e-mail'],
  ['email-domain', 'domain'],
  ['phone', 'phone'],
  ['api-key', 'key'],
  ['prompt-cluster', 'template'],
  ['asn', 'AS'],
]);

/** One short word for what holds a ring: "card", "template". Kinds that a person defined go by their label. */
export function shortKind(kind: { id: string; label: string }): string {
  return SHORT_KINDS.get(kind.id) ?? kind.label.toLowerCase();
}
