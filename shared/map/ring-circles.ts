// Where the rings lie on the map: areas by accounts, rings in the middle, what looks benign around them.
import type { Circle } from './types';
import { packCircles, type Centre } from './pack-circles';

export type Room = { width: number; height: number };
export type PackedRing = { accounts: number; benign: boolean };

/** Share of the map that circles fill, as far as the largest lets them. */
const FILL = 0.5;
/** No circle is wider than this share of the shorter side. */
const LARGEST = 0.36;
const SMALLEST = 5;
/** How far circles grow where there is room left. */
const LARGER = 1.3;
/** Kept free along the map's edge. */
const EDGE = 20;
/** Under a ring whose name does not fit inside it. */
const ROOM_FOR_NAME = 15;
const NAME_INSIDE = 30;
/** With more rings than this there is room for less around each. */
const ROOMY = 60;

/** One circle for each, in the order given; whole within the room. */
export function ringCircles(rings: readonly PackedRing[], room: Room): Circle[] {
  const radii = radiiFor(rings, room);
  const crowd = Math.sqrt(Math.min(1, ROOMY / Math.max(1, rings.length)));
  const order = rings
    .map(({ benign }, at) => ({ at, benign, radius: radii[at] as number }))
    .sort((a, b) => Number(a.benign) - Number(b.benign) || b.radius - a.radius || a.at - b.at);
  const reaches = order.map((ring) => ring.radius + crowd * roomAround(ring));
  const centres = packCircles(reaches, Math.max(0.6, Math.min(2, room.width / room.height)));
  const circles = new Array<Circle>(rings.length);
  order.forEach(({ at, radius }, i) => (circles[at] = { ...(centres[i] as Centre), radius }));
  return fitted(circles, room);
}

/** By the root of the accounts, so that areas compare. */
function radiiFor(rings: readonly PackedRing[], room: Room): number[] {
  const total = rings.reduce((sum, { accounts }) => sum + accounts, 0);
  const largest = rings.reduce((most, { accounts }) => Math.max(most, accounts), 1);
  const byArea = Math.sqrt((FILL * room.width * room.height) / (Math.PI * Math.max(1, total)));
  const scale = Math.min(byArea, (LARGEST * Math.min(room.width, room.height)) / Math.sqrt(largest));
  return rings.map(({ accounts }) => Math.max(SMALLEST, scale * Math.sqrt(accounts)));
}

function roomAround({ benign, radius }: { benign: boolean; radius: number }): number {
  return !benign && radius < NAME_INSIDE ? ROOM_FOR_NAME : 4;
}

/** Moves the whole into the middle of the room, smaller if it must be and larger if it may. */
function fitted(circles: readonly Circle[], room: Room): Circle[] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, radius } of circles) {
    [left, right] = [Math.min(left, x - radius), Math.max(right, x + radius)];
    [top, bottom] = [Math.min(top, y - radius), Math.max(bottom, y + radius)];
  }
  const wide = (room.width - 2 * EDGE) / (right - left);
  const scale = Math.min(LARGER, wide, (room.height - 2 * EDGE) / (bottom - top));
  return circles.map(({ x, y, radius }) => ({
    x: room.width / 2 + (x - (left + right) / 2) * scale,
    y: room.height / 2 + (y - (top + bottom) / 2) * scale,
    radius: radius * scale,
  }));
}
