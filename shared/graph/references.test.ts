// Our kernels against igraph and networkx on public graphs (scripts/references/README.md).
import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf, referenceGraphs, type Reference } from '../testing/graphs/references';
import { betweenness } from './betweenness';
import { shortestPath } from './breadth-first';
import { connectedComponents } from './components';
import { coreNumbers } from './core-numbers';
import { degreeStatistics, nodeDegrees } from './degrees';
import { leiden } from './leiden';
import { lightestPath } from './lightest-path';
import { modularity } from './modularity';
import { pageRank } from './page-rank';
import type { SimpleGraph } from './simple-graph';
import { strongestPath } from './strongest-path';

const SEEDS = 10;
const graphs = referenceGraphs();

it('there are ten public graphs at least', () => {
  expect(graphs.length).toBeGreaterThanOrEqual(10);
});

describe.each(graphs)('$name', ({ reference, missing, load }) => {
  if (load === undefined) {
    it.skip(`skipped: ${missing} is not there (RETORT_CORPORA names the folder)`, () => undefined);
    return;
  }
  let graph: SimpleGraph;
  beforeAll(() => {
    graph = load();
  });

  it('has the same structure: edges, components, degrees, cores', () => {
    const { labels, sizes } = connectedComponents(graph);
    const cores = coreNumbers(graph);
    expect(graph.targets.length / 2).toBe(reference.edges);
    expect({ count: sizes.length, digest: digestOf(labels) }).toEqual(reference.components);
    expect({ maximum: degreeStatistics(graph)?.maximum, digest: digestOf(nodeDegrees(graph)) }).toEqual(
      reference.degrees,
    );
    expect({ maximum: Math.max(...cores), digest: digestOf(cores) }).toEqual(reference.cores);
  });

  it('is cut into communities at least as well, the best of ten seeds against the best of ten', () => {
    const found = Array.from({ length: SEEDS }, (_, seed) =>
      modularity(graph, leiden(graph, { seed }).labels),
    );
    expect(Math.max(...found)).toBeGreaterThanOrEqual(reference.modularity - 0.001);
  });

  it('has the same PageRank', () => {
    expectWithin(pageRank(graph), reference, 'pageRank', 1e-6);
  });

  it('has the same betweenness', () => {
    const scores = betweenness(graph);
    expectWithin(scores, reference, 'betweenness', 1e-6);
    const sum = scores.reduce((total, score) => total + score, 0);
    expect(Math.abs(sum / reference.betweennessSum - 1)).toBeLessThan(1e-9);
  }, 60_000);

  it('has the same shortest, lightest and strongest paths, node by node', () => {
    const found = reference.paths.map(({ from, to }) => ({
      from,
      to,
      shortest: shortestPath(graph, from, to),
      lightest: lightestPath(graph, from, to),
      strongest: strongestPath(graph, from, to),
    }));
    expect(found).toEqual(reference.paths);
  });
});

function expectWithin(
  values: Float64Array,
  reference: Reference,
  name: 'pageRank' | 'betweenness',
  tolerance: number,
): void {
  const off = reference.sample.map((node, at) => Math.abs(values[node]! - reference[name][at]!));
  expect(Math.max(...off)).toBeLessThan(tolerance);
}
