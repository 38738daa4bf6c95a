// Linkage from end to end: dataset in, ranked rings with reasons out. Deterministic for a seed.
import type { Dataset, EntityId } from '../dataset/types';
import { RetortError } from '../kernel/errors';
import { checkCancelled, noProgress, type Progress } from '../kernel/progress';
import type { AccountKey } from '../model/records/judgement';
import { findCores } from './cores';
import { findLinks } from './candidate-links';
import { completeParameters, type GivenParameters } from './defaults';
import { explainPair } from './explain';
import { accountAt, selectorAt } from './incidence';
import { withOperators, withoutApart } from './judgements/cores';
import { noteJudgements } from './judgements/in-rings';
import { obeyJudgements } from './judgements/obey';
import { judgedPair } from './judgements/pair';
import { hearJudgements } from './judgements/standing';
import type { Judged } from './judgements/types';
import { settleMembership, type Membership } from './membership';
import { createScorer } from './membership-scores';
import { pairBits, type Evidence } from './pair-score';
import { findBridges } from './reasons/bridges';
import { settledRings } from './reasons/settled';
import { ringRecords } from './ring-record';
import { scoredBits } from './scored-pairs';
import { suppressedSelectors } from './suppression';
import type { LinkageParameters, LinkageResult, LinkExplanation } from './types';
import type { ListMatcher } from './warning-lists/matcher';
import type { Before } from './touched';
import { pairsOf, weigh, type Weighed } from './weighed';

/** A result with the evidence it was found by, so that every question about it is answered by the same figures. */
export type Linkage = {
  result: LinkageResult;
  evidence: Evidence;
  weighed: Weighed;
  membership: Membership;
  judged: Judged;
};

/**
 * `now` gives milliseconds from any fixed point; it only measures the phases. `earlier` saves weighing and scoring again what has not changed since; the
 * result is the same without it. @throws RetortError `cancelled`
 */
export function findRings(
  whole: Dataset,
  given: GivenParameters,
  progress: Progress,
  now: () => number,
  earlier?: Weighed | Before,
  matchers: readonly ListMatcher[] = [],
): Linkage {
  const parameters = completeParameters(given);
  const started = now();
  const weighed = weigh(whole, parameters, progress, earlier, matchers);
  const { dataset, evidence } = weighed;
  checkCancelled(progress);
  const links = findLinks(evidence, pairsOf(weighed, progress), parameters);
  const linked = now();
  const said = hearJudgements(parameters.judgements, (account) => positionOf(dataset, evidence, account));
  const { seed } = parameters;
  const score = createScorer(evidence);
  const cores = findCores(evidence, withoutApart(links, said), seed, progress, score);
  const settled = settleMembership(evidence, withOperators(cores, said), progress, score);
  const membership = obeyJudgements(evidence, settled, said);
  const rings = ringRecords(dataset, evidence, membership, parameters);
  const ringOf = ringOfEntities(dataset, rings);
  noteJudgements(rings, ringOf, said.outcomes, judgedAccounts(dataset, parameters.judgements));
  const result: LinkageResult = {
    parameters,
    rings,
    bridges: findBridges(evidence, settledRings(evidence, membership, rings), score),
    suppressed: suppressedSelectors(evidence),
    ringOf,
    judgements: said.outcomes,
    linkHistogram: links.histogram,
    unscoredPairs: links.unscoredPairs,
    seconds: { link: (linked - started) / 1000, communities: (now() - linked) / 1000 },
  };
  return { result, evidence, weighed, membership, judged: said };
}

/** @throws RetortError `entity-not-found` unless both are accounts of the dataset. */
export function explainLink(linkage: Linkage, a: EntityId, b: EntityId): LinkExplanation {
  for (const id of [a, b]) {
    if (accountAt(linkage.evidence.incidence, id) < 0) throw new RetortError('entity-not-found', { id });
  }
  const { evidence, result, weighed } = linkage;
  const { dictionary } = weighed.dataset;
  const own = { a: dictionary.key(a), b: dictionary.key(b) };
  const [from, to] = [a, b].map((id) => accountAt(evidence.incidence, id)) as [number, number];
  const { judgements } = result.parameters;
  return {
    ...explainPair(evidence, result.parameters, a, b),
    judged: judgedPair(judgements, linkage.judged, own, from, to),
  };
}

/** Undefined: the dataset has no such account. */
function entityOf({ dictionary }: Dataset, { realm, value }: AccountKey): EntityId | undefined {
  return dictionary.find({ kind: 'account', realm, value });
}

function positionOf(dataset: Dataset, { incidence }: Evidence, account: AccountKey): number | undefined {
  const position = accountAt(incidence, entityOf(dataset, account) ?? -1);
  return position < 0 ? undefined : position;
}

function judgedAccounts(dataset: Dataset, judgements: LinkageParameters['judgements']) {
  return judgements.map(({ a, b }) => [entityOf(dataset, a), entityOf(dataset, b)] as const);
}

/** Accounts of the selector that are looked at for a typical pair. */
const TYPICAL_SAMPLE = 40;

/** The median linked pair among the selector's accounts; null when none of them is linked. */
export function typicalPair(linkage: Linkage, selector: EntityId): [EntityId, EntityId] | null {
  const { incidence } = linkage.evidence;
  const position = selectorAt(incidence, selector);
  if (position < 0) return null;
  const accounts = sampleAccounts(linkage, position);
  const { threshold, prior } = linkage.result.parameters;
  const pairs: { a: number; b: number; bits: number }[] = [];
  const scored = pairsOf(linkage.weighed, noProgress);
  accounts.forEach((a, index) => {
    for (const b of accounts.slice(index + 1)) {
      const bits = prior + (scoredBits(scored, a, b) ?? pairBits(linkage.evidence, a, b));
      if (bits >= threshold) pairs.push({ a, b, bits });
    }
  });
  const typical = pairs.sort((left, right) => left.bits - right.bits)[pairs.length >> 1];
  return typical === undefined
    ? null
    : [incidence.accounts[typical.a] as number, incidence.accounts[typical.b] as number];
}

/** Bits of a selector at its degree; null for entities that carry no evidence. */
export function selectorBits(linkage: Linkage, selector: EntityId): number | null {
  const position = selectorAt(linkage.evidence.incidence, selector);
  return position < 0 ? null : (linkage.evidence.weights.bits[position] as number);
}

function sampleAccounts(linkage: Linkage, position: number): number[] {
  const { incidence } = linkage.evidence;
  const start = incidence.selectorOffsets[position] as number;
  const end = incidence.selectorOffsets[position + 1] as number;
  const step = Math.max(1, Math.ceil((end - start) / TYPICAL_SAMPLE));
  const accounts: number[] = [];
  for (let at = start; at < end; at += step) accounts.push(incidence.selectorAccounts[at] as number);
  return accounts;
}

function ringOfEntities(dataset: Dataset, rings: LinkageResult['rings']): Int32Array {
  const ringOf = new Int32Array(dataset.dictionary.size).fill(-1);
  rings.forEach((ring, index) => {
    for (const account of ring.members) ringOf[account] = index;
  });
  return ringOf;
}
