// A curve through the levels' bits: weighted least squares of bits on doublings of the degree beyond the flat part. Half-life and group are kept.
import type { EvidenceCurve } from '../../model/evidence';
import type { LevelEstimate } from './types';

/** More than this no curve claims. */
const MOST_BITS = 40;
/** Bits lost per doubling beyond which the flat part must have been too long: no shipped curve is steeper. */
const STEEPEST = 4;
/** A level whose error is not known counts as if it were this many bits; none counts as surer than a tenth of a bit. */
const UNKNOWN_ERROR = 4;
const SMALLEST_ERROR = 0.1;

export type FittedCurve = { curve: EvidenceCurve; error: number | null };

/** The flat part stays as it is unless the fall after it would be too steep: then the curve falls from the narrowest level on. Undefined when no level can be used. */
export function fitCurve(present: EvidenceCurve, levels: readonly LevelEstimate[]): FittedCurve | undefined {
  const used = levels.filter((level) => level.used);
  const [narrowest] = used;
  if (narrowest === undefined) return undefined;
  let flatTo = present.flatTo;
  let line = fitLine(pointsBeyond(used, flatTo), present.slope);
  if (line.slope > STEEPEST && narrowest.degree < flatTo) {
    flatTo = Math.max(2, Math.round(narrowest.degree));
    line = fitLine(pointsBeyond(used, flatTo), present.slope);
  }
  const baseBits = rounded(Math.min(MOST_BITS, Math.max(0, line.base)));
  return {
    curve: { ...present, flatTo, baseBits, slope: rounded(line.slope) },
    error: used.some(({ error }) => error !== null) ? line.error : null,
  };
}

type Point = { doublings: number; bits: number; weight: number };

function pointsBeyond(levels: readonly LevelEstimate[], flatTo: number): Point[] {
  return levels.map(({ degree, bits, error }) => ({
    doublings: Math.max(0, Math.log2(degree / flatTo)),
    bits,
    weight: 1 / Math.max(error ?? UNKNOWN_ERROR, SMALLEST_ERROR) ** 2,
  }));
}

/** The slope is the present one where the points have one degree, and never rises with the degree. `error` is the standard error of `base`. */
function fitLine(
  points: readonly Point[],
  presentSlope: number,
): { base: number; slope: number; error: number } {
  const sum = (value: (point: Point) => number): number =>
    points.reduce((total, point) => total + point.weight * value(point), 0);
  const weight = sum(() => 1);
  const x = sum(({ doublings }) => doublings) / weight;
  const y = sum(({ bits }) => bits) / weight;
  const spread = sum(({ doublings }) => (doublings - x) ** 2);
  const known = spread > 1e-9;
  const fitted = known
    ? -sum(({ doublings, bits }) => (doublings - x) * (bits - y)) / spread
    : Math.max(0, presentSlope);
  const slope = Math.max(0, fitted);
  const variance = 1 / weight + (known && slope > 0 ? x ** 2 / spread : 0);
  return { base: y + slope * x, slope, error: Math.sqrt(variance) };
}

function rounded(bits: number): number {
  return Math.round(bits * 10) / 10;
}
