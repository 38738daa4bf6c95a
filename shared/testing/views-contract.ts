// What a store must do with saved views: a part of the workspace store's contract.
import { expect, it } from 'vitest';
import { recordOf, type SavedView } from '../model/records/saved-view';
import type { WorkspaceStore } from '../ports/workspace-store';

/** Two accounts as one, and the card that they share; `minute` orders views in time. */
export function savedView(name: string, minute = 0, x = 0): SavedView {
  const entity = (kind: string, value: string) => ({ kind, realm: 'lab', value });
  return {
    name,
    at: new Date(Date.UTC(2026, 6, 14, 12, minute)).toISOString(),
    elements: 2,
    entities: 3,
    ringId: 'ring-0000abcd',
    nodes: [
      { entities: [entity('account', 'ann'), entity('account', 'bob')], x, y: -4.5 },
      { entities: [entity('payment', '4111')], x: 12, y: 30, hidden: true, pinned: true, aside: true },
    ],
    edges: [{ from: 0, to: 1, relation: null }],
    hiddenKinds: ['address'],
    focus: { on: 1, steps: 2 },
  };
}

const NOTE = { text: 'Ask <b>again</b>\nin May', x: -3, y: 4.5 };

export function describeViews(store: () => WorkspaceStore, reopened: () => Promise<WorkspaceStore>): void {
  const set = (views: SavedView[], removed: string[] = []): Promise<void> =>
    store().commit({ type: 'set-views', views, removed });

  it('SV1 keeps views: what the list says of them, newest first, and each whole', async () => {
    expect(await store().views()).toEqual([]);
    const style = { colour: 'ring', size: 'volume', edges: 'bits' };
    const [older, newer] = [savedView('a hub', 1), { ...savedView('__proto__', 5), style, notes: [NOTE] }];
    await set([older, newer]);
    const after = await reopened();
    expect(await after.views()).toEqual([recordOf(newer), recordOf(older)]);
    expect(await after.view('a hub')).toEqual(older);
    expect(await after.view('__proto__')).toEqual(newer);
  });

  it('SV2 puts a view in the place of the one of its name, and takes out those that are named, in one step', async () => {
    await set([savedView('one', 1), savedView('two', 2)]);
    await set([savedView('one', 3, 77)], ['two', 'never there']);
    const after = await reopened();
    expect(await after.views()).toEqual([recordOf(savedView('one', 3))]);
    expect(await after.view('one')).toEqual(savedView('one', 3, 77));
    await expect(after.view('two')).rejects.toMatchObject({ code: 'view-not-found' });
  });

  it('SV1 gives copies: changing one changes nothing that is stored', async () => {
    const given = savedView('one');
    await set([given]);
    given.nodes.pop();
    (await store().view('one')).nodes.pop();
    expect((await (await reopened()).view('one')).nodes).toHaveLength(2);
  });
}
