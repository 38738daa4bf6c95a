// Long work reports how far it is and asks whether it should stop. Both directions go through this one type.
import { RetortError } from './errors';

/** `done` and `total` share a unit of the caller's choosing (bytes, rows, accounts); `total` is undefined while unknown. */
export type ProgressReport = { phase: string; done: number; total: number | undefined };

export type Progress = {
  report(report: ProgressReport): void;
  cancelled(): boolean;
};

/** For callers who neither watch nor stop. */
export const noProgress: Progress = { report: () => undefined, cancelled: () => false };

/** @throws RetortError `cancelled` once the person asked to stop. */
export function checkCancelled(progress: Progress): void {
  if (progress.cancelled()) throw new RetortError('cancelled');
}
