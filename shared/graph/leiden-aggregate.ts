// Leiden's third phase: each part becomes one node of a smaller graph, which starts from the communities of the first phase.
import type { Level } from './leiden-level';

/** `labels` are dense part labels, `count` of them; `nodeOf` maps this level's nodes to the next level's. */
export function aggregate(
  level: Level,
  labels: Uint32Array,
  count: number,
): { level: Level; nodeOf: Uint32Array } {
  const { graph } = level;
  const members = membersByLabel(labels, count);
  const offsets = new Uint32Array(count + 1);
  const targets = new Uint32Array(graph.targets.length);
  const weights = new Float64Array(graph.targets.length);
  const loops = new Float64Array(count);
  const slot = new Int32Array(count).fill(-1);
  let arcs = 0;
  for (let label = 0; label < count; label++) {
    const start = arcs;
    let inside = 0;
    for (
      let index = members.offsets[label] as number;
      index < (members.offsets[label + 1] as number);
      index++
    ) {
      const node = members.nodes[index] as number;
      inside += 2 * (graph.loops[node] as number);
      for (let arc = graph.offsets[node] as number; arc < (graph.offsets[node + 1] as number); arc++) {
        const other = labels[graph.targets[arc] as number] as number;
        const weight = graph.weights[arc] as number;
        if (other === label) {
          inside += weight;
          continue;
        }
        if ((slot[other] as number) < start) {
          slot[other] = arcs;
          targets[arcs] = other;
          weights[arcs++] = weight;
        } else {
          const at = slot[other] as number;
          weights[at] = (weights[at] as number) + weight;
        }
      }
    }
    loops[label] = inside / 2;
    offsets[label + 1] = arcs;
  }
  const next = {
    nodes: count,
    offsets,
    targets: targets.slice(0, arcs),
    weights: weights.slice(0, arcs),
    loops,
  };
  return {
    level: {
      graph: next,
      strengths: sumByLabel(level.strengths, labels, count),
      community: inherit(level, labels, count),
    },
    nodeOf: labels,
  };
}

function membersByLabel(labels: Uint32Array, count: number): { offsets: Uint32Array; nodes: Uint32Array } {
  const offsets = new Uint32Array(count + 1);
  for (const label of labels) offsets[label + 1] = (offsets[label + 1] as number) + 1;
  for (let label = 0; label < count; label++)
    offsets[label + 1] = (offsets[label + 1] as number) + (offsets[label] as number);
  const cursor = offsets.slice(0, count);
  const nodes = new Uint32Array(labels.length);
  for (let node = 0; node < labels.length; node++) {
    const label = labels[node] as number;
    const at = cursor[label] as number;
    cursor[label] = at + 1;
    nodes[at] = node;
  }
  return { offsets, nodes };
}

function sumByLabel(values: Float64Array, labels: Uint32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let node = 0; node < labels.length; node++) {
    const label = labels[node] as number;
    sums[label] = (sums[label] as number) + (values[node] as number);
  }
  return sums;
}

/** Communities renumbered below the number of parts, as the move phase requires. */
function inherit(level: Level, labels: Uint32Array, count: number): Uint32Array {
  const community = new Uint32Array(count);
  const labelOf = new Map<number, number>();
  for (let node = 0; node < labels.length; node++) {
    const old = level.community[node] as number;
    let label = labelOf.get(old);
    if (label === undefined) {
      label = labelOf.size;
      labelOf.set(old, label);
    }
    community[labels[node] as number] = label;
  }
  return community;
}
