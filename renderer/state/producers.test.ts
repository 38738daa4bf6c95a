import { describe, expect, it } from 'vitest';
import type { RingList, WorkspaceSummary } from '../../shared/engine/engine';
import { kindRegistry } from '../../shared/model/kinds/registry';
import { defaultPreferences, parsePreferences } from './preferences';
import {
  hover,
  notify,
  openRing,
  ringsChanged,
  saved,
  select,
  selectLink,
  showSpan,
  stagedCounted,
  summaryChanged,
  taskChanged,
  taskEnded,
  workspaceOpened,
} from './producers';
import { createWorkbench } from './store';
import { answersKey, initialWorkbench, nothingSelected, rangeOf, type Notice } from './workbench';

const start = initialWorkbench(defaultPreferences);
const rings = (...ids: string[]): RingList => ({ rings: ids.map((id) => ({ id })) }) as RingList;
const notice = (id: string, title: string): Notice => ({ id, tone: 'info', title, words: '', actions: [] });

describe('the window as producers change it', () => {
  it('what is chosen twice is selected once', () => {
    expect(select([3, 1, 3])(start).selection.entities).toEqual([3, 1]);
    const list = [3, 1];
    expect(select(list)(start).selection.entities).toBe(list);
  });

  it('a link being explained gives way to the next selection', () => {
    const linked = selectLink(1, 2)(start);
    expect(linked.selection).toMatchObject({ entities: [1, 2], link: [1, 2] });
    expect(select([3])(linked).selection.link).toBeNull();
  });

  it('lights several at once, and nothing changes where they are lit already', () => {
    const lit = hover([1, 2])(start);
    expect(lit.hovered).toEqual([1, 2]);
    expect(hover([1, 2])(lit)).toBe(lit);
    expect(hover([2, 1])(lit).hovered).toEqual([2, 1]);
    expect(hover([])(lit).hovered).toEqual([]);
  });

  it('opens a ring in Explore with nothing but the ring selected', () => {
    const opened = openRing('ring-1')(select([4])(start));
    expect(opened).toMatchObject({ screen: 'explore', openRingId: 'ring-1' });
    expect(opened.selection).toEqual({ ...nothingSelected, ringId: 'ring-1' });
  });

  it('closes a ring that no longer stands, and keeps one that does', () => {
    const opened = openRing('ring-1')(start);
    expect(ringsChanged(rings('ring-1', 'ring-2'))(opened).openRingId).toBe('ring-1');
    const gone = ringsChanged(rings('ring-2'))(opened);
    expect(gone.openRingId).toBeNull();
    expect(gone.selection.ringId).toBeNull();
  });

  it('asks anew once rings were found anew, whatever they were found with', () => {
    const once = ringsChanged(rings('ring-1'))(start);
    const again = ringsChanged(rings('ring-1'))(once);
    expect(new Set([start, once, again].map(answersKey)).size).toBe(3);
  });

  it('TL7 filters by one time, whose last moment is the one before its end, whatever is opened or selected', () => {
    const span = { from: 1000, to: 2000 };
    const filtered = select([1])(openRing('ring-1')(showSpan(span)(start)));
    expect(filtered.span).toEqual(span);
    expect(rangeOf(filtered.span)).toEqual({ from: 1000, to: 1999 });
    expect(rangeOf(showSpan(null)(filtered).span)).toEqual({ from: null, to: null });
  });

  it('leaves nothing of the workspace before', () => {
    const summary = { accounts: 3 } as WorkspaceSummary;
    const used = [
      summaryChanged(summary, { ...nothingSelected, entities: [1] }),
      saved(5),
      stagedCounted(2),
      showSpan({ from: 1, to: 2 }),
    ].reduce((state, change) => change(state), start);
    const workspace = { id: 'w', name: 'w', marking: 'TLP:AMBER', createdAt: '' } as const;
    const other = workspaceOpened(workspace, kindRegistry([]))(used);
    expect(other).toMatchObject({
      summary: null,
      savedAt: null,
      stagedSources: 0,
      work: 'loading',
    });
    expect(other.selection.entities).toEqual([]);
  });

  it('replaces a notice and a task by their ids', () => {
    const twice = notify(notice('a', 'second'))(notify(notice('a', 'first'))(start));
    expect(twice.notices.map((each) => each.title)).toEqual(['second']);
    const task = { id: 't', title: '', phase: '', done: 0, total: 1, cancel: null };
    const changed = taskChanged({ ...task, done: 1 })(taskChanged(task)(start));
    expect(changed.tasks).toEqual([{ ...task, done: 1 }]);
    expect(taskEnded('t')(changed).tasks).toEqual([]);
  });

  it('is bound to the store, each producer under its own name', () => {
    const { store, actions } = createWorkbench(defaultPreferences);
    actions.showScreen('settings');
    actions.announce('Settings');
    expect(store.getState()).toMatchObject({ screen: 'settings', announcement: { text: 'Settings', at: 1 } });
  });
});

describe('preferences', () => {
  it.each([
    [null, defaultPreferences],
    ['not json', defaultPreferences],
    ['[]', defaultPreferences],
    [
      '{"theme":"light","zone":"Europe/Berlin"}',
      { ...defaultPreferences, theme: 'light', zone: 'Europe/Berlin' },
    ],
    ['{"theme":"pink","zone":"Mars/Base","lastWorkspace":7}', defaultPreferences],
  ])('reads %j', (written, expected) => {
    expect(parsePreferences(written)).toEqual(expected);
  });
});
