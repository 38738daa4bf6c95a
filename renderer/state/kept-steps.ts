// The steps that a workspace keeps, as the history that is walked: what is damaged is refused, with the words for it.
import { RetortError } from '../../shared/kernel/errors';
import {
  historyProblem,
  type HistoryName,
  type KeptHistory,
  type StepRecord,
} from '../../shared/model/records/history-step';
import type { History } from './undo';

/** @throws RetortError `history-damaged` {history, problem} */
export function checkedHistory(name: HistoryName, kept: KeptHistory): KeptHistory {
  const problem = historyProblem(kept);
  if (problem !== undefined) throw new RetortError('history-damaged', { history: name, problem });
  return kept;
}

export const isDamaged = (error: unknown): boolean =>
  error instanceof RetortError && error.code === 'history-damaged';

/** Of what was checked. */
export function historyOf({ steps, done }: KeptHistory): History<StepRecord> {
  const taken = steps.filter(({ base }) => base === undefined);
  return {
    past: taken.filter(({ sequence }) => sequence <= done),
    future: taken.filter(({ sequence }) => sequence > done).reverse(),
    fallen: (taken[0]?.sequence ?? done + 1) - 1,
  };
}

/** @throws RetortError `history-damaged` {history, problem}: what is said of a step cannot have been written by it */
export function parsedContent<T>(
  name: HistoryName,
  step: string,
  content: string | undefined,
  parse: (value: unknown) => T,
): T {
  try {
    return parse(JSON.parse(content ?? ''));
  } catch (cause) {
    const problem = `what is kept of ‘${step}’ cannot be read`;
    throw new RetortError('history-damaged', { history: name, problem }, { cause });
  }
}
