import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixOf, simpleGraphOf, smallGraphs } from '../testing/graphs/small-graphs';
import { connectedComponents } from './components';
import { coreNumbers } from './core-numbers';
import { degreeStatistics, nodeDegrees } from './degrees';

describe('connected components', () => {
  it('share a label exactly where a way leads, and are numbered by their smallest node', () => {
    fc.assert(
      fc.property(smallGraphs(12), (graph) => {
        const matrix = matrixOf(graph);
        const expected = new Array<number>(graph.nodes).fill(-1);
        let count = 0;
        const flood = (node: number, label: number): void => {
          if (expected[node] !== -1) return;
          expected[node] = label;
          matrix[node]!.forEach((weight, to) => {
            if (weight > 0) flood(to, label);
          });
        };
        for (let node = 0; node < graph.nodes; node++) if (expected[node] === -1) flood(node, count++);
        const { labels, sizes } = connectedComponents(simpleGraphOf(graph));
        expect([...labels]).toEqual(expected);
        expect([...sizes]).toEqual(
          Array.from({ length: count }, (_, label) => expected.filter((one) => one === label).length),
        );
      }),
    );
  });
});

describe('core numbers', () => {
  it('are what peeling leaves', () => {
    fc.assert(
      fc.property(smallGraphs(14), (graph) => {
        expect([...coreNumbers(simpleGraphOf(graph))]).toEqual(peeled(matrixOf(graph)));
      }),
    );
  });

  it('of nothing are nothing', () => {
    expect(coreNumbers(simpleGraphOf({ nodes: 0, edges: [] }))).toHaveLength(0);
  });
});

describe('degrees', () => {
  it('count distinct neighbours, and are summed up by definition', () => {
    fc.assert(
      fc.property(smallGraphs(12), (graph) => {
        const simple = simpleGraphOf(graph);
        const degrees = matrixOf(graph).map((row) => row.filter((weight) => weight > 0).length);
        const sorted = degrees.toSorted((a, b) => a - b);
        expect([...nodeDegrees(simple)]).toEqual(degrees);
        const { histogram, ...rest } = degreeStatistics(simple)!;
        expect(rest).toEqual({
          minimum: sorted[0]!,
          median: (sorted[(graph.nodes - 1) >> 1]! + sorted[graph.nodes >> 1]!) / 2,
          mean: degrees.reduce((sum, degree) => sum + degree, 0) / graph.nodes,
          maximum: sorted.at(-1)!,
        });
        expect([...histogram]).toEqual(
          Array.from({ length: rest.maximum + 1 }, (_, d) => degrees.filter((degree) => degree === d).length),
        );
      }),
    );
  });

  it('of nothing are null', () => {
    expect(degreeStatistics(simpleGraphOf({ nodes: 0, edges: [] }))).toBeNull();
  });
});

/** For each k take nodes away until none has fewer than k neighbours left; a node's number is the last k it survives. */
function peeled(matrix: readonly (readonly number[])[]): number[] {
  const core = matrix.map(() => 0);
  let left = matrix.map((_, node) => node);
  for (let k = 1; left.length > 0; k++) {
    for (let before = -1; before !== left.length;) {
      before = left.length;
      const staying = new Set(left);
      left = left.filter(
        (node) => matrix[node]!.filter((weight, to) => weight > 0 && staying.has(to)).length >= k,
      );
    }
    for (const node of left) core[node] = k;
  }
  return core;
}
