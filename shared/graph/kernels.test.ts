import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { simpleGraphOf } from '../testing/graphs/small-graphs';
import { nodeKernels, pathKernels } from './kernels';

/** Two triangles with a bridge, and a node on its own: every kernel tells its nodes apart. */
const graph = simpleGraphOf({
  nodes: 7,
  edges: [
    [0, 1, 4],
    [0, 2, 4],
    [1, 2, 4],
    [2, 3, 1],
    [3, 4, 5],
    [3, 5, 5],
    [4, 5, 5],
  ],
});
const none = new Map<string, number>();

const expected = new Map<string, number[]>([
  ['degree', [2, 2, 3, 3, 2, 2, 0]],
  ['strength', [8, 8, 9, 11, 10, 10, 0]],
  ['component', [0, 0, 0, 0, 0, 0, 1]],
  ['community', [0, 0, 0, 1, 1, 1, 2]],
  ['core', [2, 2, 2, 2, 2, 2, 0]],
  ['betweenness', [0, 0, 6, 6, 0, 0, 0]],
  ['betweenness-sampled', [0, 0, 6, 6, 0, 0, 0]],
]);

describe('node kernels', () => {
  it.each(nodeKernels)('$id answers by its initial parameters', ({ id, run }) => {
    const { values, errors } = run(graph, none, noProgress);
    const wanted = expected.get(id);
    if (wanted !== undefined) expect(Array.from(values)).toEqual(wanted);
    expect(values).toHaveLength(graph.nodes);
    expect(errors === null ? 0 : Math.max(...Array.from(errors))).toBe(0);
  });

  const parameters = nodeKernels.flatMap(({ id, run, parameters }) =>
    parameters.map((parameter) => ({ kernel: id, run, parameter })),
  );
  it.each(parameters)('$kernel refuses $parameter.id outside its limits', ({ run, parameter }) => {
    const { maximum, minimum, whole } = parameter;
    for (const value of [maximum + 1, minimum - 1, Number.NaN, ...(whole ? [minimum + 0.5] : [])])
      expect(() => run(graph, new Map([[parameter.id, value]]), noProgress)).toThrow(
        expect.objectContaining({ code: 'usage' }),
      );
  });

  it('take their parameters', () => {
    const run = (id: string, parameter: string, value: number): number[] => {
      const kernel = nodeKernels.find((one) => one.id === id)!;
      return Array.from(kernel.run(graph, new Map([[parameter, value]]), noProgress).values);
    };
    expect(run('community', 'resolution', 100)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(run('page-rank', 'damping', 0)).toEqual(new Array<number>(7).fill(1 / 7));
    expect(run('betweenness-sampled', 'pivots', 2)).not.toEqual(expected.get('betweenness'));
  });
});

describe('path kernels', () => {
  const ways = simpleGraphOf({
    nodes: 6,
    edges: [
      [0, 3, 5],
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
      [0, 4, 9],
      [4, 3, 8],
    ],
  });
  it.each([
    { id: 'shortest', found: { path: [0, 3], value: 1 } },
    { id: 'lightest', found: { path: [0, 1, 2, 3], value: 3 } },
    { id: 'strongest', found: { path: [0, 4, 3], value: 8 } },
  ])('$id', ({ id, found }) => {
    const kernel = pathKernels.find((one) => one.id === id)!;
    expect(kernel.find(ways, 0, 3)).toEqual(found);
    expect(kernel.find(ways, 0, 5)).toBeNull();
  });
});
