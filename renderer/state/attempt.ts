// Runs what a person asked for; when it fails they read what happened, what was kept and what to do.
import { useCallback } from 'react';
import { isCancelled } from '../../shared/kernel/errors';
import { useActions } from './context';
import { problemOf } from './problem';
import type { Notice, Problem } from './workbench';
import type { WorkbenchActions } from './store';
import { words } from '../ui/words';

export function useAttempt(): (run: () => Promise<unknown>) => void {
  const actions = useActions();
  return useCallback((run) => void attempt(actions, run), [actions]);
}

/** False when it failed or was cancelled. */
export async function attempt(actions: WorkbenchActions, run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (!isCancelled(error)) actions.notify(problemNotice(problemOf(error)));
    return false;
  }
}

export function problemNotice(problem: Problem): Notice {
  const { title, kept, next } = words(problem.code, problem.data);
  return { id: `problem-${problem.code}`, tone: 'bad', title, words: `${kept} ${next}`.trim(), actions: [] };
}
