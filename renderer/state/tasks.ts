// Long work as a task that the window shows: progress for whoever does it, a cancel for whoever waits.
import type { Progress } from '../../shared/kernel/progress';
import type { Workbench } from './store';

export type RunningTask = {
  progress: Progress;
  /** Another name from now on. */
  title(title: string): void;
  /** Says what is being done now. */
  phase(phase: string): void;
  cancel(): void;
  end(): void;
};

export type TaskOptions = { id: string; title: string; cancellable: boolean };

/** A task with the id of one that runs takes its place on the screen. */
export function startTask(
  { actions }: Workbench,
  { id, title: first, cancellable }: TaskOptions,
): RunningTask {
  let title = first;
  let stopped = false;
  const cancel = (): void => {
    stopped = true;
  };
  const show = (phase: string, done: number, total: number | undefined): void =>
    actions.taskChanged({ id, title, phase, done, total, cancel: cancellable ? cancel : null });
  show('', 0, undefined);
  return {
    progress: {
      report: ({ phase, done, total }) => show(phaseWord(phase), done, total),
      cancelled: () => stopped,
    },
    title: (next) => {
      title = next;
      show('', 0, undefined);
    },
    phase: (phase) => show(phase, 0, undefined),
    cancel,
    end: () => actions.taskEnded(id),
  };
}

/** What the rooms report by a short id, in words. What is no id is words already. */
const PHASES: ReadonlyMap<string, string> = new Map([
  ['read', 'Reading columns'],
  ['index', 'Indexing'],
  ['link', 'Scoring pairs that share selectors'],
  ['communities', 'Finding communities among the links'],
  ['members', 'Settling who belongs to each ring'],
  ['read-archive', 'Reading and checking the archive'],
  ['write-archive', 'Writing the archive'],
  ['merge', 'Copying observations'],
]);

function phaseWord(phase: string): string {
  return PHASES.get(phase) ?? phase;
}
