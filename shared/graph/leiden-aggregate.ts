// Leiden's third phase: each part becomes one node of a smaller graph.
import type { Level, Scratch } from './leiden-level';

/** `part` has dense labels, `parts` of them. O(nodes + arcs). */
export function aggregate(level: Level, part: Uint32Array, parts: number, scratch: Scratch): Level {
  const { offsets: begin, targets: old, weights: oldWeights, strengths: oldStrengths } = level;
  const members = membersByPart(part, parts, scratch);
  const offsets = new Uint32Array(parts + 1);
  const targets = new Uint32Array(old.length);
  const weights = new Float64Array(old.length);
  const strengths = new Float64Array(parts);
  // Where the arc to a part stands, plus one; what is not after `start` belongs to an earlier part.
  const slot = scratch.counts.fill(0, 0, parts);
  let arcs = 0;
  for (let label = 0; label < parts; label++) {
    const start = arcs;
    let strength = 0;
    const last = members.offsets[label + 1] as number;
    for (let index = members.offsets[label] as number; index < last; index++) {
      const node = members.nodes[index] as number;
      strength += oldStrengths[node] as number;
      const end = begin[node + 1] as number;
      for (let arc = begin[node] as number; arc < end; arc++) {
        const other = part[old[arc] as number] as number;
        if (other === label) continue;
        const at = slot[other] as number;
        if (at > start) weights[at - 1] = (weights[at - 1] as number) + (oldWeights[arc] as number);
        else {
          targets[arcs] = other;
          weights[arcs++] = oldWeights[arc] as number;
          slot[other] = arcs;
        }
      }
    }
    strengths[label] = strength;
    offsets[label + 1] = arcs;
  }
  return {
    nodes: parts,
    offsets,
    targets: targets.slice(0, arcs),
    weights: weights.slice(0, arcs),
    strengths,
  };
}

/** A counting sort. */
function membersByPart(
  part: Uint32Array,
  parts: number,
  { touched: cursor, order: nodes }: Scratch,
): { offsets: Uint32Array; nodes: Uint32Array } {
  const offsets = new Uint32Array(parts + 1);
  for (const label of part) offsets[label + 1] = (offsets[label + 1] as number) + 1;
  for (let label = 0; label < parts; label++)
    offsets[label + 1] = (offsets[label + 1] as number) + (offsets[label] as number);
  cursor.set(offsets.subarray(0, parts));
  for (let node = 0; node < part.length; node++) {
    const label = part[node] as number;
    const at = cursor[label] as number;
    cursor[label] = at + 1;
    nodes[at] = node;
  }
  return { offsets, nodes };
}
