// Laying out 20,000 nodes and 50,000 edges: the map's own places beside ForceAtlas2 (graphology's), by time and by how far rings stay together.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { findRings } from '../../shared/linkage/linkage';
import { noProgress } from '../../shared/kernel/progress';
import { entityMap } from '../../shared/map/entity-map';
import { createView } from '../../shared/query/view';
import { parametersFor, labWorld, load } from '../rings/lab-world';
import { percentile } from '../query/figure';
import { neighbourhood } from './neighbourhood';

export type LayoutFigures = {
  nodes: number;
  edges: number;
  ours: { seconds: number; kept: number };
  forceAtlas2: { seconds: number; kept: number; iterations: number };
};

/** Of a million observations: about 20,000 entities. */
const SHARE = 0.077;
const RUNS = 5;
const ITERATIONS = 100;

export async function measureLayout(): Promise<LayoutFigures> {
  const dataset = await load(await labWorld(SHARE));
  const { result } = findRings(dataset, parametersFor(dataset), noProgress, () => performance.now());
  const view = createView(dataset);
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    entityMap(view, result.rings, { aspect: 1.6 });
    return (performance.now() - started) / 1000;
  });
  const map = entityMap(view, result.rings, { aspect: 1.6 });
  const ringOf = new Int32Array(map.entity.length);
  map.entity.forEach((id, at) => (ringOf[id] = map.ring[at] as number));
  const { subject, object, size } = dataset.index.edges;
  const graph = new Graph({ type: 'undirected' });
  // Any place to begin with, the same each time: those of the map's lattice would help it.
  ringOf.forEach((_, id) => graph.addNode(id, { x: Math.cos(id * 2.4), y: Math.sin(id * 1.7) }));
  for (let edge = 0; edge < size; edge++) graph.mergeEdge(subject[edge], object[edge]);
  const started = performance.now();
  forceAtlas2.assign(graph, { iterations: ITERATIONS, settings: forceAtlas2.inferSettings(graph) });
  const seconds = (performance.now() - started) / 1000;
  const x = Array.from(ringOf, (_, id) => graph.getNodeAttribute(id, 'x') as number);
  const y = Array.from(ringOf, (_, id) => graph.getNodeAttribute(id, 'y') as number);
  return {
    nodes: ringOf.length,
    edges: graph.size,
    ours: { seconds: percentile(times, 0.5), kept: neighbourhood(map.x, map.y, map.ring) },
    forceAtlas2: { seconds, kept: neighbourhood(x, y, ringOf), iterations: ITERATIONS },
  };
}
