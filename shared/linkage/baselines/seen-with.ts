// Accounts and what they were seen with, both ways, from the dataset's index alone: no weights, no curves, every kind alike.
import type { Dataset, EntityIndex } from '../../dataset/types';

/** Positions, apart from entity ids. What an account was seen with is listed once, however often and by whichever relation. */
export type SeenWith = {
  /** Entity id per position. */
  accounts: Uint32Array;
  selectors: Uint32Array;
  /** Selectors of account `a`, ascending: `accountSelectors[accountOffsets[a]..accountOffsets[a+1])`. */
  accountOffsets: Uint32Array;
  accountSelectors: Uint32Array;
  /** Accounts of selector `s`, ascending: `selectorAccounts[selectorOffsets[s]..selectorOffsets[s+1])`. */
  selectorOffsets: Uint32Array;
  selectorAccounts: Uint32Array;
};

/** Kinds of which one person has one for himself: whoever shares it is known to whom he shares it with. */
const PERSONAL = new Set(['payment', 'device', 'phone', 'email', 'api-key']);

/** What the baselines look at: everything, or only what one person has for himself. Accounts have the same positions in both. */
export type SeenGraphs = { all: SeenWith; personal: SeenWith };

export function seenGraphs(dataset: Dataset): SeenGraphs {
  return { all: seenWith(dataset, () => true), personal: seenWith(dataset, (kind) => PERSONAL.has(kind)) };
}

/** Every entity of a wanted kind, that is no account and that an account was seen with, is a selector. */
export function seenWith(dataset: Dataset, wanted: (kind: string) => boolean): SeenWith {
  const { classes, classOf, size } = dataset.dictionary;
  const isAccount = classes.map(({ kind }) => kind === 'account');
  const isSelector = classes.map(({ kind }) => kind !== 'account' && wanted(kind));
  const accounts: number[] = [];
  for (let id = 0; id < size; id++) if (isAccount[classOf[id] as number] === true) accounts.push(id);
  const selectors: number[] = [];
  const selectorOf = new Int32Array(size).fill(-1);
  const rows = accounts.map((account) =>
    neighbours(dataset.index, account)
      .filter((id) => isSelector[classOf[id] as number] === true)
      .map((id) => {
        if (selectorOf[id] === -1) selectorOf[id] = selectors.push(id) - 1;
        return selectorOf[id] as number;
      }),
  );
  const byAccount = compressed(rows);
  return {
    accounts: Uint32Array.from(accounts),
    selectors: Uint32Array.from(selectors),
    accountOffsets: byAccount.offsets,
    accountSelectors: byAccount.values,
    ...transposed(byAccount, selectors.length),
  };
}

export function degreeOf(seen: SeenWith, selector: number): number {
  return (seen.selectorOffsets[selector + 1] as number) - (seen.selectorOffsets[selector] as number);
}

function neighbours({ edges, outOffsets, inOffsets, inEdges }: EntityIndex, id: number): number[] {
  const found: number[] = [];
  const outEnd = outOffsets[id + 1] as number;
  for (let edge = outOffsets[id] as number; edge < outEnd; edge++) found.push(edges.object[edge] as number);
  const inEnd = inOffsets[id + 1] as number;
  for (let at = inOffsets[id] as number; at < inEnd; at++)
    found.push(edges.subject[inEdges[at] as number] as number);
  return found;
}

type Compressed = { offsets: Uint32Array; values: Uint32Array };

/** Sorts each row, and keeps one of equal values. */
function compressed(rows: number[][]): Compressed {
  const offsets = new Uint32Array(rows.length + 1);
  const values: number[] = [];
  rows.forEach((row, at) => {
    row.sort((a, b) => a - b);
    row.forEach((value, i) => {
      if (value !== row[i - 1]) values.push(value);
    });
    offsets[at + 1] = values.length;
  });
  return { offsets, values: Uint32Array.from(values) };
}

function transposed(
  { offsets, values }: Compressed,
  selectors: number,
): Pick<SeenWith, 'selectorOffsets' | 'selectorAccounts'> {
  const selectorOffsets = new Uint32Array(selectors + 1);
  for (const value of values) selectorOffsets[value + 1] = (selectorOffsets[value + 1] as number) + 1;
  for (let at = 1; at < selectorOffsets.length; at++)
    selectorOffsets[at] = (selectorOffsets[at] as number) + (selectorOffsets[at - 1] as number);
  const cursor = selectorOffsets.slice();
  const selectorAccounts = new Uint32Array(values.length);
  for (let account = 0; account + 1 < offsets.length; account++) {
    const end = offsets[account + 1] as number;
    for (let at = offsets[account] as number; at < end; at++) {
      const selector = values[at] as number;
      const place = cursor[selector] as number;
      cursor[selector] = place + 1;
      selectorAccounts[place] = account;
    }
  }
  return { selectorOffsets, selectorAccounts };
}
