// How two accounts that share little hang together through others: the path whose weakest link is strongest.
import { accountAt, kindAt } from '../incidence';
import type { EntityId } from '../../dataset/types';
import { simplify, type SimpleGraph } from '../../graph/simple-graph';
import { strongestPath } from '../../graph/strongest-path';
import { buildWeightedGraph } from '../../graph/weighted-graph';
import { RetortError } from '../../kernel/errors';
import { noProgress } from '../../kernel/progress';
import { findLinks } from '../candidate-links';
import type { Linkage } from '../linkage';
import { pairBits, sharedSelectors, type Evidence } from '../pair-score';
import { pairsOf } from '../weighed';

/** Two accounts that follow each other on the path: bits of their link, prior included, and the strongest of the selectors that they share. */
export type PathStep = {
  from: EntityId;
  to: EntityId;
  bits: number;
  selector: EntityId;
  kind: string;
  selectorBits: number;
  /** Shared selectors that count, in all. */
  shared: number;
};

/** `weakest`: bits of the weakest step, which is what the chain is worth. */
export type EvidencePath = { steps: PathStep[]; weakest: number; threshold: number };

/** A chain of pairs with fewer bits, prior included, leads from anybody to everybody. */
export const LEAST_STEP_BITS = 8;

/** Scored pairs as a graph over account positions: down to the fewest bits that a step needs, whatever the threshold. */
export function linkGraph({ weighed, evidence, result: { parameters } }: Linkage): SimpleGraph {
  const threshold = Math.min(LEAST_STEP_BITS, parameters.threshold);
  const { from, to, bits } = findLinks(evidence, pairsOf(weighed, noProgress), { ...parameters, threshold });
  const edges = { size: from.length, from, to, weights: bits };
  // A pair that is joined as a star, too, is one link: the stronger says what it is worth.
  return simplify(buildWeightedGraph(evidence.incidence.accounts.length, edges), Math.max);
}

/** Null when no scored pairs lead from one to the other. @throws RetortError `entity-not-found` unless both are accounts of the dataset. */
export function evidencePath(
  linkage: Linkage,
  graph: SimpleGraph,
  a: EntityId,
  b: EntityId,
): EvidencePath | null {
  const { evidence, result } = linkage;
  const [from, to] = [a, b].map((id) => {
    const account = accountAt(evidence.incidence, id);
    if (account < 0) throw new RetortError('entity-not-found', { id });
    return account;
  }) as [number, number];
  const found = strongestPath(graph, from, to);
  if (found === null || from === to) return null;
  const { prior, threshold } = result.parameters;
  const path = shortened(evidence, found.path, found.weakest - prior);
  const steps = path.slice(1).map((account, at) => stepOf(evidence, prior, path[at] as number, account));
  return { steps, weakest: steps.reduce((least, { bits }) => Math.min(least, bits), Infinity), threshold };
}

/** Wide selectors join accounts as stars: two that follow each other through a star's middle are linked themselves. */
function shortened(evidence: Evidence, path: readonly number[], least: number): number[] {
  const kept = [path[0] as number];
  for (let at = 0; at < path.length - 1;) {
    let next = path.length - 1;
    while (next > at + 1 && pairBits(evidence, path[at] as number, path[next] as number) < least) next--;
    kept.push(path[next] as number);
    at = next;
  }
  return kept;
}

function stepOf(evidence: Evidence, prior: number, from: number, to: number): PathStep {
  const { incidence } = evidence;
  const counted = sharedSelectors(evidence, from, to).filter(({ bits }) => bits > 0);
  const strongest = counted.sort((a, b) => b.bits - a.bits || a.selector - b.selector)[0];
  if (strongest === undefined) throw new RetortError('internal', { reason: 'a link shares nothing' });
  return {
    from: incidence.accounts[from] as number,
    to: incidence.accounts[to] as number,
    bits: prior + pairBits(evidence, from, to),
    selector: incidence.selectors[strongest.selector] as number,
    kind: kindAt(incidence, strongest.selector),
    selectorBits: strongest.bits,
    shared: counted.length,
  };
}
