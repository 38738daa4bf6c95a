// Which kinds tell operators from strangers in a round. Kinds of one group are not independent (an address has its network), so one speaks for each group.
import type { EvidenceGroup } from '../../model/evidence';
import { LEVEL_COUNT, MISSING } from './levels';
import type { Patterns } from './patterns';

/** Bits by which the proposed pairs must differ from strangers before a kind is heard at all. */
const LEAST_DIFFERENCE = 1e-4;

type Compared = { patterns: Patterns; weights: Float64Array; u: readonly Float64Array[] };

/** Of every group but the proposing kind's, the kind whose levels among the pairs differ most from strangers'; in order of kinds. */
export function speakersOf(
  compared: Compared,
  groups: readonly EvidenceGroup[],
  proposing: number,
): number[] {
  const best = new Map<EvidenceGroup, { kind: number; difference: number }>();
  groups.forEach((group, kind) => {
    if (group === groups[proposing]) return;
    const difference = differenceOf(compared, kind);
    if (difference < LEAST_DIFFERENCE || difference <= (best.get(group)?.difference ?? 0)) return;
    best.set(group, { kind, difference });
  });
  return [...best.values()].map(({ kind }) => kind).sort((a, b) => a - b);
}

/** Kullback-Leibler divergence of the pairs' levels from strangers', in bits, times the share of the pairs that can be compared. */
function differenceOf({ patterns, weights, u }: Compared, kind: number): number {
  const seen = new Float64Array(LEVEL_COUNT);
  let [held, total] = [0, 0];
  for (let pattern = 0; pattern < patterns.size; pattern++) {
    const level = patterns.levels[pattern * patterns.kinds + kind] as number;
    const weight = weights[pattern] as number;
    total += weight;
    if (level === MISSING) continue;
    held += weight;
    seen[level] = (seen[level] as number) + weight;
  }
  if (held === 0) return 0;
  const bits = seen.reduce((sum, pairs, level) => {
    if (pairs === 0) return sum;
    return sum + (pairs / held) * Math.log2(pairs / held / Math.max(u[kind]?.[level] ?? 0, 1e-9));
  }, 0);
  return (bits * held) / total;
}
