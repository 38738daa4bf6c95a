import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packCircles } from './pack-circles';
import { ringCircles } from './ring-circles';

const room = { width: 1336, height: 748 };
const rings = fc.array(fc.record({ accounts: fc.integer({ min: 3, max: 6000 }), benign: fc.boolean() }), {
  minLength: 1,
  maxLength: 120,
});

describe('packing rings', () => {
  it('M2 keeps circles apart and inside the map', () => {
    fc.assert(
      fc.property(rings, (packed) => {
        const circles = ringCircles(packed, room);
        circles.forEach((a, at) => {
          expect(a.x - a.radius).toBeGreaterThanOrEqual(19);
          expect(a.x + a.radius).toBeLessThanOrEqual(room.width - 19);
          expect(a.y - a.radius).toBeGreaterThanOrEqual(19);
          expect(a.y + a.radius).toBeLessThanOrEqual(room.height - 19);
          for (const b of circles.slice(at + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('M2 draws areas that compare: four times the accounts is twice the radius', () => {
    const [large, small] = ringCircles(
      [
        { accounts: 4000, benign: false },
        { accounts: 1000, benign: false },
      ],
      room,
    );
    expect((large?.radius ?? 0) / (small?.radius ?? 1)).toBeCloseTo(2, 6);
  });

  it('touches neighbours: nothing could come closer without overlapping', () => {
    const reaches = [40, 30, 25, 20, 12, 12, 8, 5, 5, 5];
    const centres = packCircles(reaches, 1.5);
    centres.slice(1).forEach((one, at) => {
      const gaps = centres
        .filter((other) => other !== one)
        .map(
          (other) =>
            Math.hypot(one.x - other.x, one.y - other.y) -
            reaches[at + 1]! -
            reaches[centres.indexOf(other)]!,
        );
      expect(Math.min(...gaps)).toBeCloseTo(0, 6);
    });
  });
});
