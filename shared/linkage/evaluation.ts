// How right a set of rings is, against the truth: pairwise and B-cubed precision, recall and F1 (Amigó et al. 2009).

export type Score = { precision: number; recall: number; f1: number };

/** Groupings by account name; accounts outside every group are groups of one. */
export type Grouping = ReadonlyMap<string, string>;

/** Pairs of accounts said to be together against pairs that are; 1 where there is nothing to find or to accuse. */
export function pairwise(found: Grouping, truth: Grouping): Score {
  const pairs = (size: number): number => (size * (size - 1)) / 2;
  const together = sum([...cells(found, truth).values()].map((cell) => pairs(cell.size)));
  return score(together, sum(sizes(found).map(pairs)), sum(sizes(truth).map(pairs)));
}

/** Mean over `accounts` of how pure each one's found group is, and how whole its true one. */
export function bCubed(found: Grouping, truth: Grouping, accounts: readonly string[]): Score {
  const foundSize = groupSizes(found);
  const trueSize = groupSizes(truth);
  const overlap = cells(found, truth);
  let precision = 0;
  let recall = 0;
  for (const account of accounts) {
    const inFound = found.get(account);
    const inTruth = truth.get(account);
    const both =
      inFound !== undefined && inTruth !== undefined ? (overlap.get(`${inFound}\n${inTruth}`)?.size ?? 0) : 1;
    precision += both / (inFound === undefined ? 1 : (foundSize.get(inFound) as number));
    recall += both / (inTruth === undefined ? 1 : (trueSize.get(inTruth) as number));
  }
  return withF1(precision / accounts.length, recall / accounts.length);
}

function cells(found: Grouping, truth: Grouping): Map<string, { size: number }> {
  const overlap = new Map<string, { size: number }>();
  for (const [account, group] of found) {
    const other = truth.get(account);
    if (other === undefined) continue;
    const key = `${group}\n${other}`;
    const cell = overlap.get(key);
    if (cell === undefined) overlap.set(key, { size: 1 });
    else cell.size++;
  }
  return overlap;
}

function groupSizes(grouping: Grouping): Map<string, number> {
  const counted = new Map<string, number>();
  for (const group of grouping.values()) counted.set(group, (counted.get(group) ?? 0) + 1);
  return counted;
}

function sizes(grouping: Grouping): number[] {
  return [...groupSizes(grouping).values()];
}

function score(together: number, said: number, are: number): Score {
  return withF1(said === 0 ? 1 : together / said, are === 0 ? 1 : together / are);
}

function withF1(precision: number, recall: number): Score {
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
