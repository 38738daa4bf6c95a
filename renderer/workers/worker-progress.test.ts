import { describe, expect, it } from 'vitest';
import type { ProgressReport } from '../../shared/kernel/progress';
import { progressOver } from './worker-progress';

function over(times: number[]) {
  const reports: ProgressReport[] = [];
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const progress = progressOver(
    flag,
    (report) => reports.push(report),
    () => times.shift() ?? 0,
  );
  return { reports, flag, progress };
}

describe('progress across threads', () => {
  it('passes on every phase, and within one at most every 60 ms', () => {
    const { reports, progress } = over([0, 10, 59, 61, 62, 200]);
    for (const [phase, done] of [
      ['a', 0],
      ['a', 1],
      ['a', 2],
      ['a', 3],
      ['b', 4],
      ['b', 5],
    ] as const) {
      progress.report({ phase, done, total: 6 });
    }
    expect(reports.map((report) => report.done)).toEqual([0, 3, 4, 5]);
  });

  it('stops once the shared word says so', () => {
    const { flag, progress } = over([]);
    expect(progress.cancelled()).toBe(false);
    Atomics.store(flag, 0, 1);
    expect(progress.cancelled()).toBe(true);
  });
});
