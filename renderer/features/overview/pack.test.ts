import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packCircles, radiiFor } from './pack';

const room = { width: 1000, height: 560 };
const sizes = fc.array(fc.integer({ min: 1, max: 6000 }), { minLength: 1, maxLength: 40 });
const margins = (radii: readonly number[]): number[] => radii.map((radius) => (radius < 34 ? 18 : 8));

describe('packing', () => {
  it('keeps circles apart and inside the room', () => {
    fc.assert(
      fc.property(sizes, (counts) => {
        const radii = radiiFor(counts, room);
        const circles = packCircles(radii, room, margins(radii));
        circles.forEach((a, i) => {
          expect(a.x - a.radius).toBeGreaterThanOrEqual(-1e-6);
          expect(a.x + a.radius).toBeLessThanOrEqual(room.width + 1e-6);
          expect(a.y - a.radius).toBeGreaterThanOrEqual(-1e-6);
          expect(a.y + a.radius).toBeLessThanOrEqual(room.height + 1e-6);
          for (const b of circles.slice(i + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('draws areas that compare: four times the accounts is twice the radius', () => {
    const [large, small] = radiiFor([4000, 1000], room);
    expect((large ?? 0) / (small ?? 1)).toBeCloseTo(2, 6);
  });

  it('gives the same picture for the same rings', () => {
    const radii = radiiFor([5380, 1482, 911, 604, 418, 273], room);
    expect(packCircles(radii, room, margins(radii))).toEqual(packCircles(radii, room, margins(radii)));
  });
});
