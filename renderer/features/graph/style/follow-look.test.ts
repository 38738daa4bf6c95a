import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { NodeValues } from '../../../../shared/graph/kernels';
import { RetortError } from '../../../../shared/kernel/errors';
import { shippedStyle } from '../../../../shared/model/records/graph-style';
import type { GraphDesk, GraphUi } from '../graph-desk';
import { followLook } from './follow-look';
import { alone, entity, sourceOf, tie } from './look.testing';

const rows = [entity(1, 'account'), entity(2, 'device')];
const source = sourceOf(rows.map(alone), rows, [tie(1, 2)]);
const central = { ...shippedStyle, colour: 'page-rank' };

/** A kernel that answers when it is told to, as a worker does: ended by its signal. */
function slow() {
  const waiting: { answer: (values: NodeValues) => void; report: (share: number) => void }[] = [];
  const ui = createStore(() => ({ look: null, looking: null, problem: null }) as unknown as GraphUi);
  const follow = (style = central) =>
    followLook(
      ui,
      {
        engine: source,
        kernel: (_input, report, signal) =>
          new Promise((resolve, reject) => {
            waiting.push({ answer: resolve, report });
            signal.addEventListener('abort', () => reject(new RetortError('cancelled')));
          }),
      },
      style,
      source,
    );
  const values = { values: [0.25, 0.75], errors: null };
  return { ui, waiting, follow, answer: (at: number) => waiting[at]?.answer(values) };
}

const looking = (ui: GraphDesk['ui']) => ui.getState().looking;
const settle = () => vi.advanceTimersByTimeAsync(1);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('following a look', () => {
  it('GS7 says how far it is once it takes long, and then shows the look', async () => {
    const { ui, waiting, follow, answer } = slow();
    follow();
    await settle();
    expect(looking(ui)).toBeNull();
    await vi.advanceTimersByTimeAsync(400);
    waiting[0]?.report(0.5);
    expect(looking(ui)).toMatchObject({ type: 'busy', share: 0.5 });
    answer(0);
    await settle();
    expect(looking(ui)).toBeNull();
    expect(ui.getState().look?.wordsOf(alone(rows[1] as never))).toEqual(['PageRank: 75%']);
  });

  it('GS7 after a cancel the last look stands, and it can go on', async () => {
    const { ui, follow, answer } = slow();
    follow();
    await vi.advanceTimersByTimeAsync(400);
    const busy = looking(ui);
    if (busy?.type === 'busy') busy.stop();
    await settle();
    expect(looking(ui)).toMatchObject({ type: 'stopped' });
    expect(ui.getState().look).toBeNull();
    const stopped = looking(ui);
    if (stopped?.type === 'stopped') stopped.again();
    await settle();
    answer(1);
    await settle();
    expect(looking(ui)).toBeNull();
    expect(ui.getState().look?.style).toEqual(central);
  });

  it('what another follows is not heard of any more', async () => {
    const { ui, follow, answer } = slow();
    const end = follow();
    await settle();
    end?.();
    answer(0);
    await vi.advanceTimersByTimeAsync(400);
    expect(ui.getState()).toMatchObject({ look: null, looking: null, problem: null });
    // What cannot be stopped, as a question to the engine, is not heard either.
    follow({ ...shippedStyle, colour: 'volume' })?.();
    await vi.advanceTimersByTimeAsync(400);
    expect(ui.getState()).toMatchObject({ look: null, looking: null, problem: null });
  });

  it('what ships needs no making, and takes the place of every look', async () => {
    const { ui, follow } = slow();
    ui.setState({ look: {} as never, looking: { type: 'stopped', again: () => undefined } });
    expect(follow(shippedStyle)).toBeUndefined();
    expect(ui.getState()).toMatchObject({ look: null, looking: null });
  });
});
