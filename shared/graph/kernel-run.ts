// A kernel of the list over one graph, as plain data: what a worker is asked for, and what it does.
import { RetortError } from '../kernel/errors';
import type { Progress } from '../kernel/progress';
import { nodeKernels, type NodeValues } from './kernels';
import { simplify } from './simple-graph';
import { buildWeightedGraph, type EdgeList } from './weighted-graph';

/** `parameters` left out take their initial value. */
export type KernelInput = {
  kernel: string;
  parameters: readonly (readonly [id: string, value: number])[];
  nodes: number;
  edges: EdgeList;
};

/** Of parallel edges the stronger counts. @throws RetortError `usage` on a kernel that is not known and on a parameter outside its limits, `cancelled` */
export function runKernel({ kernel, parameters, nodes, edges }: KernelInput, progress: Progress): NodeValues {
  const known = nodeKernels.find(({ id }) => id === kernel);
  if (known === undefined) throw new RetortError('usage', { parameter: 'kernel', value: kernel });
  const graph = simplify(buildWeightedGraph(nodes, edges), Math.max);
  return known.run(graph, new Map(parameters), progress);
}
