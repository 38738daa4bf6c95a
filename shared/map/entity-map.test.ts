import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOf } from '../testing/entity-map-builder';
import { fitted } from './camera';
import { findPoint, pointsInSight, pointsOf, ringAt } from './find-point';

const ring = fc.record({
  members: fc.integer({ min: 2, max: 40 }),
  selectors: fc.integer({ min: 1, max: 6 }),
  benign: fc.boolean(),
});
const worlds = fc.tuple(
  fc.array(ring, { maxLength: 8 }),
  fc.nat(300),
  fc.double({ min: 0.3, max: 5, noNaN: true }),
);
const shown = (): boolean => true;

describe('the map', () => {
  it('M1 has every entity exactly once, and inside the map', () => {
    fc.assert(
      fc.property(worlds, ([rings, strangers, aspect]) => {
        const map = mapOf(rings, strangers, aspect);
        const entities = rings.reduce(
          (sum, { members, selectors }) => sum + members + selectors,
          2 * strangers,
        );
        expect([...map.entity].sort((a, b) => a - b)).toEqual(
          Array.from({ length: entities }, (_, id) => id),
        );
        expect(map.outside).toEqual({ accounts: strangers, selectors: strangers });
        map.x.forEach((x) => expect(x >= 0 && x <= map.width).toBe(true));
        map.y.forEach((y) => expect(y >= 0 && y <= map.height).toBe(true));
      }),
      { numRuns: 40 },
    );
  });

  it('M3 puts members and what holds them into their circle, and everything else outside all circles', () => {
    fc.assert(
      fc.property(worlds, ([rings, strangers, aspect]) => {
        const map = mapOf(rings, strangers, aspect);
        map.entity.forEach((_, at) => {
          expect(ringAt(map, map.x[at] ?? NaN, map.y[at] ?? NaN)).toBe(map.ring[at]);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('M3 puts the surest member innermost', () => {
    const map = mapOf([{ members: 30, selectors: 2 }], 0);
    const { circle } = map.rings[0] ?? { circle: { x: 0, y: 0 } };
    const places = pointsOf(map, [
      map.ids('account:r0m0'),
      map.ids('account:r0m15'),
      map.ids('account:r0m29'),
    ]);
    const distances = [...places.keys()]
      .sort((a, b) => a - b)
      .map((id) => places.get(id) ?? 0)
      .map((at) => Math.hypot((map.x[at] ?? 0) - circle.x, (map.y[at] ?? 0) - circle.y));
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('M4 gives the same places for the same rings', () => {
    const rings = [
      { members: 12, selectors: 3 },
      { members: 5, selectors: 1, benign: true },
    ];
    expect(mapOf(rings, 200).x).toEqual(mapOf(rings, 200).x);
  });

  it('M4 keeps what is in no ring apart: no two closer than a third of their pitch', () => {
    const map = mapOf([{ members: 20, selectors: 2 }], 250);
    const rest = [...map.ring.keys()].filter((at) => map.ring[at] === -1);
    for (const a of rest)
      for (const b of rest) {
        if (a >= b) continue;
        const apart = Math.hypot((map.x[a] ?? 0) - (map.x[b] ?? 0), (map.y[a] ?? 0) - (map.y[b] ?? 0));
        expect(apart).toBeGreaterThan(0.29 * map.pitch);
      }
  });
});

describe('looking something up on the map', () => {
  const map = mapOf(
    [
      { members: 40, selectors: 4 },
      { members: 9, selectors: 1 },
    ],
    400,
  );

  it('M6 finds the nearest point, as looking at all of them does', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: map.width + 20, noNaN: true }),
        fc.double({ min: -20, max: map.height + 20, noNaN: true }),
        fc.double({ min: 0, max: 80, noNaN: true }),
        (x, y, reach) => {
          const distances = [...map.x].map((atX, at) => Math.hypot(atX - x, (map.y[at] ?? 0) - y));
          const nearest = Math.min(...distances);
          const { at } = findPoint(map, { x, y }, reach, shown);
          if (nearest > reach) expect(at).toBeNull();
          else expect(distances[at ?? -1]).toBe(nearest);
        },
      ),
    );
  });

  it('M6 finds nothing that is not shown', () => {
    const at = map.ring.indexOf(-1);
    const place = { x: map.x[at] ?? 0, y: map.y[at] ?? 0 };
    expect(findPoint(map, place, 1, shown).at).toBe(at);
    expect(findPoint(map, place, 1, (one) => one !== at).at).toBeNull();
  });

  it('M7 tells which points are in sight, or that they are too many', () => {
    const sight = { width: 800, height: 500 };
    const camera = { ...fitted(map, sight), scale: 2 };
    const inside = (at: number): boolean =>
      Math.abs((map.x[at] ?? 0) - camera.x) <= 400 / 2 && Math.abs((map.y[at] ?? 0) - camera.y) <= 250 / 2;
    const wanted = [...map.x.keys()].filter(inside);
    expect(wanted.length).toBeGreaterThan(10);
    expect(pointsInSight(map, camera, sight, 500, shown)).toEqual(wanted);
    expect(pointsInSight(map, camera, sight, wanted.length - 1, shown)).toBeNull();
  });
});
