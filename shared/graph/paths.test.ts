import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allPaths,
  matrixOf,
  simpleGraphOf,
  smallGraphs,
  weightsAlong,
  type SmallGraph,
} from '../testing/graphs/small-graphs';
import { shortestPath, stepsFrom } from './breadth-first';
import { distancesFrom, lightestPath } from './lightest-path';
import { strengthsFrom, strongestPath } from './strongest-path';

type Judge = { cost(weights: readonly number[]): number };
const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);
const length: Judge = { cost: () => 0 };
const weight: Judge = { cost: sum };
const weakest: Judge = { cost: (weights) => -Math.min(...weights) };

/** The first of all paths that cost least, of these of all that have fewest steps. */
function best({ cost }: Judge, graph: SmallGraph, from: number, to: number): number[] | null {
  const matrix = matrixOf(graph);
  const found = allPaths(matrix, from, to).map((path) => ({ path, cost: cost(weightsAlong(matrix, path)) }));
  const [first] = found.sort((a, b) => a.cost - b.cost || a.path.length - b.path.length);
  return first?.path ?? null;
}

const asked = smallGraphs(8).chain((graph) =>
  fc.record({
    graph: fc.constant(graph),
    from: fc.nat(graph.nodes - 1),
    to: fc.nat(graph.nodes - 1),
  }),
);

describe('of all paths between two nodes', () => {
  it('the shortest has fewest steps, and comes first', () => {
    fc.assert(
      fc.property(asked, ({ graph, from, to }) => {
        const simple = simpleGraphOf(graph);
        const expected = best(length, graph, from, to);
        expect(shortestPath(simple, from, to)).toEqual(expected);
        expect(stepsFrom(simple, from)[to]).toBe(expected === null ? -1 : expected.length - 1);
      }),
    );
  });

  it('the lightest weighs least, then has fewest steps, then comes first', () => {
    fc.assert(
      fc.property(asked, ({ graph, from, to }) => {
        const simple = simpleGraphOf(graph);
        const path = best(weight, graph, from, to);
        const distance = path === null ? Infinity : sum(weightsAlong(matrixOf(graph), path));
        expect(lightestPath(simple, from, to)).toEqual(path === null ? null : { path, distance });
        expect(distancesFrom(simple, from)[to]).toBe(distance);
      }),
    );
  });

  it('the strongest has the strongest weakest link, then fewest steps, then comes first', () => {
    fc.assert(
      fc.property(asked, ({ graph, from, to }) => {
        const simple = simpleGraphOf(graph);
        const path = best(weakest, graph, from, to);
        const strength = path === null ? -Infinity : Math.min(...weightsAlong(matrixOf(graph), path));
        expect(strongestPath(simple, from, to)).toEqual(path === null ? null : { path, weakest: strength });
        expect(strengthsFrom(simple, from)[to]).toBe(strength);
      }),
    );
  });
});

describe('the strongest path', () => {
  it('takes more steps for a stronger weakest link, but none for what its end narrows anyway', () => {
    const graph = simpleGraphOf({
      nodes: 5,
      edges: [
        [0, 1, 10],
        [1, 2, 10],
        [0, 2, 8],
        [2, 3, 7],
        [0, 3, 6],
      ],
    });
    expect(strongestPath(graph, 0, 3)).toEqual({ path: [0, 2, 3], weakest: 7 });
    expect(strongestPath(graph, 0, 4)).toBeNull();
    expect(strongestPath(graph, 4, 4)).toEqual({ path: [4], weakest: Infinity });
  });
});

describe('the lightest path', () => {
  it('goes through edges of no length, and back out of none', () => {
    const graph = simpleGraphOf({
      nodes: 5,
      edges: [
        [0, 1, 0],
        [1, 2, 0],
        [2, 3, 1],
        [0, 3, 1],
        [2, 4, 0],
        [3, 4, 1],
      ],
    });
    expect(lightestPath(graph, 0, 3)).toEqual({ path: [0, 3], distance: 1 });
    expect(lightestPath(graph, 0, 4)).toEqual({ path: [0, 1, 2, 4], distance: 0 });
  });

  it('sees ways of the same length that open only at the far end, through an edge of no length', () => {
    const graph = simpleGraphOf({
      nodes: 7,
      edges: [
        [0, 1, 0.25],
        [1, 2, 0.25],
        [2, 3, 0.25],
        [3, 6, 0.25],
        [0, 4, 0],
        [4, 5, 0],
        [5, 6, 1],
      ],
    });
    expect(lightestPath(graph, 0, 6)).toEqual({ path: [0, 4, 5, 6], distance: 1 });
  });

  it('refuses a length below 0, which would let it walk in circles', () => {
    const graph = simpleGraphOf({ nodes: 2, edges: [[0, 1, -1]] });
    expect(() => lightestPath(graph, 0, 1)).toThrow(expect.objectContaining({ code: 'internal' }));
  });
});
