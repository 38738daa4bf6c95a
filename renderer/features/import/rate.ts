// How fast a file is being read: points over time, from which come the rate, the time left and the little curve.

export type RatePoint = {
  /** Milliseconds on any steady clock. */
  at: number;
  rows: number;
  bytes: number;
};

/** Points in order of time; at most MAX_POINTS, thinned evenly when there would be more. */
export type Rate = { points: readonly RatePoint[] };

const MIN_GAP_MS = 200;
const MAX_POINTS = 128;
const WINDOW_MS = 3000;

export function startRate(at: number): Rate {
  return { points: [{ at, rows: 0, bytes: 0 }] };
}

/** A point too soon after the one before replaces it, so that the curve has no needles. */
export function addPoint(rate: Rate, point: RatePoint): Rate {
  const before = rate.points.at(-2);
  const soon = before !== undefined && point.at - before.at < MIN_GAP_MS;
  const points = soon ? [...rate.points.slice(0, -1), point] : [...rate.points, point];
  return { points: points.length > MAX_POINTS ? thin(points) : points };
}

/** Over the last three seconds; 0 before there is anything to say. */
export function rowsPerSecond(rate: Rate): number {
  return perSecond(rate, (point) => point.rows);
}

/** Whole seconds until `bytesTotal` at the present rate; null while unknown. */
export function secondsLeft(rate: Rate, bytesTotal: number): number | null {
  const last = rate.points.at(-1);
  const bytes = perSecond(rate, (point) => point.bytes);
  if (last === undefined || bytes <= 0) return null;
  return Math.max(0, Math.ceil((bytesTotal - last.bytes) / bytes));
}

/** Rows a second between neighbouring points: what the curve draws. */
export function rateCurve(rate: Rate): number[] {
  return rate.points.slice(1).map((point, i) => {
    const before = rate.points[i] as RatePoint;
    const seconds = (point.at - before.at) / 1000;
    return seconds <= 0 ? 0 : (point.rows - before.rows) / seconds;
  });
}

/** How many rows the whole file has if the rest is like what was read; null before the first rows. */
export function estimatedRows(rows: number, bytesDone: number, bytesTotal: number): number | null {
  if (rows === 0 || bytesDone === 0) return null;
  return Math.max(rows, Math.round((rows * bytesTotal) / bytesDone));
}

function perSecond(rate: Rate, measure: (point: RatePoint) => number): number {
  const last = rate.points.at(-1);
  if (last === undefined) return 0;
  const from = rate.points.find((point) => last.at - point.at <= WINDOW_MS) ?? last;
  const earlier = from === last ? rate.points.at(-2) : from;
  if (earlier === undefined || last.at <= earlier.at) return 0;
  return ((measure(last) - measure(earlier)) * 1000) / (last.at - earlier.at);
}

/** Keeps the first, the last and every second one between. */
function thin(points: readonly RatePoint[]): RatePoint[] {
  return points.filter((_, i) => i % 2 === 0 || i === points.length - 1);
}
