// Scored pairs that are kept, so that another threshold need not score them again: only which of them are links depends on it.
import type { Progress } from '../kernel/progress';
import { scorePairs, withWideSets, type Links } from './candidate-links';
import type { Evidence } from './pair-score';
import type { LinkageParameters } from './types';

/** Pairs of fewer bits are not kept: whoever asks for a threshold below waits for a whole run. */
const LEAST_BITS = 8;
/** Pairs kept at most, 16 bytes each; the threshold from which they are kept rises until they fit. */
const MOST_PAIRS = 2_000_000;

/** Every pair of `least` bits or more, prior included, in the order in which they were scored. */
export type KeptPairs = {
  prior: number;
  least: number;
  from: Uint32Array;
  to: Uint32Array;
  bits: Float64Array;
  /** Of all pairs that were scored. */
  histogram: Uint32Array;
  unscoredPairs: number;
};

/** Where pairs are kept from one run to the next. */
export type PairKeeper = { pairs: KeptPairs | undefined };

/** The links that `findLinks` gives, from kept pairs where these reach down to the threshold. */
export function findLinksAgain(
  keeper: PairKeeper,
  evidence: Evidence,
  parameters: LinkageParameters,
  progress: Progress,
): Links {
  const { prior, threshold } = parameters;
  const { pairs } = keeper;
  const known = pairs?.prior === prior && pairs.least <= threshold ? pairs : undefined;
  const used = known ?? score(evidence, parameters, progress);
  keeper.pairs = used;
  return withWideSets(evidence, parameters, linksFrom(used, threshold));
}

function score(evidence: Evidence, parameters: LinkageParameters, progress: Progress): KeptPairs {
  const least = Math.min(LEAST_BITS, parameters.threshold);
  const scored = scorePairs(evidence, { ...parameters, threshold: least }, progress);
  const fitting = Math.max(least, Math.min(parameters.threshold, leastThatFits(scored.histogram)));
  const { from, to, bits } = fitting > least ? linksFrom(scored, fitting) : scored;
  return {
    ...{ prior: parameters.prior, least: fitting, unscoredPairs: scored.unscoredPairs },
    ...{ from: Uint32Array.from(from), to: Uint32Array.from(to), bits: Float64Array.from(bits) },
    histogram: scored.histogram,
  };
}

/** In whole bits. */
function leastThatFits(histogram: Uint32Array): number {
  let pairs = 0;
  for (let bits = histogram.length - 1; bits >= 0; bits--) {
    pairs += histogram[bits] as number;
    if (pairs > MOST_PAIRS) return bits + 1;
  }
  return 0;
}

type SomePairs = { [K in 'from' | 'to' | 'bits']: ArrayLike<number> } & Pick<
  Links,
  'histogram' | 'unscoredPairs'
>;

function linksFrom(pairs: SomePairs, threshold: number): Links {
  const { histogram, unscoredPairs } = pairs;
  const links: Links = { from: [], to: [], bits: [], histogram: histogram.slice(), unscoredPairs };
  for (let at = 0; at < pairs.bits.length; at++) {
    if ((pairs.bits[at] as number) < threshold) continue;
    links.from.push(pairs.from[at] as number);
    links.to.push(pairs.to[at] as number);
    links.bits.push(pairs.bits[at] as number);
  }
  return links;
}
