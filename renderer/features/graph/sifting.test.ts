import { describe, expect, it, vi } from 'vitest';
import type { EntityRow, SiftAnswer, SiftQuery, WorkspaceSummary } from '../../../shared/engine/engine';
import { entityNode } from '../../state/graph-view-build';
import * as command from '../../state/graph-view-commands';
import { shownNodes } from '../../state/graph-view';
import { createGraphStore } from '../../state/graph-view-store';
import { defaultPreferences } from '../../state/preferences';
import { createWorkbench } from '../../state/store';
import { createSifting } from './sifting';

const row = (id: number): EntityRow => ({
  ...{ id, key: { kind: 'account', realm: '', value: `a${id}` } },
  ...{ degree: 2, volume: 3, ring: null, confidence: null, first: null, last: null },
});
const parts = (...ids: number[]) => ({ nodes: ids.map((id) => entityNode(row(id), 0, null)), edges: [] });

function under() {
  const graph = createGraphStore();
  const workbench = createWorkbench(defaultPreferences);
  workbench.store.setState({ summary: { version: 1 } as WorkspaceSummary });
  const asked: { query: SiftQuery; answer: (left: SiftAnswer) => void; fail: (error: Error) => void }[] = [];
  const sift = (query: SiftQuery): Promise<SiftAnswer> =>
    new Promise((answer, fail) => asked.push({ query, answer, fail }));
  const failed = vi.fn();
  const sifting = createSifting({ graph, workbench, engine: { sift }, drawnIn: () => 1, failed });
  graph.run('show', command.add(parts(1, 2, 3), new Map()));
  return {
    ...{ graph, workbench, asked, sifting, failed },
    /** Once it was asked. */
    answer: async (at: number, ...left: boolean[]) => {
      await vi.waitFor(() => expect(asked.length).toBeGreaterThan(at));
      asked[at]?.answer({ left: Uint8Array.from(left, Number), holders: new Int32Array(0) });
    },
    by: (text: string) => graph.run('filter', command.setFilter({ text }, new Set())),
    shown: () => shownNodes(graph.store.getState().view).map(({ id }) => id),
    said: () => workbench.store.getState().announcement.text,
  };
}

describe('sifting', () => {
  it('FB8 asks once the filter changes, shows what is left, and says it with the words that waited', async () => {
    const { sifting, asked, answer, by, shown, said } = under();
    expect(asked).toEqual([]);
    by('a1');
    sifting.tell('Filtered');
    expect(asked[0]?.query).toMatchObject({
      entities: Uint32Array.of(1, 2, 3),
      filter: { text: 'a1' },
      carry: true,
    });
    expect([shown(), said()]).toEqual([['e1', 'e2', 'e3'], '']);
    await answer(0, true, false, false);
    await sifting.settled();
    expect([shown(), said()]).toEqual([['e1'], 'Filtered: 1 of 3 accounts, 1 of 3 elements shown']);
  });

  it('FB8 drops what comes too late, and lets nobody go on before the last answer', async () => {
    const { sifting, asked, answer, by, shown } = under();
    by('a1');
    by('a2');
    const rested = vi.fn();
    const resting = sifting.settled().then(rested);
    await answer(0, true, false, false);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect([shown(), rested.mock.calls]).toEqual([['e1', 'e2', 'e3'], []]);
    await answer(1, false, true, false);
    await resting;
    expect(shown()).toEqual(['e2']);
  });

  it('FB8 shows what is new until it is known whether it is left, and asks again where rings are found anew', async () => {
    const { graph, workbench, sifting, answer, by, shown, said } = under();
    by('a1');
    await answer(0, true, false, false);
    await sifting.settled();
    graph.run('more', command.add(parts(4), new Map()));
    expect(shown()).toEqual(['e1', 'e4']);
    await answer(1, true, false, false, false);
    await sifting.settled();
    expect(shown()).toEqual(['e1']);
    workbench.store.setState(({ found }) => ({ found: found + 1 }));
    await answer(2, true, true, false, false);
    await sifting.settled();
    expect([shown(), said()]).toEqual([['e1', 'e2'], '2 of 4 accounts, 2 of 4 elements shown']);
  });

  it('FB9 shows all once the filter is off, whatever is still on its way', async () => {
    const { graph, sifting, answer, by, shown, said } = under();
    by('a1');
    graph.undo();
    sifting.tellShown('Undone');
    await answer(0, false, false, false);
    await sifting.settled();
    expect([shown(), said()]).toEqual([['e1', 'e2', 'e3'], 'Undone: 3 accounts, 3 elements shown']);
  });

  it('FB9 finds what is left again after steps back and forth, by one step or by many at once', async () => {
    const { graph, sifting, answer, by, shown } = under();
    by('a1');
    await answer(0, true, false, false);
    await sifting.settled();
    graph.undo();
    expect(shown()).toEqual(['e1', 'e2', 'e3']);
    graph.redo();
    await answer(1, true, false, false);
    await sifting.settled();
    expect(shown()).toEqual(['e1']);
    graph.run('off', command.setFilter({}, new Set()));
    graph.run('hide', command.hide(['e2']));
    graph.goTo(1);
    graph.goTo(2);
    await answer(2, true, false, false);
    await sifting.settled();
    expect(shown()).toEqual(['e1']);
  });

  it('tells what went wrong, and waits for nothing then', async () => {
    const { sifting, asked, by, failed } = under();
    by('a1');
    asked[0]?.fail(new Error('gone'));
    await sifting.settled();
    expect(failed).toHaveBeenCalledWith(new Error('gone'));
  });

  it('asks nothing of a dataset that the graph is not drawn in', async () => {
    const { workbench, asked, by } = under();
    workbench.store.setState({ summary: { version: 2 } as WorkspaceSummary });
    by('a1');
    expect(asked).toEqual([]);
  });
});
