// Whether accounts begin their sessions together more often than chance would have it, measured against what each of them does by itself.
import type { Random } from '../kernel/random';
import { dayShuffler, DAY_BINS } from './day-shuffle';

export type SynchronyRefusal = 'few-accounts' | 'few-starts' | 'few-days';

export type Synchrony = {
  /** Why nothing is said, and null where it is: then the figures below stand. */
  refusal: SynchronyRefusal | null;
  /** Accounts that were compared; others had too few starts or days. */
  accounts: number;
  /** Starts of theirs. */
  starts: number;
  /** Pairs of starts of two accounts in the same quarter hour or in neighbouring ones. */
  together: number;
  /** The same, as the mean over all shuffles. */
  byChance: number;
  shuffles: number;
  /** Shuffles that gave as many pairs or more. */
  asMany: number;
};

/** An account with fewer says nothing. */
const LEAST_STARTS = 5;
const LEAST_DAYS = 3;
const SHUFFLES = 1000;
/** With very many starts there are fewer shuffles: so many are moved in all, which takes a moment. */
const MOST_MOVES = 10_000_000;
const LEAST_SHUFFLES = 100;

/**
 * @param starts per account: quarter hours since 1970 UTC in which it began, distinct, ascending. Their order does not matter.
 *
 * Chance is what is left when each account's active days are exchanged among each other (working days and weekends apart): it keeps its volume, the days on which it was active, and the
 * rhythm of a day; only what two accounts did on the same day by agreement is lost. This is the shuffling of trials by Perkel, Gerstein & Moore (Biophysical Journal 7, 1967), see
 * Grün (Journal of Neurophysiology 101, 2009), with days for trials. The bound of the p-value is (asMany + 1) / (shuffles + 1): Davison & Hinkley, Bootstrap Methods (1997), section 4.2.
 */
export function synchrony(starts: readonly Uint32Array[], random: Random): Synchrony {
  const many = starts.filter((own) => own.length >= LEAST_STARTS);
  const compared = many.filter((own) => activeDays(own) >= LEAST_DAYS).sort(compareStarts);
  const size = compared.reduce((sum, own) => sum + own.length, 0);
  const nothing = {
    accounts: compared.length,
    starts: size,
    together: 0,
    byChance: 0,
    shuffles: 0,
    asMany: 0,
  };
  if (starts.length < 2) return { ...nothing, refusal: 'few-accounts' };
  if (many.length < 2) return { ...nothing, refusal: 'few-starts' };
  if (compared.length < 2) return { ...nothing, refusal: 'few-days' };
  const count = pairCounter(compared);
  const together = count(compared);
  const shuffles = Math.min(SHUFFLES, Math.max(LEAST_SHUFFLES, Math.floor(MOST_MOVES / size)));
  const shuffle = dayShuffler(compared, random);
  let [sum, asMany] = [0, 0];
  for (let turn = 0; turn < shuffles; turn++) {
    const pairs = count(shuffle());
    sum += pairs;
    if (pairs >= together) asMany++;
  }
  return { ...nothing, refusal: null, together, byChance: sum / shuffles, shuffles, asMany };
}

function activeDays(starts: Uint32Array): number {
  let [days, last] = [0, -1];
  for (const bin of starts) {
    const day = Math.floor(bin / DAY_BINS);
    if (day !== last) days++;
    last = day;
  }
  return days;
}

/** Any order that depends on the starts alone: then so do the draws. */
function compareStarts(a: Uint32Array, b: Uint32Array): number {
  if (a.length !== b.length) return a.length - b.length;
  const differs = a.findIndex((bin, at) => bin !== b[at]);
  return differs < 0 ? 0 : (a[differs] as number) - (b[differs] as number);
}

/** Pairs of starts of different accounts, at most one quarter hour apart; days are those of the accounts that are given here. */
function pairCounter(accounts: readonly Uint32Array[]): (moved: readonly Uint32Array[]) => number {
  const firsts = accounts.map((own) => Math.floor((own[0] as number) / DAY_BINS) * DAY_BINS);
  const from = firsts.reduce((least, first) => Math.min(least, first), Infinity) - 1;
  const last = accounts.reduce((most, own) => Math.max(most, own.at(-1) as number), 0);
  // A bin more at either end: every one has two neighbours.
  const counts = new Uint32Array(last - from + DAY_BINS + 1);
  return (moved) => {
    let pairs = 0;
    for (const own of moved) {
      // Before its own are put down: no account is together with itself.
      for (const bin of own) {
        const at = bin - from;
        pairs += (counts[at - 1] as number) + (counts[at] as number) + (counts[at + 1] as number);
      }
      for (const bin of own) counts[bin - from] = (counts[bin - from] as number) + 1;
    }
    for (const own of moved) for (const bin of own) counts[bin - from] = 0;
    return pairs;
  };
}
