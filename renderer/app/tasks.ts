// Long work as a task that the window shows: progress for whoever does it, a cancel for whoever waits.
import type { Progress } from '../../shared/kernel/progress';
import type { Workbench } from '../state/store';

export type RunningTask = {
  progress: Progress;
  /** Says what is being done now. */
  phase(phase: string): void;
  cancel(): void;
  end(): void;
};

export type TaskOptions = { id: string; title: string; cancellable: boolean };

/** A task with the id of one that runs takes its place on the screen. */
export function startTask({ actions }: Workbench, { id, title, cancellable }: TaskOptions): RunningTask {
  let stopped = false;
  const startedAt = Date.now();
  const cancel = (): void => {
    stopped = true;
  };
  const show = (phase: string, done: number, total: number | undefined): void =>
    actions.taskChanged({ id, title, phase, done, total, startedAt, cancel: cancellable ? cancel : null });
  show('', 0, undefined);
  return {
    progress: { report: ({ phase, done, total }) => show(phase, done, total), cancelled: () => stopped },
    phase: (phase) => show(phase, 0, undefined),
    cancel,
    end: () => actions.taskEnded(id),
  };
}
