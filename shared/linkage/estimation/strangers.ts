// u: how often two accounts of the workspace share a selector of a kind at each level. Counted over all pairs, which is what ever larger random samples tend to.
import { checkCancelled, type Progress } from '../../kernel/progress';
import { selectorDegree } from '../incidence';
import { LEVEL_COUNT, MEDIUM_TO, type KindTable } from './levels';

export type PairCounts = {
  /** Accounts seen with the kind, and pairs of them. */
  accounts: number;
  bothHold: number;
  /** Pairs by level of the narrowest selector they share; those of level 0 are the rest. */
  pairs: Float64Array;
  /** Geometric mean degree of the selectors that make a level, weighted by their pairs; 0 where there is none. */
  degrees: Float64Array;
};

/** Per kind of the table. Distinct pairs at narrow and medium; at wide the sum over selectors, never more than there are pairs. @throws RetortError `cancelled` */
export function countPairs(table: KindTable, progress: Progress): PairCounts[] {
  const counts = table.kinds.map((_, kind) => emptyCounts(holders(table, kind)));
  const logs = table.kinds.map(() => ({
    weight: new Float64Array(LEVEL_COUNT),
    sum: new Float64Array(LEVEL_COUNT),
  }));
  table.kindOf.forEach((kind, selector) => {
    const degree = selectorDegree(table.incidence, selector);
    if (kind < 0 || degree < 2) return;
    const level = table.levelOf[selector] as number;
    const log = logs[kind] as { weight: Float64Array; sum: Float64Array };
    const pairs = (degree * (degree - 1)) / 2;
    log.weight[level] = (log.weight[level] as number) + pairs;
    log.sum[level] = (log.sum[level] as number) + pairs * Math.log2(degree);
    if (level === 3) add(counts[kind] as PairCounts, 3, pairs);
  });
  countDistinct(table, counts, progress);
  counts.forEach((one, kind) => settle(one, logs[kind] as { weight: Float64Array; sum: Float64Array }));
  return counts;
}

/** Probabilities per kind and level, level 0 first; they add up to 1. */
export function sharesOf(counts: readonly PairCounts[]): Float64Array[] {
  return counts.map(({ pairs, bothHold }) => {
    const shares = new Float64Array(LEVEL_COUNT);
    if (bothHold > 0)
      for (let level = 1; level < LEVEL_COUNT; level++) shares[level] = (pairs[level] as number) / bothHold;
    shares[0] = Math.max(0, 1 - (shares[1] as number) - (shares[2] as number) - (shares[3] as number));
    return shares;
  });
}

/** Every account's neighbours over narrow and medium selectors, each once per kind with its narrowest level. */
function countDistinct(table: KindTable, counts: readonly PairCounts[], progress: Progress): void {
  const { incidence } = table;
  const total = incidence.accounts.length;
  const best = table.kinds.map(() => new Map<number, number>());
  for (let account = 0; account < total; account++) {
    if (account % 4096 === 0) {
      checkCancelled(progress);
      progress.report({ phase: 'count-pairs', done: account, total });
    }
    collectNeighbours(table, account, best);
    best.forEach((neighbours, kind) => {
      for (const level of neighbours.values()) add(counts[kind] as PairCounts, level, 1);
      neighbours.clear();
    });
  }
}

function collectNeighbours(table: KindTable, account: number, best: readonly Map<number, number>[]): void {
  const { accountOffsets, entrySelector, selectorOffsets, selectorAccounts } = table.incidence;
  for (
    let entry = accountOffsets[account] as number;
    entry < (accountOffsets[account + 1] as number);
    entry++
  ) {
    const selector = entrySelector[entry] as number;
    const kind = table.kindOf[selector] as number;
    const start = selectorOffsets[selector] as number;
    const end = selectorOffsets[selector + 1] as number;
    if (kind < 0 || end - start > MEDIUM_TO) continue;
    const neighbours = best[kind] as Map<number, number>;
    const level = table.levelOf[selector] as number;
    for (let at = start; at < end; at++) {
      const other = selectorAccounts[at] as number;
      if (other > account && level < (neighbours.get(other) ?? LEVEL_COUNT)) neighbours.set(other, level);
    }
  }
}

function settle(counts: PairCounts, log: { weight: Float64Array; sum: Float64Array }): void {
  const { pairs, bothHold, degrees } = counts;
  pairs[3] = Math.min(
    pairs[3] as number,
    Math.max(0, bothHold - (pairs[1] as number) - (pairs[2] as number)),
  );
  for (let level = 1; level < LEVEL_COUNT; level++) {
    const weight = log.weight[level] as number;
    if (weight > 0) degrees[level] = 2 ** ((log.sum[level] as number) / weight);
  }
}

function holders(table: KindTable, kind: number): number {
  let count = 0;
  for (const held of table.holds) count += (held >>> kind) & 1;
  return count;
}

function emptyCounts(accounts: number): PairCounts {
  const bothHold = (accounts * Math.max(0, accounts - 1)) / 2;
  return { accounts, bothHold, pairs: new Float64Array(LEVEL_COUNT), degrees: new Float64Array(LEVEL_COUNT) };
}

function add(counts: PairCounts, level: number, pairs: number): void {
  counts.pairs[level] = (counts.pairs[level] as number) + pairs;
}
