// What a store must do with warning lists: a part of the workspace store's contract.
import { expect, it } from 'vitest';
import type { WarningList } from '../model/records/warning-list';
import type { WorkspaceStore } from '../ports/workspace-store';

export function warningList(more: Partial<WarningList> = {}): WarningList {
  return {
    name: 'Known VPN ranges',
    version: 3,
    description: 'VPN providers',
    type: 'cidr',
    matchingAttributes: ['ip-src'],
    entries: ['198.51.100.0/24'],
    role: 'vpn',
    weight: 0,
    ...more,
  };
}

export function describeWarningLists(
  store: () => WorkspaceStore,
  reopened: () => Promise<WorkspaceStore>,
): void {
  it('W9 keeps lists by name, in order of names, the newer in place of the older', async () => {
    expect(await store().warningLists()).toEqual([]);
    const other = warningList({ name: 'AWS', role: 'cloud', weight: 0.5 });
    for (const list of [warningList(), other, warningList({ version: 4 })])
      await store().commit({ type: 'set-warning-lists', lists: [list], removed: [] });
    expect(await (await reopened()).warningLists()).toEqual([other, warningList({ version: 4 })]);
  });

  it('W9 removes one and leaves the others', async () => {
    await store().commit({ type: 'set-warning-lists', lists: [warningList()], removed: [] });
    await store().commit({
      type: 'set-warning-lists',
      lists: [warningList({ name: '__proto__' })],
      removed: [],
    });
    await store().commit({ type: 'set-warning-lists', lists: [], removed: ['Known VPN ranges'] });
    await store().commit({ type: 'set-warning-lists', lists: [], removed: ['never there'] });
    expect((await (await reopened()).warningLists()).map(({ name }) => name)).toEqual(['__proto__']);
  });
}
