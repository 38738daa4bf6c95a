// How an entity's value is written for people: as its kind displays it (defanged, masked), cut in the middle where space is short.
import type { EntityKey } from '../../shared/dataset/types';
import type { Kind } from '../../shared/model/kinds/kind';
import type { KindRegistry } from '../../shared/model/kinds/registry';
import { cutMiddle, formatCount } from '../ui/format';

/** The kind, or undefined when this workspace does not know it: shown by its id then, never an error. */
export function kindIn(kinds: KindRegistry, id: string): Kind | undefined {
  return kinds.has(id) ? kinds.get(id) : undefined;
}

export function displayValue(kinds: KindRegistry, key: EntityKey): string {
  return kindIn(kinds, key.kind)?.display(key.value) ?? key.value;
}

export function shortValue(kinds: KindRegistry, key: EntityKey, longest = 20): string {
  return cutMiddle(displayValue(kinds, key), longest);
}

export const kindLabel = (kinds: KindRegistry, id: string): string => kindIn(kinds, id)?.label ?? id;
export const kindPlural = (kinds: KindRegistry, id: string): string => kindIn(kinds, id)?.plural ?? id;

/** A kind's mark and colour; unknown kinds get the account's. */
export function markOf(kinds: KindRegistry, id: string): Pick<Kind, 'shape' | 'hue'> {
  return kindIn(kinds, id) ?? { shape: 'circle', hue: 'account' };
}

/** "acct_7c1e…93d0, account" for screen readers. */
export function spokenEntity(kinds: KindRegistry, key: EntityKey): string {
  return `${kindLabel(kinds, key.kind)} ${displayValue(kinds, key)}`;
}

/** "1 e-mail domain", "12 TLS fingerprints": within a sentence. */
export function countedKind(kinds: KindRegistry, id: string, count: number): string {
  return `${formatCount(count)} ${withinSentence(count === 1 ? kindLabel(kinds, id) : kindPlural(kinds, id))}`;
}

/** "E-mail domain" as "e-mail domain"; "TLS fingerprint" stays. */
export function withinSentence(label: string): string {
  return label.replace(/^[A-Z](?=[a-z-])/u, (letter) => letter.toLowerCase());
}
