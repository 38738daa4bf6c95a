// What the map of rings shows: which circles, where, with which label and marks. Pure; drawn by ring-map.tsx.
import type { RingList, RingSummary } from '../../../shared/engine/engine';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { shortKind } from '../../state/linkage-words';
import { formatCount, formatOf, formatShare } from '../../ui/format';
import { packCircles, radiiFor, type Circle, type Room } from './pack';
import { ringMarks, type MarkPart, type RingMark } from './ring-marks';

/** Rings that the map draws at most, by rank; the list in Explore has them all. */
export const MOST_RINGS = 60;
/** From this confidence on a ring is drawn with a whole line. */
export const SURE = 0.8;
/** Radius from which a label fits inside. */
const LABEL_INSIDE = 30;

export type MapRing = {
  ring: RingSummary;
  circle: Circle;
  /** Small benign circles have none until they are pointed at or selected. */
  label: 'inside' | 'below' | 'none';
  look: 'sure' | 'unsure' | 'benign';
  marks: RingMark[];
};

/** Rings lie in the middle, what looks benign around them; within each, larger first. */
export function mapRings(list: RingList, room: Room, kinds: KindRegistry): MapRing[] {
  const rings = list.rings.slice(0, MOST_RINGS);
  const order = rings.toSorted(
    (a, b) => Number(a.benign !== null) - Number(b.benign !== null) || b.accounts - a.accounts,
  );
  const radii = radiiFor(
    order.map((ring) => ring.accounts),
    room,
  );
  const labels = order.map((ring, i) => labelOf(ring, radii[i] ?? 0));
  const circles = packCircles(
    radii,
    room,
    labels.map((label) => ROOM_AROUND[label]),
  );
  const drawn = order.map((ring, i) => mapRing(ring, circles[i] as Circle, labels[i] ?? 'none', kinds));
  return drawn.sort((a, b) => a.ring.rank - b.ring.rank);
}

const ROOM_AROUND = { inside: 5, below: 17, none: 4 } as const;

function labelOf(ring: RingSummary, radius: number): MapRing['label'] {
  if (radius >= LABEL_INSIDE) return 'inside';
  return ring.benign === null ? 'below' : 'none';
}

function mapRing(ring: RingSummary, circle: Circle, label: MapRing['label'], kinds: KindRegistry): MapRing {
  const look = ring.benign !== null ? 'benign' : ring.confidence >= SURE ? 'sure' : 'unsure';
  const clear = label === 'inside' ? { x: Math.min(44, circle.radius * 0.86), y: 20 } : { x: 0, y: 0 };
  return { ring, circle, label, look, marks: ringMarks(ring.id, circle, parts(ring, kinds), clear) };
}

function parts(ring: RingSummary, kinds: KindRegistry): MarkPart[] {
  return ring.composition
    .filter(({ kind, entities }) => entities > 0 && kinds.has(kind))
    .map(({ kind, entities }) => ({
      shape: kinds.get(kind).shape,
      hue: kinds.get(kind).hue,
      count: entities,
    }));
}

/** What a screen reader says of a ring, and what the pointer brings up. */
export function describeRing(ring: RingSummary, kinds: KindRegistry, benign: string | null): string {
  const held = ring.heldBy.filter((kind) => kinds.has(kind)).map((kind) => shortKind(kinds.get(kind)));
  const parts = [
    `Ring ${ring.rank}`,
    formatOf(ring.accounts, 'account'),
    `${formatShare(ring.confidence)} sure`,
    held.length === 0 ? '' : `held by ${held.join(', ')}`,
    benign === null ? '' : `looks like ${benign}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** "5,380 · 98%", or the accounts alone where that is too wide. */
export function ringFigures(ring: RingSummary, circle: Circle): string {
  const accounts = formatCount(ring.accounts);
  const both = `${accounts} · ${formatShare(ring.confidence)}`;
  return both.length * 6 < circle.radius * 1.8 ? both : accounts;
}
