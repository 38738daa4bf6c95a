// What the map of rings shows: which circles, where, with which label and marks. Pure; drawn by ring-map.tsx.
import type { RingList, RingSummary } from '../../../shared/engine/engine';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { formatCount, formatOf, formatShare } from '../../ui/format';
import { packCircles, radiiFor, type Circle, type Room } from './pack';
import { ringMarks, type MarkPart, type RingMark } from './ring-marks';

/** Rings that the map draws at most, by rank; the list in Explore has them all. */
export const MOST_RINGS = 60;
/** From this confidence on a ring is drawn with a whole line. */
export const SURE = 0.8;
const LABEL_INSIDE = 36;
const ROOM_FOR_LABEL = 22;

export type MapRing = {
  ring: RingSummary;
  circle: Circle;
  labelInside: boolean;
  look: 'sure' | 'unsure' | 'benign';
  marks: RingMark[];
};

export function mapRings(list: RingList, room: Room, kinds: KindRegistry): MapRing[] {
  const rings = list.rings.slice(0, MOST_RINGS);
  const circles = packCircles(
    radiiFor(
      rings.map((ring) => ring.accounts),
      room,
    ),
    room,
    (radius) => (radius < LABEL_INSIDE ? ROOM_FOR_LABEL : 8),
  );
  return rings.map((ring, i) => mapRing(ring, circles[i] as Circle, kinds));
}

function mapRing(ring: RingSummary, circle: Circle, kinds: KindRegistry): MapRing {
  const labelInside = circle.radius >= LABEL_INSIDE * 0.9;
  const look = ring.benign !== null ? 'benign' : ring.confidence >= SURE ? 'sure' : 'unsure';
  const clear = labelInside ? { x: 34, y: 20 } : { x: 0, y: 0 };
  return { ring, circle, labelInside, look, marks: ringMarks(ring.id, circle, parts(ring, kinds), clear) };
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
  const held = ring.heldBy
    .filter((kind) => kinds.has(kind))
    .map((kind) => kinds.get(kind).label.toLowerCase());
  const parts = [
    `Ring ${ring.rank}`,
    formatOf(ring.accounts, 'account'),
    `${formatShare(ring.confidence)} sure`,
    held.length === 0 ? '' : `held by ${held.join(', ')}`,
    benign === null ? '' : `looks like ${benign}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** "5,380 · 98%" */
export function ringFigures(ring: RingSummary): string {
  return `${formatCount(ring.accounts)} · ${formatShare(ring.confidence)}`;
}
