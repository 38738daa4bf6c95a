import { describe, expect, it } from 'vitest';
import { emptyHistory, record, walk, type Entry, type History } from '../../state/undo';
import { listedSteps, MOST_LISTED } from './history.model';

function history(steps: number, done: number): History<Entry<number>> {
  let all: History<Entry<number>> = emptyHistory;
  for (let at = 1; at <= steps; at++)
    all = record<Entry<number>>({ label: `step ${at}`, forward: at, backward: -at })(all);
  return walk(all, done).history;
}

describe('the steps that are listed', () => {
  it('are all of a few, the undone ones after the done', () => {
    expect(listedSteps(history(3, 1))).toEqual([
      { label: 'step 1', done: 1 },
      { label: 'step 2', done: 2 },
      { label: 'step 3', done: 3 },
    ]);
    expect(listedSteps(emptyHistory)).toEqual([]);
  });

  it.each([
    [200, 200, 151, 200],
    [200, 100, 76, 125],
    [200, 10, 1, 50],
    [200, 0, 1, 50],
  ])('of %i with %i done are those from %i to %i, the present one among them', (steps, done, from, to) => {
    const listed = listedSteps(history(steps, done)).map((step) => step.done);
    expect([listed[0], listed.at(-1), listed.length]).toEqual([from, to, MOST_LISTED]);
    if (done > 0) expect(listed).toContain(done);
  });
});
