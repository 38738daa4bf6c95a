// How right a set of rings is, against the truth: pairwise and B-cubed precision, recall and F1 (Amigó et al. 2009, "A comparison of extrinsic
// clustering evaluation metrics based on formal constraints"), rings found, and who was accused without cause.
import { OUTSIDE, type Grouping, type Truth } from './truth';

export type Score = { precision: number; recall: number; f1: number };

export type AccusedOfArchetype = { archetype: string; accounts: number; accused: number };

export type Evaluation = {
  /** Groups that were reported. */
  reported: number;
  pairwise: Score;
  /** Over every account of the truth: mostly accounts that nobody could get wrong. */
  bCubed: Score;
  /** Over the accounts that are in a true ring or a reported one: the severe figure. */
  bCubedInRings: Score;
  /** True rings of two accounts or more, and how many of them were found. */
  rings: number;
  ringsFound: number;
  /** Accounts of no ring, and how many of them a reported ring holds. */
  benign: number;
  accused: number;
  /** By archetype of accounts of no ring, in order of name. */
  accusedByArchetype: AccusedOfArchetype[];
};

export function evaluate(found: Grouping, truth: Truth): Evaluation {
  const overlap = overlapOf(found, truth.ring);
  const inSome = (account: number): boolean => found[account] !== OUTSIDE || truth.ring[account] !== OUTSIDE;
  const accusedByArchetype = accusations(found, truth);
  const sum = (column: 'accounts' | 'accused'): number =>
    accusedByArchetype.reduce((total, row) => total + row[column], 0);
  return {
    reported: [...overlap.foundSizes].filter((size) => size > 0).length,
    pairwise: pairwiseOf(overlap),
    bCubed: bCubedOf(overlap, () => true),
    bCubedInRings: bCubedOf(overlap, inSome),
    ...ringsFound(overlap),
    benign: sum('accounts'),
    accused: sum('accused'),
    accusedByArchetype,
  };
}

/** Pairs of accounts said to be together against pairs that are; 1 where there is nothing to find or to accuse. */
export function pairwise(found: Grouping, ring: Grouping): Score {
  return pairwiseOf(overlapOf(found, ring));
}

/** Links against pairs of accounts that are in one ring: what record linkage is measured by. Both ends are positions in the truth. */
export function linkScore(links: readonly (readonly [number, number])[], ring: Grouping): Score {
  const right = links.filter(([a, b]) => ring[a] !== OUTSIDE && ring[a] === ring[b]).length;
  const are = sumPairs(sizesOf(ring));
  return withF1(links.length === 0 ? 1 : right / links.length, are === 0 ? 1 : right / are);
}

/** Mean over accounts of how pure each one's found group is, and how whole its true one; 1 over none. */
export function bCubed(found: Grouping, ring: Grouping, among: (account: number) => boolean): Score {
  return bCubedOf(overlapOf(found, ring), among);
}

/** Cells of the contingency table, by `found * rings + ring`. */
type Overlap = {
  found: Grouping;
  ring: Grouping;
  foundSizes: Uint32Array;
  ringSizes: Uint32Array;
  cells: Map<number, number>;
};

function overlapOf(found: Grouping, ring: Grouping): Overlap {
  const foundSizes = sizesOf(found);
  const ringSizes = sizesOf(ring);
  const cells = new Map<number, number>();
  for (let account = 0; account < ring.length; account++) {
    const group = found[account] as number;
    const own = ring[account] as number;
    if (group === OUTSIDE || own === OUTSIDE) continue;
    const cell = group * ringSizes.length + own;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  return { found, ring, foundSizes, ringSizes, cells };
}

function sizesOf(grouping: Grouping): Uint32Array {
  let groups = 0;
  for (const group of grouping) groups = Math.max(groups, group + 1);
  const sizes = new Uint32Array(groups);
  for (const group of grouping) if (group !== OUTSIDE) sizes[group] = (sizes[group] as number) + 1;
  return sizes;
}

function pairwiseOf({ foundSizes, ringSizes, cells }: Overlap): Score {
  const together = sumPairs(cells.values());
  const said = sumPairs(foundSizes);
  const are = sumPairs(ringSizes);
  return withF1(said === 0 ? 1 : together / said, are === 0 ? 1 : together / are);
}

function sumPairs(sizes: Iterable<number>): number {
  let sum = 0;
  for (const size of sizes) sum += (size * (size - 1)) / 2;
  return sum;
}

function bCubedOf(overlap: Overlap, among: (account: number) => boolean): Score {
  const { found, ring, foundSizes, ringSizes, cells } = overlap;
  let [accounts, precision, recall] = [0, 0, 0];
  for (let account = 0; account < ring.length; account++) {
    if (!among(account)) continue;
    const group = found[account] as number;
    const own = ring[account] as number;
    const apart = group === OUTSIDE || own === OUTSIDE;
    // An account is always with itself, whatever group holds it.
    const both = apart ? 1 : (cells.get(group * ringSizes.length + own) as number);
    accounts++;
    precision += both / (group === OUTSIDE ? 1 : (foundSizes[group] as number));
    recall += both / (own === OUTSIDE ? 1 : (ringSizes[own] as number));
  }
  return accounts === 0 ? withF1(1, 1) : withF1(precision / accounts, recall / accounts);
}

/** A true ring is found when one reported group has more than half of its accounts, and is more than half made of them. */
function ringsFound({ foundSizes, ringSizes, cells }: Overlap): { rings: number; ringsFound: number } {
  const isFound = new Set<number>();
  for (const [cell, both] of cells) {
    const own = cell % ringSizes.length;
    const group = (cell - own) / ringSizes.length;
    if (2 * both > (ringSizes[own] as number) && 2 * both > (foundSizes[group] as number)) isFound.add(own);
  }
  const real = [...ringSizes].map((size) => size > 1);
  return {
    rings: real.filter(Boolean).length,
    ringsFound: [...isFound].filter((own) => real[own]).length,
  };
}

function accusations(found: Grouping, truth: Truth): AccusedOfArchetype[] {
  const rows = truth.archetypes.map((archetype) => ({ archetype, accounts: 0, accused: 0 }));
  for (let account = 0; account < found.length; account++) {
    if (truth.ring[account] !== OUTSIDE) continue;
    const row = rows[truth.archetypeOf[account] as number] as AccusedOfArchetype;
    row.accounts++;
    if (found[account] !== OUTSIDE) row.accused++;
  }
  return rows.filter(({ accounts }) => accounts > 0).sort((a, b) => (a.archetype < b.archetype ? -1 : 1));
}

function withF1(precision: number, recall: number): Score {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
