// Steps of a history that come and go, inside the caller's transaction; sources that were set aside go with the last step that names them.
import {
  recordOfStep,
  refuseOther,
  type HistoryName,
  type KeptStep,
} from '../../shared/model/records/history-step';
import type { Change } from '../../shared/ports/workspace-store';
import { setAside } from './reader';
import { deleteSource, ofHistory, type Tables } from './tables';

export async function recordStep(
  tables: Tables,
  { history, step, firstKept, base }: Extract<Change, { type: 'record-step' }>,
): Promise<void> {
  refuseOther((await tables.histories.get(history))?.done ?? 0, step, history);
  const undone = await ofHistory(tables.steps, history, step.sequence).delete();
  if (undone > 0) await ofHistory(tables.stepContents, history, step.sequence).delete();
  const fallen = await ofHistory(tables.steps, history, 0, firstKept - 1).delete();
  if (fallen > 0) await ofHistory(tables.stepContents, history, 0, firstKept - 1).delete();
  for (const one of base === undefined ? [step] : [base, step]) await putStep(tables, history, one);
  await tables.histories.put({ history, done: step.sequence });
  if (undone + fallen > 0 && history === 'workspace') await deleteUnnamed(tables);
}

export async function forgetHistory(tables: Tables, history: HistoryName): Promise<void> {
  await ofHistory(tables.steps, history).delete();
  await ofHistory(tables.stepContents, history).delete();
  await tables.histories.delete(history);
  if (history === 'workspace') await deleteUnnamed(tables);
}

async function putStep(tables: Tables, history: HistoryName, step: KeptStep): Promise<void> {
  await tables.steps.put({ ...recordOfStep(step), history });
  await tables.stepContents.put(step.content, [history, step.sequence]);
}

async function deleteUnnamed(tables: Tables): Promise<void> {
  const aside = await setAside(tables);
  if (aside.length === 0) return;
  const named = new Set((await tables.steps.toArray()).flatMap(({ sources = [] }) => sources));
  for (const { id } of aside) if (!named.has(id)) await deleteSource(tables, id);
}
