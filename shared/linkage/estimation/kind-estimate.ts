// One kind's figures from the settled rounds: m, u, bits and their errors per level, and the curve through them.
import type { EvidenceCurve } from '../../model/evidence';
import { LEAST_MATCHES, type Context, type Settled } from './context';
import type { Mixture } from './expectation-maximisation';
import { fitCurve } from './fit-curve';
import { LEVEL_COUNT } from './levels';
import { meanM, teaching } from './match-prior';
import { PAIR_GROUPS } from './patterns';
import type { PairCounts } from './strangers';
import {
  LEVELS,
  type EstimationRefusal,
  type KindEstimate,
  type LevelEstimate,
  type SharedLevel,
} from './types';

/** Pairs counted at a level below which u is not known. */
const LEAST_COUNTED = 5;

type Given = Context & Settled & { refusal: EstimationRefusal | null };

export function estimateKind(given: Given, kind: number): KindEstimate {
  const { counts, rounds, table } = given;
  const count = counts[kind] as PairCounts;
  const taught = teaching(rounds, kind, given);
  const m = meanM(rounds, kind, given) ?? new Float64Array(LEVEL_COUNT);
  const levels = [1, 2, 3].map((level) => levelEstimate(given, kind, level, m));
  const u = given.u.shares[kind] as Float64Array;
  const fitted = given.refusal === null ? fitCurve(given.curves[kind] as EvidenceCurve, levels) : undefined;
  return {
    kind: table.kinds[kind] as string,
    accounts: count.accounts,
    m: sharing(m),
    u: sharing(u),
    levels,
    rounds: taught.length,
    curve: fitted?.curve ?? null,
    error: fitted?.error ?? null,
    refusal: fitted === undefined ? kindRefusal(given, count, taught.length) : null,
  };
}

function kindRefusal(given: Given, count: PairCounts, rounds: number): EstimationRefusal {
  if (given.refusal !== null) return given.refusal;
  if (count.pairs.every((pairs) => pairs === 0)) return 'nothing-shared';
  return rounds === 0 ? 'no-round' : 'too-few-pairs';
}

function levelEstimate(given: Given, kind: number, level: number, m: Float64Array): LevelEstimate {
  const count = given.counts[kind] as PairCounts;
  const u = (given.u.shares[kind] as Float64Array)[level] as number;
  const share = m[level] as number;
  const mixtures = teaching(given.rounds, kind, given);
  const matches = mixtures.reduce((sum, { mixture }) => sum + matchesAt(mixture, kind, level), 0);
  const pairs = count.pairs[level] as number;
  const known = pairs >= LEAST_COUNTED && matches >= LEAST_MATCHES && u > 0 && share > 0;
  return {
    level: LEVELS[level] as SharedLevel,
    degree: count.degrees[level] as number,
    m: share,
    u,
    pairs,
    matches,
    bits: known ? Math.log2(share / u) : 0,
    error: known ? errorOf(mixtures, kind, level, { share, pairs }) : null,
    atLeast: given.u.atLeast[kind]?.[level] ?? false,
    used: known,
  };
}

/** Standard error of log2(m / u): m by the jackknife and by how the rounds differ, u by the pairs counted; null when no round can be repeated. */
function errorOf(
  mixtures: readonly { mixture: Mixture; without: Mixture[] }[],
  kind: number,
  level: number,
  { share, pairs }: { share: number; pairs: number },
): number | null {
  const at = ({ m }: Mixture): number => m[kind]?.[level] ?? 0;
  const total = mixtures.reduce((sum, { mixture }) => sum + (mixture.matches[kind] as number), 0);
  if (total === 0) return null;
  let variance = 0;
  let between = 0;
  for (const { mixture, without } of mixtures) {
    const weight = (mixture.matches[kind] as number) / total;
    const mean = without.reduce((sum, one) => sum + at(one), 0) / without.length;
    const spread = without.reduce((sum, one) => sum + (at(one) - mean) ** 2, 0);
    variance += weight ** 2 * spread * ((PAIR_GROUPS - 1) / PAIR_GROUPS);
    between += weight * (at(mixture) - share) ** 2;
  }
  const ofM = Math.max(variance, mixtures.length > 1 ? between / (mixtures.length - 1) : 0);
  return Math.sqrt(ofM / share ** 2 + 1 / pairs) / Math.LN2;
}

function matchesAt(mixture: Mixture, kind: number, level: number): number {
  return (mixture.matches[kind] as number) * (mixture.m[kind]?.[level] ?? 0);
}

function sharing(shares: Float64Array): number {
  return (shares[1] as number) + (shares[2] as number) + (shares[3] as number);
}
