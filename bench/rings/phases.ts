// What finding and explaining all rings takes, phase by phase, the phases called as `findRings` calls them.
import type { Dataset } from '../../shared/dataset/types';
import { noProgress } from '../../shared/kernel/progress';
import { findLinks, type Links } from '../../shared/linkage/candidate-links';
import { findCores } from '../../shared/linkage/cores';
import { explainLink, findRings, typicalPair, type Linkage } from '../../shared/linkage/linkage';
import { createScorer } from '../../shared/linkage/membership-scores';
import { settleMembership } from '../../shared/linkage/membership';
import { ringRecords } from '../../shared/linkage/ring-record';
import type { LinkageParameters } from '../../shared/linkage/types';
import { pairsOf, weigh } from '../../shared/linkage/weighed';
import { percentile } from '../query/figure';
import { bytesOf } from './bytes';

/** Seconds, but for what is counted. */
export type Phases = {
  observations: number;
  entities: number;
  accounts: number;
  pairs: number;
  links: number;
  rings: number;
  explained: number;
  weigh: number;
  score: number;
  communities: number;
  members: number;
  records: number;
  explain: number;
  /** Rings found and explained, in one go. */
  total: number;
  /** Bytes an observation: of the dataset with its index, and of what linkage keeps beside it. */
  dataset: number;
  evidence: number;
};

/** Seconds of work that are not counted: one run of a large world, several of a small one. */
const WARMING = 10;

/** Medians of `runs`, once the compiler has seen enough. All in one go comes first, as when somebody opens a workspace: what the phases make would still lie about. */
export function measurePhases(dataset: Dataset, parameters: LinkageParameters, runs: number): Phases {
  const times = <T extends Record<string, number>>(measure: () => T): T =>
    medians(Array.from({ length: runs }, measure));
  for (let warm = 0; warm < WARMING;) warm += inOneGo(dataset, parameters).total;
  return {
    ...times(() => inOneGo(dataset, parameters)),
    ...times(() => byPhase(dataset, parameters)),
  };
}

function medians<T extends Record<string, number>>(all: readonly T[]): T {
  const names = Object.keys(all[0] as T);
  const middle = (name: string): number =>
    percentile(
      all.map((one) => one[name] as number),
      0.5,
    );
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as T;
}

function inOneGo(
  dataset: Dataset,
  parameters: LinkageParameters,
): Pick<Phases, 'rings' | 'explained' | 'explain' | 'total'> {
  const clock = stopwatch();
  const linkage = findRings(dataset, parameters, noProgress, () => 0);
  const found = clock();
  const explained = explainRings(linkage);
  const explain = clock();
  return { rings: linkage.result.rings.length, explained, explain, total: found + explain };
}

function byPhase(
  dataset: Dataset,
  parameters: LinkageParameters,
): Omit<Phases, 'rings' | 'explained' | 'explain' | 'total'> {
  const clock = stopwatch();
  const weighed = weigh(dataset, parameters, noProgress, undefined, []);
  const { evidence } = weighed;
  const weighSeconds = clock();
  const pairs = pairsOf(weighed, noProgress);
  const score = clock();
  const links = findLinks(evidence, pairs, parameters);
  const scorer = createScorer(evidence);
  const cores = findCores(evidence, links, parameters.seed, noProgress, scorer);
  const communities = clock();
  const membership = settleMembership(evidence, cores, noProgress, scorer);
  const members = clock();
  ringRecords(dataset, evidence, membership, parameters);
  const records = clock();
  return {
    ...{ observations: dataset.observations, entities: dataset.dictionary.size },
    ...{ accounts: evidence.incidence.accounts.length, pairs: pairs.to.length, links: links.bits.length },
    ...{ weigh: weighSeconds, score, communities, members, records },
    dataset: bytesOf(dataset) / dataset.observations,
    evidence: bytesOf([evidence, pairs], dataset) / dataset.observations,
  };
}

/** The typical pair of every ring by its strongest selector, and why the two are linked; how many have one. */
function explainRings(linkage: Linkage): number {
  let explained = 0;
  for (const { selectors } of linkage.result.rings) {
    const pair = selectors[0] === undefined ? null : typicalPair(linkage, selectors[0].selector);
    if (pair === null) continue;
    explainLink(linkage, ...pair);
    explained++;
  }
  return explained;
}

export function linksOf(dataset: Dataset, parameters: LinkageParameters): { accounts: number; links: Links } {
  const weighed = weigh(dataset, parameters, noProgress, undefined, []);
  const links = findLinks(weighed.evidence, pairsOf(weighed, noProgress), parameters);
  return { accounts: weighed.evidence.incidence.accounts.length, links };
}

/** Seconds since it was asked last. */
export function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
}
