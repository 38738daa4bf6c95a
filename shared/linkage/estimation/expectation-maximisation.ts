// Expectation and maximisation over compared pairs (Fellegi & Sunter 1969; Dempster, Laird & Rubin 1977; Winkler 2000): one class of pairs is one operator's,
// the other strangers', whose probabilities are held. No labels are used.
import type { EvidenceGroup } from '../../model/evidence';
import { LEVEL_COUNT, MISSING } from './levels';
import type { Patterns } from './patterns';
import type { Iteration } from './types';

export type MixtureInput = {
  patterns: Patterns;
  /** Pairs per pattern. */
  weights: Float64Array;
  /** Strangers' probabilities per kind and level. */
  u: readonly Float64Array[];
  /** Kinds that the posterior is made from; they are taken for independent within each class. */
  speakers: readonly number[];
  /** Evidence group per kind. */
  groups: readonly EvidenceGroup[];
};

export type Start = {
  matchShare: number;
  /** Probability that a pair of one operator shares a kind. */ shared: number;
};

export type Mixture = {
  matchShare: number;
  /** Per kind and level, speakers and others; the others by what the speakers of other groups say. */
  m: Float64Array[];
  /** Pairs of one operator expected among those where both hold the kind. */
  matches: Float64Array;
  logLikelihood: number;
  iterations: Iteration[];
  converged: boolean;
};

const MAXIMUM_ITERATIONS = 400;
/** Change of every parameter below which it has converged. */
const SETTLED = 1e-6;
/** Stands for a probability of zero, so that one impossible pair does not decide everything. */
const LEAST = 1e-9;

export function fitMixture(input: MixtureInput, start: Start): Mixture {
  const total = input.weights.reduce((sum, weight) => sum + weight, 0);
  const posterior = new Float64Array(input.patterns.size);
  let matchShare = start.matchShare;
  let m = startingM(input, start.shared);
  const iterations: Iteration[] = [];
  let converged = false;
  while (!converged && iterations.length < MAXIMUM_ITERATIONS) {
    const logLikelihood = expect(input, input.speakers, { matchShare, m }, posterior);
    iterations.push({ logLikelihood, matchShare, m: input.speakers.map((kind) => 1 - (m[kind]?.[0] ?? 0)) });
    const matched = dot(input.weights, posterior);
    const next = input.u.map((_, kind) =>
      input.speakers.includes(kind) ? maximise(input, kind, posterior) : (m[kind] as Float64Array),
    );
    const share = total === 0 ? 0 : matched / total;
    converged = Math.abs(share - matchShare) < SETTLED && change(input.speakers, m, next) < SETTLED;
    matchShare = share;
    m = next;
  }
  const logLikelihood = expect(input, input.speakers, { matchShare, m }, posterior);
  const matches = Float64Array.from(input.u, (_, kind) => held(input, kind, posterior));
  const all = m.map((levels, kind) =>
    input.speakers.includes(kind) ? levels : silentKind(input, kind, { matchShare, m }),
  );
  return { matchShare, m: all, matches, logLikelihood, iterations, converged };
}

type Parameters = { matchShare: number; m: readonly Float64Array[] };

/**
 * m of a kind that does not speak: the speakers of other groups say beforehand how likely a pair is one operator's, and the kind's own levels are a mixture
 * under that. Averaging by that posterior alone would pull m towards u.
 */
function silentKind(input: MixtureInput, kind: number, settled: Parameters): Float64Array {
  const others = input.speakers.filter((one) => input.groups[one] !== input.groups[kind]);
  const before = new Float64Array(input.patterns.size);
  expect(input, others, settled, before);
  const after = before.slice();
  const u = input.u[kind] as Float64Array;
  let m = maximise(input, kind, before);
  for (let step = 0; step < MAXIMUM_ITERATIONS; step++) {
    for (let pattern = 0; pattern < after.length; pattern++) {
      const level = input.patterns.levels[pattern * input.patterns.kinds + kind] as number;
      if (level === MISSING) continue;
      const one = (before[pattern] as number) * Math.max(m[level] as number, LEAST);
      const strangers = (1 - (before[pattern] as number)) * Math.max(u[level] as number, LEAST);
      after[pattern] = one / Math.max(one + strangers, LEAST * LEAST);
    }
    const next = maximise(input, kind, after);
    const moved = next.reduce(
      (most, share, level) => Math.max(most, Math.abs(share - (m[level] as number))),
      0,
    );
    m = next;
    if (moved < SETTLED) break;
  }
  return m;
}

/** Fills the posterior probability that a pattern is one operator's; gives the log likelihood in nats. */
function expect(
  input: MixtureInput,
  speakers: readonly number[],
  { matchShare, m }: Parameters,
  posterior: Float64Array,
): number {
  const { patterns, u, weights } = input;
  let logLikelihood = 0;
  for (let pattern = 0; pattern < patterns.size; pattern++) {
    let one = Math.max(matchShare, LEAST);
    let strangers = Math.max(1 - matchShare, LEAST);
    for (const kind of speakers) {
      const level = patterns.levels[pattern * patterns.kinds + kind] as number;
      if (level === MISSING) continue;
      one *= Math.max(m[kind]?.[level] ?? 0, LEAST);
      strangers *= Math.max(u[kind]?.[level] ?? 0, LEAST);
    }
    posterior[pattern] = one / (one + strangers);
    logLikelihood += (weights[pattern] as number) * Math.log(one + strangers);
  }
  return logLikelihood;
}

function maximise(input: MixtureInput, kind: number, posterior: Float64Array): Float64Array {
  const { patterns, weights } = input;
  const levels = new Float64Array(LEVEL_COUNT);
  let sum = 0;
  for (let pattern = 0; pattern < patterns.size; pattern++) {
    const level = patterns.levels[pattern * patterns.kinds + kind] as number;
    if (level === MISSING) continue;
    const matched = (weights[pattern] as number) * (posterior[pattern] as number);
    levels[level] = (levels[level] as number) + matched;
    sum += matched;
  }
  return sum === 0 ? levels : levels.map((level) => level / sum);
}

/** Sharing is as likely as the start says, at the levels at which the pairs share. */
function startingM(input: MixtureInput, shared: number): Float64Array[] {
  const even = new Float64Array(input.patterns.size).fill(1);
  return input.u.map((_, kind) => {
    const seen = maximise(input, kind, even);
    const sharing = 1 - (seen[0] as number);
    return seen.map((share, level) => {
      if (level === 0) return 1 - shared;
      return sharing > 0 ? (shared * share) / sharing : shared / (LEVEL_COUNT - 1);
    });
  });
}

function held(input: MixtureInput, kind: number, posterior: Float64Array): number {
  const { patterns, weights } = input;
  let sum = 0;
  for (let pattern = 0; pattern < patterns.size; pattern++)
    if (patterns.levels[pattern * patterns.kinds + kind] !== MISSING)
      sum += (weights[pattern] as number) * (posterior[pattern] as number);
  return sum;
}

function change(
  kinds: readonly number[],
  before: readonly Float64Array[],
  after: readonly Float64Array[],
): number {
  let most = 0;
  for (const kind of kinds)
    for (let level = 0; level < LEVEL_COUNT; level++)
      most = Math.max(most, Math.abs((before[kind]?.[level] ?? 0) - (after[kind]?.[level] ?? 0)));
  return most;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);
}
