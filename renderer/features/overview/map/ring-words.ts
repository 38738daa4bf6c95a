// What the map says of a ring: its look, its name, its figures, in as many words as there is room for.
import type { RingSummary } from '../../../../shared/engine/engine';
import type { RingDress, RingLook } from '../../../../shared/map/painter';
import type { KindRegistry } from '../../../../shared/model/kinds/registry';
import { benignWord, shortKind } from '../../../state/linkage-words';
import { formatCount, formatOf, formatShare } from '../../../ui/format';

/** From this confidence on a ring is drawn with a whole line. */
export const SURE = 0.8;

export function lookOfRing({ benign, confidence }: Pick<RingSummary, 'benign' | 'confidence'>): RingLook {
  if (benign !== null) return 'benign';
  return confidence >= SURE ? 'sure' : 'unsure';
}

/** "5,380 · 98%", or the accounts alone where that is too wide; of what looks benign, what it looks like. */
export function dressOfRing(ring: RingSummary): RingDress {
  const accounts = formatCount(ring.accounts);
  const benign = ring.benign === null ? null : benignWord(ring.benign.archetype);
  return {
    name: `Ring ${ring.rank}`,
    figures:
      benign === null ? [`${accounts} · ${formatShare(ring.confidence)}`, accounts] : [benign, 'benign'],
    short: `${ring.rank} · ${benign ?? accounts}`,
    look: lookOfRing(ring),
  };
}

/** What a screen reader says of a ring, and what the pointer brings up. */
export function describeRing(ring: RingSummary, kinds: KindRegistry): string {
  const held = ring.heldBy.filter((kind) => kinds.has(kind)).map((kind) => shortKind(kinds.get(kind)));
  const parts = [
    `Ring ${ring.rank}`,
    formatOf(ring.accounts, 'account'),
    `${formatShare(ring.confidence)} sure`,
    held.length === 0 ? '' : `held by ${held.join(', ')}`,
    ring.benign === null ? '' : `looks like ${benignWord(ring.benign.archetype)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
