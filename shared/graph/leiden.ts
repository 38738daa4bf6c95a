// Leiden: communities that are connected and well separated (Traag, Waltman & van Eck 2019, "From Louvain to Leiden"), for modularity with a resolution.
// Deterministic: the same graph, seed and resolution give the same labels on every machine.
import { checkCancelled, noProgress, type Progress } from '../kernel/progress';
import { createRandom, type Random } from '../kernel/random';
import { aggregate } from './leiden-aggregate';
import { moveNodes } from './leiden-move';
import type { Level, Quality } from './leiden-level';
import { refine } from './leiden-refine';
import { nodeStrengths, type WeightedGraph } from './weighted-graph';

export type LeidenOptions = {
  seed: number;
  /** 1 is classical modularity; larger gives smaller communities. */
  resolution?: number;
  /** Passes over the whole hierarchy; each starts from the last one's communities and stops early when nothing changes. */
  iterations?: number;
  progress?: Progress;
};

/** Dense community labels per node, numbered from 0 in order of each community's smallest node. */
export function leiden(
  graph: WeightedGraph,
  options: LeidenOptions,
): { labels: Uint32Array; communities: number } {
  const random = createRandom(options.seed);
  const progress = options.progress ?? noProgress;
  const strengths = nodeStrengths(graph);
  const quality = { resolution: options.resolution ?? 1, doubleWeight: sum(strengths) };
  let community = Uint32Array.from({ length: graph.nodes }, (_, node) => node);
  if (quality.doubleWeight === 0) return densify(community);
  for (let pass = 0; pass < (options.iterations ?? 3); pass++) {
    const next = iterate({ graph, strengths, community }, quality, random, progress);
    const settled = samePartition(community, next);
    community = next;
    if (settled) break;
  }
  return densify(community);
}

/** One pass: move, refine, aggregate until every community of a level is a single node. */
function iterate(
  base: Level,
  quality: Quality,
  random: Random,
  progress: Progress,
): Uint32Array<ArrayBuffer> {
  let level: Level = { ...base, community: base.community.slice() };
  let nodeOf = Uint32Array.from({ length: base.graph.nodes }, (_, node) => node);
  for (let depth = 0; ; depth++) {
    checkCancelled(progress);
    progress.report({ phase: 'communities', done: depth, total: undefined });
    moveNodes(level, quality, random);
    const communities = countDistinct(level.community);
    if (communities === level.graph.nodes) break;
    const upper = aggregate(level, ...parts(level, communities, refine(level, quality, random)));
    nodeOf = nodeOf.map((node) => upper.nodeOf[node] as number);
    level = upper.level;
  }
  return nodeOf.map((node) => level.community[node] as number);
}

/** Refinement that merges nothing would aggregate to the same graph for ever: then the communities themselves are the parts. */
function parts(
  level: Level,
  communities: number,
  refined: { labels: Uint32Array; count: number },
): [Uint32Array, number] {
  if (refined.count < level.graph.nodes) return [refined.labels, refined.count];
  return [densify(level.community).labels, communities];
}

function densify(community: Uint32Array): { labels: Uint32Array<ArrayBuffer>; communities: number } {
  const labels = new Uint32Array(community.length);
  const labelOf = new Map<number, number>();
  for (let node = 0; node < community.length; node++) {
    const found = labelOf.get(community[node] as number);
    const label = found ?? labelOf.size;
    if (found === undefined) labelOf.set(community[node] as number, label);
    labels[node] = label;
  }
  return { labels, communities: labelOf.size };
}

function samePartition(a: Uint32Array, b: Uint32Array): boolean {
  const left = densify(a).labels;
  const right = densify(b).labels;
  return left.every((label, node) => label === right[node]);
}

function countDistinct(labels: Uint32Array): number {
  const seen = new Uint8Array(labels.length);
  let count = 0;
  for (const label of labels) {
    if (seen[label] === 0) count++;
    seen[label] = 1;
  }
  return count;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
