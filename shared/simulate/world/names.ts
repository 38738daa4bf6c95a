// Names of things by number: domains, organisations, cards, keys, clusters. All are fictional; domains end in .example (RFC 2606).
import { base36, hex, mixWith } from '../mix';

const FIRST = ['alder', 'amber', 'birch', 'cedar', 'cobalt', 'coral', 'delta', 'ember', 'fern', 'flint', 'gale', 'harbor', 'hazel', 'indigo', 'ivory', 'juniper', 'kelp', 'larch', 'linden', 'lumen', 'maple', 'meadow', 'nimbus', 'north', 'ochre', 'onyx', 'opal', 'pine', 'quartz', 'raven', 'river', 'slate']; // prettier-ignore
const SECOND = ['bank', 'bay', 'bridge', 'brook', 'cliff', 'cove', 'crest', 'dale', 'field', 'ford', 'forge', 'gate', 'glen', 'grove', 'haven', 'hill', 'hollow', 'isle', 'lake', 'loft', 'mill', 'moor', 'peak', 'point', 'port', 'reach', 'ridge', 'rock', 'shore', 'vale', 'well', 'wood']; // prettier-ignore

/** Numbers 1 ... PUBLIC_MAIL are public mail providers. */
const PROVIDERS = ['postbox', 'inbox', 'letterbox', 'webmail', 'quickmail', 'mailroom', 'parcel', 'envelope'];
export const PUBLIC_MAIL = PROVIDERS.length;

function domainText(salt: number, domain: number): string {
  if (domain <= PUBLIC_MAIL) return `${PROVIDERS[domain - 1] as string}.example`;
  return `${wordsOf(mixWith(salt, domain), '-')}-${domain.toString(36)}.example`;
}

/** The local part people chose; it is theirs alone. */
export function emailText(salt: number, account: number, domain: number): string {
  return `${base36(mixWith(salt + 1, account))}@${domainText(salt, domain)}`;
}

export function organisationText(salt: number, organisation: number): string {
  return `${wordsOf(mixWith(salt + 2, organisation), ' ')} ${organisation}`;
}

export function instrumentText(salt: number, instrument: number): string {
  return `pm_${base36(mixWith(salt + 3, instrument))}${base36(mixWith(salt + 4, instrument))}`;
}

export function cardRangeText(salt: number, range: number): string {
  return `range-${hex(mixWith(salt + 5, range), 8)}`;
}

export function keyText(salt: number, key: number): string {
  return `key_${base36(mixWith(salt + 6, key))}`;
}

export function deviceText(salt: number, device: number): string {
  return `dev-${base36(mixWith(salt + 7, device))}`;
}

export function promptText(salt: number, prompt: number): string {
  return `pc-${base36(mixWith(salt + 8, prompt))}`;
}

function wordsOf(draw: number, separator: string): string {
  return `${FIRST[draw & 31] as string}${separator}${SECOND[(draw >>> 5) & 31] as string}`;
}
