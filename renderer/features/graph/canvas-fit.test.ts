import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../shared/graph/layout-boxes';
import { framing } from './canvas-fit';
import type { Framing, Rect } from './canvas-fit';

const room = { width: 700, height: 430 };
const legend: Rect = { left: 12, top: 350, right: 530, bottom: 420 };
const minimap: Rect = { left: 550, top: 310, right: 690, bottom: 420 };

const box = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -600, max: 600 }),
  width: fc.integer({ min: 4, max: 60 }),
  height: fc.integer({ min: 4, max: 40 }),
});
const boxes = fc.array(box, { minLength: 1, maxLength: 40 });

function onScreen({ x, y, width, height }: Box, { zoom, pan }: Framing): Rect {
  const left = (x - width / 2) * zoom + pan.x;
  const top = (y - height / 2) * zoom + pan.y;
  return { left, top, right: left + width * zoom, bottom: top + height * zoom };
}

const inRoom = ({ left, top, right, bottom }: Rect): boolean =>
  left >= 0 && top >= 0 && right <= room.width && bottom <= room.height;
const meet = (a: Rect, b: Rect): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

describe('the fitted camera', () => {
  it('has everything in the room', () => {
    fc.assert(
      fc.property(boxes, (drawn) => {
        const camera = framing(() => drawn, room, [legend, minimap], 1.4);
        expect(camera.zoom).toBeLessThanOrEqual(1.4);
        for (const each of drawn) expect(inRoom(onScreen(each, camera))).toBe(true);
      }),
    );
  });

  it('leaves nothing under what floats, where a somewhat smaller picture has the room', () => {
    // An ellipse: its corners are empty.
    const drawn = Array.from({ length: 60 }, (_, i) => {
      const angle = (i / 60) * 2 * Math.PI;
      return { x: 800 * Math.cos(angle), y: 400 * Math.sin(angle), width: 30, height: 30 };
    });
    const plain = framing(() => drawn, room, [], 1.4);
    expect(drawn.some((each) => meet(onScreen(each, plain), legend))).toBe(true);
    const camera = framing(() => drawn, room, [legend, minimap], 1.4);
    for (const each of drawn) {
      expect(meet(onScreen(each, camera), legend)).toBe(false);
      expect(meet(onScreen(each, camera), minimap)).toBe(false);
    }
    expect(camera.zoom).toBeGreaterThan(plain.zoom * 0.6);
  });

  it('makes room for names, which keep their size on the screen', () => {
    const named = (zoom: number): Box[] =>
      [-500, 500].map((x) => ({ x, y: 0, width: 120 / zoom, height: 20 / zoom }));
    const camera = framing(named, room, [], 1.4);
    for (const each of named(camera.zoom)) expect(inRoom(onScreen(each, camera))).toBe(true);
  });

  it('blows nothing up beyond what is asked for', () => {
    expect(framing(() => [{ x: 5, y: 5, width: 10, height: 10 }], room, [], 1.4).zoom).toBe(1.4);
  });
});
