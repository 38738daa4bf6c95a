// A picture of opaque pixels, and the two things that are drawn on it: filled discs and masks. Colours are 0xBBGGRR, as a canvas keeps them in memory.
import type { Mask } from './masks';

export type Raster = { width: number; height: number; pixels: Uint32Array };

const OPAQUE = 0xff000000;

export function clear({ pixels }: Raster, colour: number): void {
  pixels.fill((colour | OPAQUE) >>> 0);
}

export function fillDisc(
  { width, height, pixels }: Raster,
  x: number,
  y: number,
  radius: number,
  colour: number,
): void {
  const opaque = (colour | OPAQUE) >>> 0;
  const last = Math.min(height - 1, Math.floor(y + radius));
  for (let row = Math.max(0, Math.ceil(y - radius)); row <= last; row++) {
    const half = Math.sqrt(Math.max(0, radius ** 2 - (row + 0.5 - y) ** 2));
    const from = Math.max(0, Math.round(x - half));
    const to = Math.min(width, Math.round(x + half));
    if (to > from) pixels.fill(opaque, row * width + from, row * width + to);
  }
}

/** `alpha`: 0..256. */
export function stamp(
  { width, height, pixels }: Raster,
  { size, origin, coverage }: Mask,
  x: number,
  y: number,
  colour: number,
  alpha: number,
): void {
  const left = Math.floor(x) + origin;
  const top = Math.floor(y) + origin;
  const fromColumn = Math.max(0, -left);
  const toColumn = Math.min(size, width - left);
  const toRow = Math.min(size, height - top);
  const redBlue = colour & 0xff00ff;
  const green = colour & 0x00ff00;
  for (let row = Math.max(0, -top); row < toRow; row++) {
    const line = (top + row) * width + left;
    for (let column = fromColumn; column < toColumn; column++) {
      const share = ((coverage[row * size + column] as number) * alpha + 128) >> 8;
      if (share === 0) continue;
      const under = pixels[line + column] as number;
      // Two channels at a time: neither can reach into the other, as shares add up to 256.
      const rest = 256 - share;
      const mixed = ((redBlue * share + (under & 0xff00ff) * rest) >>> 8) & 0xff00ff;
      const mixedGreen = ((green * share + (under & 0x00ff00) * rest) >>> 8) & 0x00ff00;
      pixels[line + column] = (OPAQUE | mixed | mixedGreen) >>> 0;
    }
  }
}
