// Which steps of a journal are listed: around the present one, so that what is before it can be reached however much is undone.
import type { History } from '../../state/undo';

/** Steps that are listed at most. */
export const MOST_LISTED = 50;

/** `done`: how many steps are done once this is the last of them; 0: before the first. Oldest first. */
export type ListedStep = { label: string; done: number };

export function listedSteps({ past, future }: History): ListedStep[] {
  const steps = [...past, ...future.toReversed()];
  const latest = Math.min(steps.length, Math.max(MOST_LISTED, past.length + MOST_LISTED / 2));
  const first = Math.max(0, latest - MOST_LISTED);
  return steps.slice(first, latest).map(({ label }, at) => ({ label, done: first + at + 1 }));
}
