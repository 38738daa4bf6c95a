// What changes the workspace: commit, discard, retract; and what is read back from it for the screen.
import type { StagedComparison } from '../../../shared/engine/engine';
import type { SourceRecord } from '../../../shared/model/records/source';
import { customKinds } from '../../../shared/ports/workspace-kinds';
import { problemOf } from '../../state/problem';
import { workspaceJournalOf, type JournalEntry } from '../../state/workspace-journal';
import { importStep, retractStep } from '../../state/workspace-steps';
import type { ImportContext } from './import.context';
import type { Busy, ImportState, Outcome } from './import.model';
import { adoptLeftovers } from './file-list.model';
import { stagedSources } from './import.model';
import { canCommit, totals } from './review.model';
import { mergeKinds } from './spec.model';

/** Reads sources, specifications, own kinds and what an earlier session left staged; kinds that a specification in use brought stay. */
export async function refresh(context: ImportContext): Promise<void> {
  const { reader } = context.session;
  const [sources, staged, specs, kinds] = await Promise.all([
    reader.sources(),
    reader.staged(),
    reader.specs(),
    customKinds(reader),
  ]);
  context.updateKeeping((state) => {
    const mine = new Set(stagedSources(state).map(({ id }) => id));
    const leftovers = staged.filter(({ id, state: at }) => at === 'staged' && !mine.has(id));
    const there = new Set(sources.map(({ id }) => id));
    // An import that was undone meanwhile has no outcome.
    const outcome = state.outcome?.sourceIds.every((id) => there.has(id)) === true ? state.outcome : null;
    const all = mergeKinds(kinds, state.customKinds);
    return { ...state, sources, specs, customKinds: all, leftovers, outcome };
  });
}

/** New and known entities of what is staged now; an answer about other files is dropped. */
export async function compare(context: ImportContext): Promise<void> {
  const ids = stagedSources(context.store.getState()).map(({ id }) => id);
  const of = ids.join(' ');
  if (context.store.getState().comparison?.of === of) return;
  if (ids.length === 0) {
    context.update((state) => ({ ...state, comparison: null }));
    return;
  }
  const kinds = await context.session.engine.compareStaged(ids);
  const now = stagedSources(context.store.getState()).map(({ id }) => id);
  if (now.join(' ') === of) context.update((state) => ({ ...state, comparison: { of, kinds } }));
}

/** All staged files in one transaction, or none of them. */
export async function commitStaged(context: ImportContext): Promise<void> {
  const state = context.store.getState();
  if (!canCommit(state)) return;
  const outcome = outcomeOf(state);
  await whileBusy(context, 'committing', async () => {
    const importedAt = context.clock.now().toISOString();
    await take(context, (sources) => importStep(sources, outcome.sourceIds, importedAt));
    context.updateKeeping((now) => ({
      ...now,
      files: [],
      selected: null,
      column: null,
      view: 'commit',
      comparison: null,
      outcome,
    }));
    await refresh(context);
    context.say(`Committed ${String(outcome.files)} files, ${String(outcome.observations)} observations.`);
  });
}

/** Removes every file of this import and what was staged of it. */
export async function discardAll(context: ImportContext): Promise<void> {
  await whileBusy(context, 'discarding', async () => {
    const staged = stagedSources(context.store.getState());
    for (const { id } of staged) await context.session.discardStaged(id);
    context.updateKeeping((state) => ({
      ...state,
      files: [],
      selected: null,
      column: null,
      comparison: null,
      specName: '',
      view: 'columns',
    }));
    await refresh(context);
    context.say('Discarded. The workspace is as it was.');
  });
}

export async function discardLeftovers(context: ImportContext): Promise<void> {
  await whileBusy(context, 'discarding', async () => {
    for (const { id } of context.store.getState().leftovers) await context.session.discardStaged(id);
    await refresh(context);
    context.say('Discarded. The workspace is as it was.');
  });
}

export function reviewLeftovers(context: ImportContext): void {
  context.update(adoptLeftovers);
  void compare(context);
}

/** Afterwards the workspace is exactly as if the source had never come. */
export async function retract(context: ImportContext, sourceId: string): Promise<void> {
  await whileBusy(context, 'retracting', async () => {
    await take(context, (sources) => retractStep(sources, sourceId));
    await refresh(context);
    context.update((state) => ({ ...state, outcome: null, comparison: null }));
    await compare(context);
    context.say('Retracted. The workspace is as if it had never come; undo brings it back.');
  });
}

function take(
  { session }: ImportContext,
  step: (committed: readonly SourceRecord[]) => JournalEntry | undefined,
): Promise<void> {
  return workspaceJournalOf(session).take(async () => step(await session.reader.sources()));
}

/** One change of the workspace at a time; what fails is shown, and the workspace is as it was. */
export async function whileBusy(
  context: ImportContext,
  what: Busy,
  work: () => Promise<void>,
): Promise<void> {
  context.update((state) => ({ ...state, busy: what, failure: null }));
  try {
    await work();
  } catch (error) {
    context.update((state) => ({ ...state, failure: problemOf(error) }));
    context.say('It did not work; the workspace is as it was.');
  } finally {
    context.update((state) => ({ ...state, busy: null }));
  }
}

function outcomeOf(state: ImportState): Outcome {
  const { files, observations, rejected } = totals(state);
  const comparison: StagedComparison = state.comparison?.kinds ?? [];
  const fresh = comparison.reduce((all, kind) => all + kind.fresh, 0);
  return {
    files,
    observations,
    rejected,
    fresh,
    comparison,
    sourceIds: stagedSources(state).map(({ id }) => id),
  };
}
