// Progress across threads: reports go out at most a few times a second, the wish to stop comes in through shared memory.
import type { Progress, ProgressReport } from '../../shared/kernel/progress';

const REPORT_EVERY = 60;

/** `flag` is one shared word, 1: stop. A new phase is always reported; within one, at most every 60 ms. */
export function progressOver(
  flag: Int32Array,
  report: (report: ProgressReport) => void,
  now: () => number,
): Progress {
  let phase = '';
  let next = 0;
  return {
    report: (given) => {
      const at = now();
      if (given.phase === phase && at < next) return;
      phase = given.phase;
      next = at + REPORT_EVERY;
      report(given);
    },
    cancelled: () => Atomics.load(flag, 0) !== 0,
  };
}
