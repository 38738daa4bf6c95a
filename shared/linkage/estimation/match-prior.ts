// How likely two accounts drawn at random have one operator, and what that leaves for strangers: all pairs are a mixture of both.
import { LEAST_MATCHES, type Context, type Corrected } from './context';
import { LEVEL_COUNT } from './levels';
import { proposingM, type FittedRound } from './round';

/** The correction takes at most 15 of 16 pairs (4 bits): an error in m or in the prior must not make a kind look as if strangers never shared it. */
const MOST_TAKEN = 15 / 16;

/** m of a kind by the rounds of other groups, weighted by the pairs that it was learned from; undefined when none stands. */
export function meanM(
  rounds: readonly FittedRound[],
  kind: number,
  context: Context,
): Float64Array | undefined {
  const mean = new Float64Array(LEVEL_COUNT);
  let weight = 0;
  for (const { mixture } of teaching(rounds, kind, context)) {
    const matches = mixture.matches[kind] as number;
    weight += matches;
    (mixture.m[kind] as Float64Array).forEach((share, level) => {
      mean[level] = (mean[level] as number) + matches * share;
    });
  }
  return weight === 0 ? undefined : mean.map((sum) => sum / weight);
}

/** Rounds that stand, of a kind of another group, with enough pairs of one operator that hold the kind. */
export function teaching(
  rounds: readonly FittedRound[],
  kind: number,
  { curves }: Context,
): NonNullable<FittedRound['fitted']>[] {
  return rounds.flatMap(({ fitted }, proposing) => {
    if (fitted === null || curves[proposing]?.group === curves[kind]?.group) return [];
    return (fitted.mixture.matches[kind] as number) >= LEAST_MATCHES ? [fitted] : [];
  });
}

/** The median over the rounds: a round's pairs of one operator, over the share of such pairs that its kind proposes. 0 when no round tells. */
export function matchPriorOf(rounds: readonly FittedRound[], context: Context): number {
  const priors: number[] = [];
  rounds.forEach(({ record, fitted }, kind) => {
    const m = meanM(rounds, kind, context);
    const bothHold = context.counts[kind]?.bothHold ?? 0;
    if (fitted === null || m === undefined || proposingM(m) <= 0 || bothHold === 0) return;
    priors.push((fitted.mixture.matchShare * record.pairs) / proposingM(m) / bothHold);
  });
  priors.sort((a, b) => a - b);
  return priors[priors.length >> 1] ?? 0;
}

/** u = (share among all pairs - prior × m) / (1 - prior), within bounds. */
export function correctedShares(
  counted: readonly Float64Array[],
  rounds: readonly FittedRound[],
  matchPrior: number,
  context: Context,
): Corrected {
  const atLeast: boolean[][] = [];
  const shares = counted.map((all, kind) => {
    const m = meanM(rounds, kind, context);
    const taken = all.map((share, level) => Math.min(MOST_TAKEN * share, matchPrior * (m?.[level] ?? 0)));
    atLeast.push([...all].map((share, level) => share > 0 && taken[level] === MOST_TAKEN * share));
    const left = all.map((share, level) => (share - (taken[level] as number)) / (1 - matchPrior));
    left[0] = Math.max(0, 1 - (left[1] as number) - (left[2] as number) - (left[3] as number));
    return left;
  });
  return { shares, atLeast };
}
