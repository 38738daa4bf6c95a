// The graph that paths are sought in: made when the first one is asked for, kept as long as the linkage that it is of.
import type { EntityId } from '../dataset/types';
import type { SimpleGraph } from '../graph/simple-graph';
import type { Linkage } from '../linkage/linkage';
import { evidencePath, linkGraph, type EvidencePath } from '../linkage/reasons/evidence-path';

export type PathFinder = (linkage: Linkage, a: EntityId, b: EntityId) => EvidencePath | null;

export function createPathFinder(): PathFinder {
  const graphs = new WeakMap<Linkage, SimpleGraph>();
  return (linkage, a, b) => {
    const graph = graphs.get(linkage) ?? linkGraph(linkage);
    graphs.set(linkage, graph);
    return evidencePath(linkage, graph, a, b);
  };
}
