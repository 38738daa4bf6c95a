import { describe, expect, it } from 'vitest';
import { mapOf } from '../testing/entity-map-builder';
import { fitted } from './camera';
import { createMasks, type Outline } from './masks';
import { paintMap, type MapLook } from './paint';
import { fillDisc, stamp, type Raster } from './raster';

const square: Outline = [
  [0, 0],
  [12, 0],
  [12, 12],
  [0, 12],
];
const raster = (width: number, height: number): Raster => ({
  width,
  height,
  pixels: new Uint32Array(width * height),
});
const greenOf = (pixel: number): number => (pixel >>> 8) & 255;
const opaque = (colour: number): number => (colour | 0xff000000) >>> 0;

describe('masks', () => {
  it('cover as many pixels as the mark is large, wherever in a pixel it lies', () => {
    const masks = createMasks(square);
    for (const radius of [0.75, 1, 2, 3.5])
      for (const [x, y] of [
        [0, 0],
        [0.3, 0.6],
        [0.9, 0.1],
      ] as const) {
        const covered = masks(radius, x, y).coverage.reduce((sum, share) => sum + share / 255, 0);
        expect(covered).toBeCloseTo((2 * radius) ** 2, 0);
      }
  });

  it('are made once', () => {
    const masks = createMasks(square);
    expect(masks(2, 0.1, 0.1)).toBe(masks(2.05, 0.2, 0.05));
  });
});

describe('the raster', () => {
  it('mixes each channel by itself, and keeps pixels opaque', () => {
    const picture = raster(3, 3);
    picture.pixels.fill(opaque(0x204060));
    stamp(picture, { size: 1, origin: 0, coverage: Uint8Array.of(255) }, 1, 1, 0xe0a020, 128);
    const mixed = picture.pixels[4] ?? 0;
    expect(mixed >>> 24).toBe(255);
    expect([16, 8, 0].map((shift) => (mixed >>> shift) & 255)).toEqual([128, 112, 64]);
    expect(picture.pixels[3]).toBe(opaque(0x204060));
  });

  it('draws what lies across an edge as far as it is inside, and nothing on the other side', () => {
    const picture = raster(4, 4);
    const mask = { size: 3, origin: -1, coverage: new Uint8Array(9).fill(255) };
    for (const [x, y] of [
      [0, 0],
      [3, 3],
      [-5, 1],
      [9, 9],
    ] as const)
      stamp(picture, mask, x, y, 0xffffff, 256);
    const lit = [...picture.pixels.keys()].filter((at) => picture.pixels[at] !== 0);
    expect(lit).toEqual([0, 1, 4, 5, 10, 11, 14, 15]);
  });

  it('fills a disc of its area', () => {
    const picture = raster(100, 100);
    fillDisc(picture, 50, 50, 30, 0x123456);
    const filled = picture.pixels.filter((pixel) => pixel === opaque(0x123456)).length;
    expect(Math.abs(filled - Math.PI * 900)).toBeLessThan(30);
  });
});

describe('painting the map', () => {
  const map = mapOf([{ members: 30, selectors: 2 }], 100);
  const look = (rest: boolean): Omit<MapLook, 'seen'> => ({
    ground: 0x101010,
    disc: () => 0x202020,
    kinds: map.kinds.map((kind) => ({
      masks: createMasks(square),
      colour: kind === 'account' ? 0x0000ff : 0x00ff00,
      account: kind === 'account',
      rest: rest || kind === 'account',
    })),
    dimmed: new Uint8Array(1),
    ratio: 1,
  });
  const painted = (rest: boolean, seen: Uint8Array | null = null): Raster => {
    const picture = raster(400, 250);
    paintMap(picture, map, fitted(map, picture), { ...look(rest), seen });
    return picture;
  };
  const pixelOf = (picture: Raster, at: number): number => {
    const { x, y, scale } = fitted(map, picture);
    const column = Math.floor(picture.width / 2 + ((map.x[at] ?? 0) - x) * scale);
    const row = Math.floor(picture.height / 2 + ((map.y[at] ?? 0) - y) * scale);
    return picture.pixels[row * picture.width + column] ?? 0;
  };

  it('M8 draws a dot in the colour of its kind where every shown point lies', () => {
    const picture = painted(true);
    map.entity.forEach((_, at) => {
      const ground = map.ring[at] === -1 ? opaque(0x101010) : opaque(0x202020);
      expect(pixelOf(picture, at)).not.toBe(ground);
    });
  });

  it('M10 lets what was not seen then step back, and nothing else', () => {
    const away = (picture: Raster, at: number): number => {
      const ground = map.ring[at] === -1 ? 0x10 : 0x20;
      const pixel = pixelOf(picture, at);
      return Math.max(...[16, 8, 0].map((shift) => Math.abs(((pixel >>> shift) & 255) - ground)));
    };
    const mask = Uint8Array.from(map.entity, (_, id) => id % 2);
    const [all, some] = [painted(true), painted(true, mask)];
    map.entity.forEach((id, at) => {
      if (mask[id] === 1) expect(pixelOf(some, at)).toBe(pixelOf(all, at));
      else expect(away(some, at)).toBeLessThan(away(all, at) / 3);
    });
  });

  it('M8 leaves out selectors that hold no ring when they are not to be shown', () => {
    const [all, few] = [painted(true), painted(false)];
    const address = map.kinds.indexOf('address');
    map.kind.forEach((kind, at) => {
      if (kind !== address) return;
      expect(greenOf(pixelOf(all, at))).toBeGreaterThan(0x10);
      expect(greenOf(pixelOf(few, at))).toBeLessThanOrEqual(0x10);
    });
  });
});
