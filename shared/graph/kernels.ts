// What can be asked of a graph, as records: forms, columns and commands come from these lists; to add a kernel is to add a record.
import { RetortError } from '../kernel/errors';
import type { Progress } from '../kernel/progress';
import { betweenness } from './betweenness';
import { sampledBetweenness } from './betweenness-sampled';
import { shortestPath, type Path } from './breadth-first';
import { connectedComponents } from './components';
import { coreNumbers } from './core-numbers';
import { nodeDegrees } from './degrees';
import { leiden } from './leiden';
import { lightestPath } from './lightest-path';
import { pageRank } from './page-rank';
import type { SimpleGraph } from './simple-graph';
import { strongestPath } from './strongest-path';
import { nodeStrengths } from './weighted-graph';

/** A number that a person may set, within its limits. */
export type KernelParameter = {
  id: string;
  label: string;
  initial: number;
  minimum: number;
  maximum: number;
  whole: boolean;
};

/** `errors`: standard error of each value, null where values are exact. */
export type NodeValues = { values: ArrayLike<number>; errors: ArrayLike<number> | null };

export type NodeKernel = {
  id: string;
  label: string;
  meaning: string;
  /** `amount`: larger is more; `group`: equal numbers belong together, and say nothing else. */
  values: 'amount' | 'group';
  parameters: readonly KernelParameter[];
  /** Parameters left out take their initial value. @throws RetortError `usage` on one outside its limits, `cancelled`. */
  run(graph: SimpleGraph, given: ReadonlyMap<string, number>, progress: Progress): NodeValues;
};

export type PathKernel = {
  id: string;
  label: string;
  meaning: string;
  /** Null when no path leads from one to the other; `value` is what the path was chosen for: steps, distance, weakest link. */
  find(graph: SimpleGraph, from: number, to: number): { path: Path; value: number } | null;
};

const seed = { id: 'seed', label: 'Seed', initial: 1, minimum: 0, maximum: 2 ** 32 - 1, whole: true };
const resolution = {
  ...{ id: 'resolution', label: 'Resolution', initial: 1 },
  ...{ minimum: 0.01, maximum: 100, whole: false },
};
const damping = {
  ...{ id: 'damping', label: 'Chance to follow an edge', initial: 0.85 },
  ...{ minimum: 0, maximum: 0.99, whole: false },
};
const pivots = {
  ...{ id: 'pivots', label: 'Sources drawn', initial: 1000 },
  ...{ minimum: 2, maximum: 1_000_000, whole: true },
};

export const nodeKernels: readonly NodeKernel[] = [
  {
    ...{ id: 'degree', label: 'Degree', meaning: 'Distinct neighbours.', values: 'amount', parameters: [] },
    run: (graph) => exact(nodeDegrees(graph)),
  },
  {
    ...{ id: 'strength', label: 'Strength', meaning: 'Weights of all edges, added up.', values: 'amount' },
    parameters: [],
    run: (graph) => exact(nodeStrengths(graph)),
  },
  {
    ...{ id: 'component', label: 'Component', meaning: 'Who can be reached at all.', values: 'group' },
    parameters: [],
    run: (graph) => exact(connectedComponents(graph).labels),
  },
  {
    ...{ id: 'community', label: 'Community', meaning: 'Who hangs together (Leiden).', values: 'group' },
    parameters: [seed, resolution],
    run: (graph, given, progress) => {
      const options = { seed: valueOf(seed, given), resolution: valueOf(resolution, given), progress };
      return exact(leiden(graph, options).labels);
    },
  },
  {
    ...{ id: 'core', label: 'Core number', values: 'amount', parameters: [] },
    meaning:
      'Largest k such that the node stays when nodes with fewer than k neighbours go, again and again.',
    run: (graph) => exact(coreNumbers(graph)),
  },
  {
    ...{ id: 'page-rank', label: 'PageRank', values: 'amount', parameters: [damping] },
    meaning: 'Share of its time that a random walker spends here.',
    run: (graph, given, progress) => exact(pageRank(graph, { damping: valueOf(damping, given), progress })),
  },
  {
    ...{ id: 'betweenness', label: 'Betweenness', values: 'amount', parameters: [] },
    meaning: 'Shortest paths of others that pass through; exact, slow beyond ten thousand nodes.',
    run: (graph, _given, progress) => exact(betweenness(graph, progress)),
  },
  {
    ...{ id: 'betweenness-sampled', label: 'Betweenness, sampled', values: 'amount' },
    meaning: 'Shortest paths of others that pass through, estimated from some sources, with its error.',
    parameters: [seed, pivots],
    run: (graph, given, progress) => {
      const options = { seed: valueOf(seed, given), pivots: valueOf(pivots, given), progress };
      const { scores, standardErrors } = sampledBetweenness(graph, options);
      return { values: scores, errors: standardErrors };
    },
  },
];

export const pathKernels: readonly PathKernel[] = [
  {
    ...{ id: 'shortest', label: 'Shortest path', meaning: 'Fewest steps.' },
    find: (graph, from, to) => {
      const path = shortestPath(graph, from, to);
      return path === null ? null : { path, value: path.length - 1 };
    },
  },
  {
    ...{ id: 'lightest', label: 'Lightest path', meaning: 'Least sum of weights, taken as lengths.' },
    find: (graph, from, to) => {
      const found = lightestPath(graph, from, to);
      return found === null ? null : { path: found.path, value: found.distance };
    },
  },
  {
    ...{ id: 'strongest', label: 'Strongest path', meaning: 'Its weakest link is as strong as can be.' },
    find: (graph, from, to) => {
      const found = strongestPath(graph, from, to);
      return found === null ? null : { path: found.path, value: found.weakest };
    },
  },
];

function exact(values: ArrayLike<number>): NodeValues {
  return { values, errors: null };
}

function valueOf(parameter: KernelParameter, given: ReadonlyMap<string, number>): number {
  const { id, initial, minimum, maximum, whole } = parameter;
  const value = given.get(id) ?? initial;
  if (value >= minimum && value <= maximum && (!whole || Number.isInteger(value))) return value;
  throw new RetortError('usage', { parameter: id, value, minimum, maximum });
}
