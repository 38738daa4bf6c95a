import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, fitted, held, zoomed } from './camera';

const map = { width: 800, height: 500, pitch: 4, rings: [] };
const sight = { width: 1000, height: 500 };
const cameras = fc.record({
  x: fc.double({ min: -2000, max: 2000, noNaN: true }),
  y: fc.double({ min: -2000, max: 2000, noNaN: true }),
  scale: fc.double({ min: 0.001, max: 1000, noNaN: true }),
});

describe('the camera', () => {
  it('M5 begins with all of the map, in the middle', () => {
    expect(fitted(map, sight)).toEqual({ x: 400, y: 250, scale: 1 });
  });

  it('M5 never shows what is beyond the map where the map is larger, nor comes closer than names need', () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const one = held(camera, map, sight);
        const { left, right, top, bottom } = areaOf(one, sight);
        expect(one.scale).toBeGreaterThanOrEqual(1);
        expect(one.scale).toBeLessThanOrEqual(96 / map.pitch);
        expect(right - left > map.width || (left >= -1e-6 && right <= map.width + 1e-6)).toBe(true);
        expect(bottom - top > map.height || (top >= -1e-6 && bottom <= map.height + 1e-6)).toBe(true);
      }),
    );
  });

  it('M5 keeps what is under the pointer there when it comes closer', () => {
    fc.assert(
      fc.property(cameras, fc.double({ min: 0.2, max: 5, noNaN: true }), (camera, factor) => {
        const at = { x: 210, y: -77 };
        const next = zoomed(camera, factor, at);
        expect(next.x + at.x / next.scale).toBeCloseTo(camera.x + at.x / camera.scale, 6);
        expect(next.y + at.y / next.scale).toBeCloseTo(camera.y + at.y / camera.scale, 6);
      }),
    );
  });
});
