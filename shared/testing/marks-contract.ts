// What a store must do with marks on the time axis: a part of the workspace store's contract.
import { expect, it } from 'vitest';
import type { TimeMark } from '../model/records/time-mark';
import type { WorkspaceStore } from '../ports/workspace-store';

/** `minute` orders marks in time. */
export function timeMark(id: string, minute = 0, more: Partial<TimeMark> = {}): TimeMark {
  const at = new Date(Date.UTC(2026, 6, 14, 12, minute)).toISOString();
  return { id, kind: 'ban', at, text: '318 accounts', ...more };
}

export function describeMarks(store: () => WorkspaceStore, reopened: () => Promise<WorkspaceStore>): void {
  const set = (marks: TimeMark[], removed: string[] = []): Promise<void> =>
    store().commit({ type: 'set-marks', marks, removed });

  it('TL20 keeps marks, in order of time', async () => {
    expect(await store().marks()).toEqual([]);
    const marks = [timeMark('b', 5), timeMark('__proto__', 1, { kind: 'note', text: '' }), timeMark('a', 5)];
    await set(marks);
    expect((await (await reopened()).marks()).map(({ id }) => id)).toEqual(['__proto__', 'a', 'b']);
    expect(await (await reopened()).marks()).toEqual(expect.arrayContaining(marks));
  });

  it('TL21 puts a mark in the place of the one of its id, and takes out those that are named, in one step', async () => {
    await set([timeMark('one', 1), timeMark('two', 2)]);
    await set([timeMark('one', 3, { kind: 'release', text: 'M-4' })], ['two', 'never there']);
    expect(await (await reopened()).marks()).toEqual([timeMark('one', 3, { kind: 'release', text: 'M-4' })]);
  });

  it('TL20 gives copies: changing one changes nothing that is stored', async () => {
    const given = timeMark('one');
    await set([given]);
    given.text = 'other';
    const [read] = await store().marks();
    if (read !== undefined) read.text = 'other';
    expect(await (await reopened()).marks()).toEqual([timeMark('one')]);
  });
}
