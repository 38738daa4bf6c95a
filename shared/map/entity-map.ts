// Makes the map: each entity one point, in the ring that it belongs to or holds, or among the rest. docs/spec/map.md.
import type { Ring } from '../linkage/types';
import type { DatasetView } from '../query/view';
import { sortIntoCells } from './point-grid';
import { ringCircles, type Room } from './ring-circles';
import { byStrength, eachPlace, pitchOf } from './ring-points';
import { restPoints } from './rest-points';
import type { EntityMap, MapQuery } from './types';

/** Square units: about the pixels of the map in a small window, so that a unit is about a pixel where all is seen. */
const AREA = 4e5;
const NARROWEST = 0.4;
const WIDEST = 4;

type Places = { x: Float32Array; y: Float32Array };

/** `rings` in order of rank. */
export function entityMap(view: DatasetView, rings: readonly Ring[], { aspect }: MapQuery): EntityMap {
  const room = roomOf(aspect);
  const ringOf = ringsOf(view.dataset.dictionary.size, rings);
  const circles = ringCircles(
    rings.map(({ members, benign }) => ({ accounts: members.length, benign: benign !== null })),
    room,
  );
  const places: Places = { x: new Float32Array(ringOf.length), y: new Float32Array(ringOf.length) };
  const drawn = rings.map((ring, at) => {
    const circle = circles[at] ?? { x: 0, y: 0, radius: 0 };
    const own = byStrength(ring.members, holdersOf(ring, at, ringOf));
    eachPlace(circle, own.length, at, (i, x, y) => place(places, own[i] as number, x, y));
    return { id: ring.id, circle, pitch: pitchOf(circle, own.length) };
  });
  const rest = restPoints(
    ringOf.reduce((sum, ring) => sum + Number(ring < 0), 0),
    circles,
    room,
  );
  let next = 0;
  ringOf.forEach((ring, id) => {
    if (ring >= 0) return;
    place(places, id, rest.x[next] as number, rest.y[next] as number);
    next++;
  });
  const cells = inCells(view, places, ringOf, room);
  return { ...room, rings: drawn, pitch: rest.pitch, ...cells, outside: outsideOf(cells) };
}

function outsideOf({ ring, kind, kinds }: Pick<EntityMap, 'ring' | 'kind' | 'kinds'>): EntityMap['outside'] {
  const account = kinds.indexOf('account');
  let [accounts, all] = [0, 0];
  ring.forEach((inside, at) => {
    if (inside >= 0) return;
    all++;
    if (kind[at] === account) accounts++;
  });
  return { accounts, selectors: all - accounts };
}

function roomOf(aspect: number): Room {
  const held = Math.max(NARROWEST, Math.min(WIDEST, aspect));
  return { width: Math.sqrt(AREA * held), height: Math.sqrt(AREA / held) };
}

function place({ x, y }: Places, id: number, atX: number, atY: number): void {
  x[id] = atX;
  y[id] = atY;
}

/** A selector lies in the ring of which it holds most members. */
function ringsOf(entities: number, rings: readonly Ring[]): Int32Array {
  const ringOf = new Int32Array(entities).fill(-1);
  const most = new Map<number, number>();
  rings.forEach(({ members, selectors }, ring) => {
    for (const id of members) ringOf[id] = ring;
    for (const { selector, accounts } of selectors) {
      if (accounts < 2 || accounts <= (most.get(selector) ?? 0)) continue;
      most.set(selector, accounts);
      ringOf[selector] = ring;
    }
  });
  return ringOf;
}

function holdersOf({ selectors }: Ring, ring: number, ringOf: Int32Array): number[] {
  return selectors.map(({ selector }) => selector).filter((selector) => ringOf[selector] === ring);
}

function inCells(view: DatasetView, { x, y }: Places, ringOf: Int32Array, room: Room) {
  const { grid, order } = sortIntoCells(x, y, room.width, room.height);
  const { classOf } = view.dataset.dictionary;
  const kind = new Uint8Array(order.length);
  order.forEach((id, at) => (kind[at] = view.kinds.ofClass[classOf[id] as number] as number));
  return {
    entity: order,
    x: gathered(x, order, new Float32Array(order.length)),
    y: gathered(y, order, new Float32Array(order.length)),
    ring: gathered(ringOf, order, new Int32Array(order.length)),
    kind,
    kinds: [...view.kinds.ids],
    grid,
  };
}

function gathered<T extends Float32Array | Int32Array>(values: T, order: Uint32Array, into: T): T {
  for (let at = 0; at < order.length; at++) into[at] = values[order[at] as number] as number;
  return into;
}
