// A merge as a person goes through it, over workspaces in memory: looked at, done as one step, stopped, refused.
import { describe, expect, it, vi } from 'vitest';
import { contentDigest } from '../../../shared/archive/content-digest';
import { RetortError } from '../../../shared/kernel/errors';
import { asPreset } from '../../../shared/merge/plan';
import { planMerge } from '../../../shared/merge/plan-merge';
import { stageSources } from '../../../shared/merge/stage-sources';
import { judgement } from '../../../shared/testing/judgements-contract';
import { commitParts, sourceParts, workspaceRecord } from '../../../shared/testing/workspace-builder';
import { createMemoryWorkspace } from '../../../shared/workspace/memory-workspace';
import type { Session } from '../../state/session';
import { emptyHistory } from '../../state/undo';
import { workspaceJournalOf } from '../../state/workspace-journal';
import { renameStep } from '../../state/workspace-steps';
import { createMergeController } from './merge.controller';

async function workspaces() {
  const [here, theirs] = [workspaceRecord('a', { name: 'Day' }), workspaceRecord('b', { name: 'Night' })].map(
    createMemoryWorkspace,
  ) as [ReturnType<typeof createMemoryWorkspace>, ReturnType<typeof createMemoryWorkspace>];
  await commitParts(here, sourceParts('s1', 30, 1));
  await commitParts(theirs, sourceParts('s8', 30, 1), sourceParts('s9', 20, 2));
  await theirs.commit({ type: 'judge', judgements: [judgement('ann', 'bob')], takenBack: [] });
  const close = vi.fn(() => Promise.resolve());
  let ids = 0;
  const compareWith: Session['compareWith'] = async () => ({
    plan: await planMerge(here, theirs),
    stage: (records, progress) => stageSources(theirs, here, records, () => `new-${String(++ids)}`, progress),
    close,
  });
  const session = {
    ...{ reader: here, history: emptyHistory, compareWith },
    commit: here.commit,
    discardStaged: here.discard,
  } as unknown as Session;
  return { here, session, close, controller: createMergeController(session) };
}

describe('merging', () => {
  it('M3 is looked at first, and is one step that undo takes back', async () => {
    const { here, session, controller, close } = await workspaces();
    const before = await contentDigest(here);
    await controller.compare('b');
    expect(controller.store.getState()).toMatchObject({
      at: 'looking',
      plan: { parts: { sources: { same: 1, fresh: [{ name: 'sign-ins-2.csv' }] } } },
    });
    expect(await contentDigest(here)).toBe(before);
    await controller.merge(asPreset);
    expect(controller.store.getState().at).toBe('done');
    expect(close).toHaveBeenCalledTimes(1);
    const after = await contentDigest(here);
    expect([(await here.sources()).length, (await here.judgements()).length]).toEqual([2, 1]);
    const journal = workspaceJournalOf(session);
    expect(await journal.undo()).toBe('merge the workspace “Night” into this one');
    expect(await contentDigest(here)).toBe(before);
    expect(await journal.undo()).toBeUndefined();
    await journal.redo();
    expect(await contentDigest(here)).toBe(after);
  });

  it('M9 that is left while it is looked at changes nothing, and lets the other workspace go', async () => {
    const { here, controller, close } = await workspaces();
    const before = await contentDigest(here);
    await controller.compare('b');
    controller.again();
    expect(controller.store.getState()).toEqual({ at: 'choosing' });
    expect([close.mock.calls.length, await contentDigest(here)]).toEqual([1, before]);
  });

  it('M9 that is stopped while it copies leaves nothing staged', async () => {
    const { here, controller } = await workspaces();
    await controller.compare('b');
    const merging = controller.merge(asPreset);
    controller.again();
    await merging;
    expect(controller.store.getState()).toEqual({ at: 'choosing' });
    expect([await here.staged(), (await here.sources()).length]).toEqual([[], 1]);
  });

  it('M10 is refused where a step was done since the look, and leaves nothing staged', async () => {
    const { here, session, controller } = await workspaces();
    await controller.compare('b');
    await workspaceJournalOf(session).take(async () => renameStep(await here.describe(), 'autumn'));
    await controller.merge(asPreset);
    expect(controller.store.getState()).toMatchObject({ at: 'failed', problem: { code: 'merge-outdated' } });
    expect([await here.staged(), (await here.sources()).length]).toEqual([[], 1]);
  });

  it('says why where the other workspace cannot be read', async () => {
    const { session } = await workspaces();
    session.compareWith = () =>
      Promise.reject(new RetortError('archive-unreadable', { entry: 'manifest.json' }));
    const controller = createMergeController(session);
    await controller.compare('b');
    expect(controller.store.getState()).toEqual({
      at: 'failed',
      problem: { code: 'archive-unreadable', data: { entry: 'manifest.json' } },
    });
  });
});
