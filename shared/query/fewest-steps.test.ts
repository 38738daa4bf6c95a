import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf, idOf, seen } from '../testing/dataset-builder';
import { naiveEdges, naiveOf, type Naive } from '../testing/naive-dataset';
import { fewestSteps } from './fewest-steps';
import { createView, noMarks } from './view';

const isHub = (id: number): boolean => id % 4 === 1;
const marks = {
  ...noMarks,
  suppressed: (selector: number) => (isHub(selector) ? { selector, accounts: 9, reason: 'hub' as const, detail: '' } : null),
}; // prettier-ignore

describe('GT30 the way with fewest steps', () => {
  it('is as short as can be, leads from seen to seen, and through hubs only if asked', () => {
    fc.assert(
      fc.property(sourcesOfSeen, fc.nat(), fc.nat(), fc.boolean(), (sources, a, b, hubs) => {
        const naive = naiveOf(sources);
        if (naive.keys.length === 0) return;
        const [from, to] = [a % naive.keys.length, b % naive.keys.length];
        const way = fewestSteps(createView(datasetOf(...sources), marks), { from, to, hubs });
        expect(way === null ? Infinity : way.length - 1).toBe(stepsBetween(naive, from, to, hubs));
        if (way === null) return;
        expect([way[0], way.at(-1)]).toEqual([from, to]);
        for (const [at, id] of way.slice(1).entries()) expect(near(naive, way[at] ?? -1)).toContain(id);
        expect(hubs || way.slice(1, -1).every((id) => !isHub(id))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is, of several, the one that is worth more', () => {
    const rows = ['a', 'b'].flatMap((name) => [
      seen(`account:${name}`, 'signed-in-from', 'address:weak'),
      seen(`account:${name}`, 'paid-with', 'payment:strong'),
    ]);
    const dataset = datasetOf(rows);
    const strong = idOf(dataset, 'payment:strong');
    const view = createView(dataset, { ...noMarks, bitsOf: (id) => (id === strong ? 9 : 1) });
    const [from, to] = [idOf(dataset, 'account:a'), idOf(dataset, 'account:b')];
    expect(fewestSteps(view, { from, to, hubs: false })).toEqual([from, strong, to]);
    expect(fewestSteps(view, { from, to: from, hubs: false })).toEqual([from]);
  });

  it('refuses what is no entity', () => {
    const view = createView(datasetOf([seen('account:a', 'paid-with', 'payment:p')]));
    expect(() => fewestSteps(view, { from: 0, to: 7, hubs: false })).toThrow('entity-not-found');
  });
});

function near(naive: Naive, id: number): number[] {
  return naiveEdges(naive).flatMap(({ subject, object }) =>
    subject === id ? [object] : object === id ? [subject] : [],
  );
}

/** By going over all ways, a step at a time. */
function stepsBetween(naive: Naive, from: number, to: number, hubs: boolean): number {
  let reached = new Set([from]);
  for (let steps = 0; steps <= naive.keys.length; steps++) {
    if (reached.has(to)) return steps;
    const open = [...reached].filter((id) => id === from || hubs || !isHub(id));
    reached = new Set([...reached, ...open.flatMap((id) => near(naive, id))]);
  }
  return Infinity;
}
