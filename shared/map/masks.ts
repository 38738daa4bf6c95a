// The marks of kinds as small masks of how far each pixel is covered, made when first asked for and kept: a point is then drawn by copying one.

/** A polygon in a box of 12 by 12 around (6, 6). */
export type Outline = readonly (readonly [x: number, y: number])[];

/** `coverage[row * size + column]`: 0..255; `origin`: first column and row, in pixels from the pixel that the middle lies in. */
export type Mask = { size: number; origin: number; coverage: Uint8Array };

/** Masks by radius in pixels, at a place within its pixel (`x` and `y` in 0..1). */
export type Masks = (radius: number, x: number, y: number) => Mask;

const BOX = 12;
const RADIUS_STEPS = 4;
/** Places within a pixel that are told apart along each axis, for marks so small that a jump would be seen. */
const PHASES = 4;
const SMALL = 4;
/** Samples of a pixel along each axis. */
const SAMPLES = 4;
/** Pixels: larger marks are drawn of this size. */
export const LARGEST_MARK = 32;

export function createMasks(outline: Outline): Masks {
  const kept: (Mask | undefined)[] = [];
  return (radius, x, y) => {
    const step = Math.max(1, Math.round(Math.min(LARGEST_MARK, radius) * RADIUS_STEPS));
    const phases = step < SMALL * RADIUS_STEPS ? PHASES : 1;
    const phaseX = Math.floor(x * phases);
    const phaseY = Math.floor(y * phases);
    const key = (step * PHASES + phaseX) * PHASES + phaseY;
    return (kept[key] ??= maskOf(
      outline,
      step / RADIUS_STEPS,
      (phaseX + 0.5) / phases,
      (phaseY + 0.5) / phases,
    ));
  };
}

function maskOf(outline: Outline, radius: number, x: number, y: number): Mask {
  const reach = Math.ceil(radius + 0.5);
  const size = 2 * reach + 1;
  const coverage = new Uint8Array(size * size);
  const scale = (2 * radius) / BOX;
  const points = outline.map(([px, py]) => [(px - BOX / 2) * scale + x, (py - BOX / 2) * scale + y] as const);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      coverage[row * size + column] = Math.round(255 * covered(points, column - reach, row - reach));
  return cropped({ size, origin: -reach, coverage });
}

/** Share of the samples of a pixel that lie inside. */
function covered(points: Outline, left: number, top: number): number {
  let inside = 0;
  for (let row = 0; row < SAMPLES; row++)
    for (let column = 0; column < SAMPLES; column++)
      if (isInside(points, left + (column + 0.5) / SAMPLES, top + (row + 0.5) / SAMPLES)) inside++;
  return inside / SAMPLES ** 2;
}

function isInside(points: Outline, x: number, y: number): boolean {
  let inside = false;
  let [beforeX, beforeY] = points[points.length - 1] as readonly [number, number];
  for (const [atX, atY] of points) {
    if (atY > y !== beforeY > y && x < ((beforeX - atX) * (y - atY)) / (beforeY - atY) + atX)
      inside = !inside;
    [beforeX, beforeY] = [atX, atY];
  }
  return inside;
}

/** Without the empty border all around: most points are of a few pixels. */
function cropped(mask: Mask): Mask {
  const { size, origin, coverage } = mask;
  for (let at = 0; at < size; at++) {
    const edges = [at, (size - 1) * size + at, at * size, at * size + size - 1];
    if (edges.some((edge) => coverage[edge] !== 0)) return mask;
  }
  if (size <= 2) return mask;
  const inner = new Uint8Array((size - 2) ** 2);
  for (let row = 0; row < size - 2; row++)
    inner.set(coverage.subarray((row + 1) * size + 1, (row + 2) * size - 1), row * (size - 2));
  return cropped({ size: size - 2, origin: origin + 1, coverage: inner });
}
