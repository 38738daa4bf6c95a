// Between moments and places on the time axis.
import type { TimeSpan } from '../../state/workbench';

export type Scale = {
  window: TimeSpan;
  /** Pixels. */
  width: number;
  x(time: number): number;
  time(x: number): number;
};

export function scaleOf(window: TimeSpan, width: number): Scale {
  const perPixel = (window.to - window.from) / Math.max(1, width);
  return {
    window,
    width,
    x: (time) => (time - window.from) / perPixel,
    time: (x) => window.from + x * perPixel,
  };
}

/** The bin that holds a moment; -1 where none does. */
export function binAt(edges: readonly number[], time: number): number {
  const after = edges.findIndex((edge) => edge > time);
  return after <= 0 ? -1 : after - 1;
}

export function spanOfBin(edges: readonly number[], bin: number): TimeSpan {
  return { from: edges[bin] ?? 0, to: edges[bin + 1] ?? 0 };
}
