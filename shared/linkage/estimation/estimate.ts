// Curves from a workspace without labels: u over all pairs, m in rounds that each propose pairs by another kind (as Splink does), then bits and a curve per kind.
import { checkCancelled, type Progress } from '../../kernel/progress';
import { createRandom } from '../../kernel/random';
import type { EvidenceCurve, EvidenceGroup } from '../../model/evidence';
import { kindAt, type Incidence } from '../incidence';
import type { Context, Corrected, Settled } from './context';
import { estimateKind } from './kind-estimate';
import { kindTable } from './levels';
import { correctedShares, matchPriorOf } from './match-prior';
import { PAIRS_PER_ROUND } from './proposed-pairs';
import { fitRound, type FittedRound } from './round';
import { countPairs, sharesOf } from './strangers';
import type { Estimation, EstimationRefusal, KindEstimate } from './types';

/** Kinds compared at most, those on most accounts first: a pattern of more would not fit. */
const MOST_KINDS = 20;
const LEAST_ACCOUNTS = 50;
/** u is corrected for pairs of one operator and m estimated again, until the prior moves by less than a tenth of a bit. */
const CORRECTIONS = 4;
const SETTLED_BITS = 0.1;

/** Deterministic for a seed. @throws RetortError `cancelled` */
export function estimateCurves(
  incidence: Incidence,
  curves: Readonly<Record<string, EvidenceCurve>>,
  seed: number,
  progress: Progress,
): Estimation {
  const { kept, leftOut } = kindsOf(incidence, curves);
  const limits = { comparedPerRound: PAIRS_PER_ROUND, kinds: MOST_KINDS, kindsLeftOut: leftOut };
  const nothing = {
    seed,
    accounts: incidence.accounts.length,
    matchPrior: null,
    rounds: [],
    kinds: [],
    limits,
  };
  if (incidence.accounts.length < LEAST_ACCOUNTS) return { ...nothing, refusal: 'too-few-accounts' };
  const table = kindTable(incidence, kept);
  const context: Context = {
    table,
    curves: kept.map((kind) => curves[kind] as EvidenceCurve),
    counts: countPairs(table, progress),
    seed,
    progress,
  };
  const settled = settle(context);
  const refusal = wholeRefusal(context, settled);
  const kinds = kept.map((_, kind) => estimateKind({ ...context, ...settled, refusal }, kind));
  const rounds = settled.rounds.map(({ record }) => record);
  const matchPrior = refusal === null ? settled.matchPrior : null;
  return { ...nothing, matchPrior, rounds, kinds, refusal: refusal ?? noneEstimated(kinds) };
}

/** Rounds on what strangers share, which in turn is what all pairs share less what one operator's do. */
function settle(context: Context): Settled {
  const counted = sharesOf(context.counts);
  let u: Corrected = { shares: counted, atLeast: counted.map(() => [false, false, false, false]) };
  let settled: Settled = { rounds: allRounds(context, u.shares, 0), matchPrior: 0, u };
  for (let step = 1; step <= CORRECTIONS; step++) {
    const matchPrior = matchPriorOf(settled.rounds, context);
    const moved = Math.abs(Math.log2(matchPrior / settled.matchPrior));
    settled = { ...settled, matchPrior };
    if (!(matchPrior > 0) || matchPrior > 0.5 || moved < SETTLED_BITS) break;
    u = correctedShares(counted, settled.rounds, matchPrior, context);
    settled = { rounds: allRounds(context, u.shares, step), matchPrior, u };
  }
  return settled;
}

function allRounds(context: Context, u: readonly Float64Array[], step: number): FittedRound[] {
  const { table, seed, progress } = context;
  const groups: EvidenceGroup[] = context.curves.map(({ group }) => group);
  return table.kinds.map((_, kind) => {
    checkCancelled(progress);
    const done = step * table.kinds.length + kind;
    progress.report({ phase: 'estimate', done, total: table.kinds.length * (CORRECTIONS + 1) });
    // The same pairs in every step, so that what moves is the estimate and not the sample.
    return fitRound({ table, groups, u, random: createRandom(seed + kind), progress }, kind);
  });
}

function wholeRefusal(
  { curves, counts }: Context,
  { rounds, matchPrior }: Settled,
): EstimationRefusal | null {
  const sharing = curves.filter((_, kind) => (counts[kind]?.pairs ?? []).some((pairs) => pairs > 0));
  if (new Set(sharing.map(({ group }) => group)).size < 3) return 'too-few-groups';
  const standing = rounds.filter(({ fitted }) => fitted !== null);
  if (standing.length === 0) return commonest(rounds.map(({ record }) => record.refusal));
  return matchPrior > 0.5 ? 'match-prior-too-high' : null;
}

/** The reason that says most when no round stands: pairs that were compared and refused before those that were never there. */
function commonest(refusals: readonly (EstimationRefusal | null)[]): EstimationRefusal {
  const compared = refusals.filter(
    (one) => one !== null && one !== 'too-few-pairs' && one !== 'too-few-groups',
  );
  return compared[0] ?? refusals.find((one) => one !== null) ?? 'too-few-pairs';
}

function noneEstimated(kinds: readonly KindEstimate[]): EstimationRefusal | null {
  return kinds.some(({ curve }) => curve !== null) ? null : 'no-round';
}

function kindsOf(
  incidence: Incidence,
  curves: Readonly<Record<string, EvidenceCurve>>,
): { kept: string[]; leftOut: string[] } {
  const entries = new Map<string, number>();
  incidence.entrySelector.forEach((selector) => {
    const kind = kindAt(incidence, selector);
    entries.set(kind, (entries.get(kind) ?? 0) + 1);
  });
  const order = Object.keys(curves);
  const seen = order
    .filter((kind) => entries.has(kind))
    .sort((a, b) => (entries.get(b) as number) - (entries.get(a) as number) || (a < b ? -1 : 1));
  const kept = new Set(seen.slice(0, MOST_KINDS));
  return { kept: order.filter((kind) => kept.has(kind)), leftOut: seen.slice(MOST_KINDS) };
}
