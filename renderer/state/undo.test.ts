import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doneIn, emptyHistory, record, stepBack, stepForward, walk, withoutBefore } from './undo';
import type { Entry, History } from './undo';

const entry = (n: number) => ({ label: String(n), forward: n, backward: -n });

const historyOf = (steps: readonly number[]): History<Entry<number>> =>
  steps.reduce<History<Entry<number>>>((h, n) => record<Entry<number>>(entry(n))(h), emptyHistory);

describe('the journal', () => {
  it('back and forth again is where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (steps) => {
        const history = historyOf(steps);
        const back = stepBack(history);
        expect(back?.step.backward).toBe(-(steps.at(-1) ?? 0));
        expect(back && stepForward(back.history)?.history).toEqual(history);
      }),
    );
  });

  it('walks anywhere as so many single steps would', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { maxLength: 12 }),
        fc.nat(12),
        fc.integer({ min: -2, max: 14 }),
        (steps, from, to) => {
          let history = historyOf(steps);
          history = walk(history, from).history;
          const walked = walk(history, to);
          const changes: number[] = [];
          for (let at = history; ;) {
            const back = at.past.length > to;
            const taken = at.past.length === to ? undefined : back ? stepBack(at) : stepForward(at);
            if (taken === undefined) {
              expect(walked).toEqual({ changes, history: at });
              return;
            }
            changes.push(back ? taken.step.backward : taken.step.forward);
            at = taken.history;
          }
        },
      ),
    );
  });

  it('lets the oldest go up to a step, and counts them; what is undone stays', () => {
    const history = withoutBefore<Entry<number>>(4)(historyOf([1, 2, 3, 4, 5]));
    expect(history.past.map((each) => each.forward)).toEqual([4, 5]);
    expect([history.fallen, doneIn(history)]).toEqual([3, 5]);
    expect(withoutBefore<Entry<number>>(4)(history)).toEqual(history);
    const undone = walk(historyOf([1, 2, 3]), 1).history;
    expect(withoutBefore<Entry<number>>(9)(undone)).toMatchObject({ past: [], fallen: 1 });
    expect(withoutBefore<Entry<number>>(9)(undone).future).toHaveLength(2);
  });

  it('has neither a step before the first nor one after the last', () => {
    expect(stepBack(emptyHistory)).toBeUndefined();
    expect(stepForward(emptyHistory)).toBeUndefined();
  });
});
