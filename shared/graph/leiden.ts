// Leiden: communities that are connected and well separated (Traag, Waltman & van Eck 2019, "From Louvain to Leiden"), for modularity with a resolution.
// Deterministic: the same graph, seed and resolution give the same labels on every machine.
import { checkCancelled, noProgress, type Progress } from '../kernel/progress';
import { createRandom, type Random } from '../kernel/random';
import { aggregate } from './leiden-aggregate';
import { createScratch, densify, type Level, type Scratch } from './leiden-level';
import { moveNodes } from './leiden-move';
import { localLevel } from './leiden-order';
import { refine } from './leiden-refine';
import type { WeightedGraph } from './weighted-graph';

export type LeidenOptions = {
  seed: number;
  /** 1 is classical modularity; larger gives smaller communities. */
  resolution?: number;
  /** Passes over the whole hierarchy at most; each starts from the last one's communities, and one that hardly gains is the last. */
  iterations?: number;
  progress?: Progress;
};

const ITERATIONS = 10;
/** A pass that gains less modularity is the last. */
const LEAST_GAIN = 1e-4;

/** Dense community labels per node, numbered from 0 in order of each community's smallest node. Weights are at least 0. */
export function leiden(
  graph: WeightedGraph,
  options: LeidenOptions,
): { labels: Uint32Array; communities: number } {
  const { level, order } = localLevel(graph);
  const run = createRun(level, options);
  let community = identity(graph.nodes);
  let quality = -Infinity;
  for (let done = 0; done < (options.iterations ?? ITERATIONS) && run.pull < Infinity; done++) {
    const found = pass(level, community, run);
    community = found.community;
    if (found.quality - quality < LEAST_GAIN) break;
    quality = found.quality;
  }
  const labels = new Uint32Array(graph.nodes);
  for (let at = 0; at < graph.nodes; at++) labels[order[at] as number] = community[at] as number;
  return { labels, communities: densify(labels, run.scratch) };
}

type Run = { pull: number; random: Random; progress: Progress; scratch: Scratch };

/** `pull` is Infinity for a graph without weight. */
function createRun({ nodes, strengths }: Level, options: LeidenOptions): Run {
  let doubleWeight = 0;
  for (const strength of strengths) doubleWeight += strength;
  return {
    pull: (options.resolution ?? 1) / doubleWeight,
    random: createRandom(options.seed),
    progress: options.progress ?? noProgress,
    scratch: createScratch(nodes),
  };
}

/** Move, refine, aggregate until every community of a level is a single node. */
function pass(base: Level, start: Uint32Array, run: Run): { community: Uint32Array; quality: number } {
  const { pull, random, progress, scratch } = run;
  let level = base;
  let community = start;
  const nodeOf = identity(base.nodes);
  for (let depth = 0; ; depth++) {
    checkCancelled(progress);
    progress.report({ phase: 'communities', done: depth, total: undefined });
    const communities = moveNodes(level, community, pull, scratch, random, progress);
    if (communities === level.nodes) break;
    const refined = refine(level, community, communities, pull, scratch, random);
    // Refinement that merges nothing would aggregate to the same graph for ever: then the communities themselves are the parts.
    const merged = refined.parts < level.nodes;
    const part = merged ? refined.part : community;
    const parts = merged ? refined.parts : communities;
    const next = new Uint32Array(parts);
    for (let node = 0; node < level.nodes; node++) next[part[node] as number] = community[node] as number;
    level = aggregate(level, part, parts, scratch);
    community = next;
    for (let node = 0; node < base.nodes; node++) nodeOf[node] = part[nodeOf[node] as number] as number;
  }
  for (let node = 0; node < base.nodes; node++) nodeOf[node] = community[nodeOf[node] as number] as number;
  return { community: nodeOf, quality: qualityOf(level, pull) };
}

/** Modularity of a level whose nodes are the communities; `pull` is resolution / 2m. */
function qualityOf({ nodes, offsets, weights, strengths }: Level, pull: number): number {
  let all = 0;
  let inside = 0;
  for (let node = 0; node < nodes; node++) {
    const strength = strengths[node] as number;
    all += strength;
    inside += strength - pull * strength * strength;
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++) inside -= weights[arc] as number;
  }
  return inside / all;
}

function identity(size: number): Uint32Array {
  const labels = new Uint32Array(size);
  for (let index = 0; index < size; index++) labels[index] = index;
  return labels;
}
