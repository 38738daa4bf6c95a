import { describe, expect, it } from 'vitest';
import type { EvidenceCurve } from '../../shared/model/evidence';
import type { LinkageSettings } from '../../shared/model/records/linkage-settings';
import { stepOf } from '../../shared/model/records/history-step';
import type { Change } from '../../shared/ports/workspace-store';
import { workspaceRecord } from '../../shared/testing/workspace-builder';
import { createMemoryWorkspace } from '../../shared/workspace/memory-workspace';
import { checkedHistory, historyOf } from './kept-steps';
import { emptyHistory } from './undo';
import { workspaceJournalOf, withCurves, type WorkspaceJournal } from './workspace-journal';
import type { Session } from './session';

const curve: EvidenceCurve = {
  ...{ group: 'client', baseBits: 9, flatTo: 3, slope: 1, halfLifeDays: Infinity },
};
const shipped: LinkageSettings = { curves: {} };

function journal(fails = false) {
  const set: LinkageSettings[] = [];
  const reader = createMemoryWorkspace(workspaceRecord('w'));
  const commit = async (...changes: Change[]): Promise<void> => {
    if (fails) throw new Error('full');
    await reader.commit(...changes);
    for (const change of changes) if (change.type === 'set-linkage') set.push(change.settings);
  };
  const open = async (): Promise<WorkspaceJournal> => {
    const history = historyOf(checkedHistory('workspace', await reader.history('workspace')));
    return workspaceJournalOf({ commit, reader, history } as unknown as Session);
  };
  const session = { commit, reader, history: emptyHistory } as unknown as Session;
  return { ...workspaceJournalOf(session), set, reader, open };
}

describe('changes of linkage', () => {
  it('are set one after the other, and taken back in the other order', async () => {
    const { change, undo, redo, set } = journal();
    const one = { ...shipped, threshold: 20 };
    const two = withCurves(one, { device: curve });
    await change('threshold', shipped, one);
    await change('curve', one, two);
    expect([await undo(), await undo(), await undo()]).toEqual(['curve', 'threshold', undefined]);
    expect(await redo()).toBe('threshold');
    expect(set).toEqual([one, two, one, shipped, one]);
  });

  it('of nothing are none; "never" and "not at all" are not the same', async () => {
    const { change, set, store } = journal();
    const endless = withCurves(shipped, { device: curve });
    await change('curve', endless, withCurves(shipped, { device: { ...curve } }));
    expect(store.getState().history.past).toEqual([]);
    await change('curve', endless, withCurves(shipped, { device: { ...curve, halfLifeDays: 1 } }));
    expect(set).toHaveLength(1);
  });

  it('that are taken back faster than they are stored are taken back one by one', async () => {
    const { change, undo, redo, set } = journal();
    const [one, two] = [20, 24].map((threshold) => ({ ...shipped, threshold })) as [
      LinkageSettings,
      LinkageSettings,
    ];
    void change('one', shipped, one);
    void change('two', one, two);
    expect(await Promise.all([undo(), undo(), undo(), redo()])).toEqual(['two', 'one', undefined, 'one']);
    expect(set).toEqual([one, two, one, shipped, one]);
  });

  it('are gone back and forth among, each stored in its turn', async () => {
    const { change, goTo, set, store } = journal();
    const given = [20, 24, 28].map((threshold) => ({ ...shipped, threshold }));
    let before = shipped;
    for (const next of given) {
      await change(String(next.threshold), before, next);
      before = next;
    }
    await goTo(1);
    expect(set.slice(3)).toEqual([given[1], given[0]]);
    await goTo(3);
    expect(set.slice(5)).toEqual([given[1], given[2]]);
    await goTo(99);
    await goTo(0);
    expect(store.getState().history).toMatchObject({
      past: [],
      future: [{ label: '28' }, { label: '24' }, { label: '20' }],
    });
  });

  it('H1 are taken back, and done again, after a restart, by the steps that were kept', async () => {
    const { change, undo, open, reader } = journal();
    const one = { ...shipped, threshold: 20 };
    const two = withCurves(one, { device: curve });
    await change('threshold', shipped, one);
    await change('curve', one, two);
    await undo();
    const later = await open();
    expect(await later.redo()).toBe('curve');
    expect(await reader.linkageSettings()).toEqual(two);
    expect([await later.undo(), await later.undo(), await later.undo()]).toEqual([
      ...['curve', 'threshold', undefined],
    ]);
    expect(await reader.linkageSettings()).toEqual(shipped);
    await later.change('threshold', shipped, { ...shipped, threshold: 28 });
    expect((await open()).store.getState().history).toMatchObject({
      ...{ past: [{ label: 'threshold', sequence: 1 }], future: [], fallen: 0 },
    });
  });

  it('H5 of which the kept text is damaged are refused with their name; what they did stands, and the history is empty', async () => {
    const { change, open, reader } = journal();
    const one = { ...shipped, threshold: 20 };
    await change('threshold', shipped, one);
    const forged = JSON.stringify({ forward: { type: 'rename', name: '' }, backward: { type: 'nonsense' } });
    await reader.commit({
      ...{ type: 'record-step', history: 'workspace', firstKept: 1 },
      step: stepOf(2, 'forged', forged),
    });
    const later = await open();
    await expect(later.undo()).rejects.toMatchObject({
      ...{ code: 'history-damaged', data: { problem: 'what is kept of ‘forged’ cannot be read' } },
    });
    expect(await later.undo()).toBeUndefined();
    expect(await reader.linkageSettings()).toEqual(one);
    expect(await reader.history('workspace')).toEqual({ steps: [], done: 0 });
    await later.change('again', one, shipped);
    expect(await later.undo()).toBe('again');
  });

  it('that could not be stored are not in the journal', async () => {
    const { change, undo } = journal(true);
    await expect(change('threshold', shipped, { ...shipped, threshold: 20 })).rejects.toThrow('full');
    expect(await undo()).toBeUndefined();
  });

  it('back to what ships leave nothing behind', () => {
    expect(withCurves(withCurves(shipped, { device: curve }), { device: null })).toEqual(shipped);
  });
});
