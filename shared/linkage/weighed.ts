// What linkage knows before any threshold: who shares what, and what that is worth. Moving the threshold starts from here.
import type { Dataset } from '../dataset/types';
import { withoutSources } from '../dataset/without-sources';
import type { Progress } from '../kernel/progress';
import { buildIncidence } from './incidence-build';
import { carryPairs } from './carried-pairs';
import type { Evidence } from './pair-score';
import { scorePairs, type ScoredPairs } from './scored-pairs';
import { weighSelectors } from './selector-weights';
import { signUpTimes } from './sign-ups';
import { timingOf } from './timing/timing';
import type { Before } from './touched';
import type { LinkageParameters } from './types';
import { listedSelectors } from './warning-lists/listed';
import type { ListMatcher } from './warning-lists/matcher';

/**
 * `dataset` is `whole` without the excluded sources; `key` names all parameters that the evidence depends on. `pairs` are scored when they are first
 * asked for; `before` is what was scored last, until then.
 */
export type Weighed = {
  whole: Dataset;
  dataset: Dataset;
  key: string;
  evidence: Evidence;
  pairs: ScoredPairs | undefined;
  before: Before | undefined;
};

/**
 * Gives `earlier` back when it was weighed from the same dataset by the same parameters; otherwise its pairs are carried over. `matchers` are those of the
 * parameters' lists. @throws RetortError `cancelled`
 */
export function weigh(
  whole: Dataset,
  parameters: LinkageParameters,
  progress: Progress,
  earlier: Weighed | Before | undefined,
  matchers: readonly ListMatcher[],
): Weighed {
  const key = weighedBy(parameters);
  if (isWeighed(earlier) && earlier.whole === whole && earlier.key === key) return earlier;
  const dataset = withoutSources(whole, parameters.excluded.sources, progress);
  const incidence = buildIncidence(dataset, parameters);
  const signUps = signUpTimes(dataset, incidence);
  const listed = listedSelectors(dataset, incidence, matchers);
  const timing = timingOf(dataset, incidence, signUps);
  const weights = weighSelectors(incidence, signUps, parameters, listed);
  const evidence = { incidence, signUps, timing, weights };
  const before = isWeighed(earlier) ? remember(earlier) : earlier;
  return { whole, dataset, key, evidence, pairs: undefined, before };
}

/** @throws RetortError `cancelled` */
export function pairsOf(weighed: Weighed, progress: Progress): ScoredPairs {
  const { before, dataset, evidence } = weighed;
  weighed.pairs ??= scorePairs(
    evidence,
    progress,
    before && ((listing) => carryPairs(before, dataset.dictionary, evidence, listing)),
  );
  weighed.before = undefined;
  return weighed.pairs;
}

/** What scoring again starts from once the dataset is another: the dataset itself is let go. */
export function remember({ dataset, evidence, pairs, before }: Weighed): Before | undefined {
  if (pairs === undefined) return before;
  const { accounts, selectors, accountOffsets, entrySelector, entryFirst, entryLast } = evidence.incidence;
  const { signUps, weights } = evidence;
  const incidence = { accounts, selectors, accountOffsets, entrySelector, entryFirst, entryLast };
  return { dictionary: dataset.dictionary, incidence, signUps, weights, pairs };
}

function isWeighed(earlier: Weighed | Before | undefined): earlier is Weighed {
  return earlier !== undefined && 'whole' in earlier;
}

export function sameParameters(a: LinkageParameters, b: LinkageParameters): boolean {
  return written(a) === written(b);
}

/** All but what is applied to the evidence later: a parameter that is added is thought to matter until it is named here. */
function weighedBy(parameters: LinkageParameters): string {
  const later: readonly (keyof LinkageParameters)[] = [
    ...(['threshold', 'prior', 'seed', 'minimumMembers', 'judgements'] as const),
  ];
  const kept = Object.entries(parameters).filter(([name]) => !(later as readonly string[]).includes(name));
  return written(Object.fromEntries(kept));
}

/** JSON has no infinity: a half-life of "never" must not look like one that is missing. The order of keys does not matter. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (member === Infinity) return 'never';
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
