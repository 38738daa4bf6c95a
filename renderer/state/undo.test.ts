import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyHistory, record, stepBack, stepForward, walk } from './undo';
import type { History } from './undo';

const entry = (n: number) => ({ label: String(n), forward: n, backward: -n });

describe('the journal', () => {
  it('back and forth again is where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (steps) => {
        const history = steps.reduce<History<number>>((h, n) => record(entry(n))(h), emptyHistory());
        const back = stepBack(history);
        expect(back?.entry.backward).toBe(-(steps.at(-1) ?? 0));
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
          let history = steps.reduce<History<number>>((h, n) => record(entry(n))(h), emptyHistory());
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
            changes.push(back ? taken.entry.backward : taken.entry.forward);
            at = taken.history;
          }
        },
      ),
    );
  });

  it('forgets the oldest beyond its limit, and nothing else', () => {
    const history = [1, 2, 3, 4, 5].reduce<History<number>>((h, n) => record(entry(n), 3)(h), emptyHistory());
    expect(history.past.map((each) => each.forward)).toEqual([3, 4, 5]);
  });

  it('has neither a step before the first nor one after the last', () => {
    expect(stepBack(emptyHistory())).toBeUndefined();
    expect(stepForward(emptyHistory())).toBeUndefined();
  });
});
