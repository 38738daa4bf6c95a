// One measured figure and how it came about.

export type Figure = {
  action: string;
  value: number;
  unit: 'ms' | 'bytes' | 'elements';
  goal: number | null;
};

const RUNS = 7;

/** Milliseconds of one run. */
export function once(action: string, run: () => unknown, goal: number | null = null): Figure {
  const started = performance.now();
  run();
  return { action, value: performance.now() - started, unit: 'ms', goal };
}

/** Median milliseconds of several runs. */
export function median(action: string, run: () => unknown, goal: number | null = null): Figure {
  const times = Array.from({ length: RUNS }, () => once(action, run).value);
  return { action, value: percentile(times, 0.5), unit: 'ms', goal };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
