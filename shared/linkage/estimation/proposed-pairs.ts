// The pairs of one round: those that share a narrow or medium selector of one kind, all of them or an even sample of at most a cap.
import { checkCancelled, type Progress } from '../../kernel/progress';
import type { Random } from '../../kernel/random';
import { selectorDegree } from '../incidence';
import { compare, MEDIUM_TO, type KindTable } from './levels';
import { collectPatterns, PAIR_GROUPS, type PatternCollector, type Patterns } from './patterns';

/** Pairs compared in one round at most; the result says how many there were. */
export const PAIRS_PER_ROUND = 100_000;
/** Selectors change places when drawing has met pairs already counted this often per pair wanted. */
const DRAWS_PER_PAIR = 8;

export type ProposedPairs = {
  patterns: Patterns;
  /** Distinct pairs there are (estimated when sampled). */ pairs: number;
  compared: number;
};

/** @throws RetortError `cancelled` */
export function proposedPairs(
  table: KindTable,
  kind: number,
  random: Random,
  progress: Progress,
): ProposedPairs {
  const selectors: number[] = [];
  const cumulative: number[] = [];
  let total = 0;
  table.kindOf.forEach((of, selector) => {
    const degree = selectorDegree(table.incidence, selector);
    if (of !== kind || degree < 2 || degree > MEDIUM_TO) return;
    selectors.push(selector);
    total += (degree * (degree - 1)) / 2;
    cumulative.push(total);
  });
  const round = beginRound(table, kind);
  if (total <= PAIRS_PER_ROUND) return round.finish(takeAll(table, selectors, round, progress));
  return round.finish(draw(table, { selectors, cumulative, total }, round, { random, progress }));
}

type Round = {
  /** False when another selector of the kind proposes the pair first. */
  take(selector: number, a: number, b: number): boolean;
  finish(pairs: number): ProposedPairs;
};

function beginRound(table: KindTable, kind: number): Round {
  const collector: PatternCollector = collectPatterns(table.kinds.length);
  const levels = new Int8Array(table.kinds.length);
  let compared = 0;
  return {
    take(selector, a, b) {
      if (firstShared(table, kind, a, b) !== selector) return false;
      compare(table, a, b, levels);
      collector.add(levels, selector % PAIR_GROUPS);
      compared++;
      return true;
    },
    finish: (pairs) => ({ patterns: collector.finish(), pairs, compared }),
  };
}

function takeAll(table: KindTable, selectors: readonly number[], round: Round, progress: Progress): number {
  let pairs = 0;
  selectors.forEach((selector, index) => {
    if (index % 1024 === 0) checkCancelled(progress);
    const accounts = accountsOf(table, selector);
    accounts.forEach((a, at) => {
      for (const b of accounts.slice(at + 1)) if (round.take(selector, a, b)) pairs++;
    });
  });
  return pairs;
}

type Proposing = { selectors: readonly number[]; cumulative: readonly number[]; total: number };

/** Draws pairs with equal chance, with replacement; those that are refused say how many are counted twice. */
function draw(
  table: KindTable,
  { selectors, cumulative, total }: Proposing,
  round: Round,
  { random, progress }: { random: Random; progress: Progress },
): number {
  let taken = 0;
  let draws = 0;
  while (taken < PAIRS_PER_ROUND && draws < PAIRS_PER_ROUND * DRAWS_PER_PAIR) {
    if (draws++ % 8192 === 0) checkCancelled(progress);
    const selector = selectors[firstBeyond(cumulative, random.next() * total)] as number;
    const accounts = accountsOf(table, selector);
    const a = random.below(accounts.length);
    const b = (a + 1 + random.below(accounts.length - 1)) % accounts.length;
    if (round.take(selector, accounts[a] as number, accounts[b] as number)) taken++;
  }
  return Math.round((total * taken) / Math.max(1, draws));
}

function accountsOf({ incidence }: KindTable, selector: number): Uint32Array {
  const { selectorOffsets, selectorAccounts } = incidence;
  return selectorAccounts.subarray(selectorOffsets[selector], selectorOffsets[selector + 1]);
}

/** The first selector of the kind that both have and that proposes; -1: none. */
function firstShared(table: KindTable, kind: number, a: number, b: number): number {
  const { accountOffsets, entrySelector } = table.incidence;
  const endA = accountOffsets[a + 1] as number;
  const endB = accountOffsets[b + 1] as number;
  let atA = accountOffsets[a] as number;
  let atB = accountOffsets[b] as number;
  while (atA < endA && atB < endB) {
    const selector = entrySelector[atA] as number;
    const difference = selector - (entrySelector[atB] as number);
    if (difference === 0 && table.kindOf[selector] === kind && (table.levelOf[selector] as number) < 3)
      return selector;
    if (difference <= 0) atA++;
    if (difference >= 0) atB++;
  }
  return -1;
}

function firstBeyond(cumulative: readonly number[], value: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulative[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
