// What candidates come to against one ring. Who is one-sided counts only where the ring stands by others: a ring of an exit's customers alone is none.
import { evidenceBits, isOneSided, sumBits } from './one-sided';
import type { ScoreRow } from './score-sheet';

/** Accounts with their totals, in columns of one length. */
export type Reaching = { accounts: Uint32Array; bits: Float64Array };

export type Totals = {
  /** With the prior; -1 where the account is one-sided and stays below `least`, or the ring has nothing but such accounts. */
  of(account: number): number;
  /** Candidates whose total is what `bar` asks of them. Each is weighed once. */
  reaching(bar: (account: number) => number): Reaching;
};

export function createTotals(
  candidates: readonly number[],
  rowOf: (account: number) => ScoreRow,
  prior: number,
  least: number,
): Totals {
  const speaks = (row: ScoreRow): boolean => evidenceBits(row) + prior >= least;
  let stands: boolean | undefined;
  return {
    of: (account) => {
      const row = rowOf(account);
      const total = sumBits(row) + prior;
      if (!isOneSided(row)) return total;
      if (!speaks(row)) return -1;
      stands ??= candidates.reduce((sum, one) => sum + balance(rowOf(one), speaks), 0) >= 0;
      return stands ? total : -1;
    },
    reaching: (bar) => {
      const columns = createColumns(candidates.length);
      let sum = 0;
      for (const account of candidates) {
        const row = rowOf(account);
        const total = sumBits(row) + prior;
        const spoken = speaks(row);
        const reaches = total >= bar(account);
        if (!spoken && !reaches) continue;
        const sided = isOneSided(row);
        if (spoken) sum += sided ? -1 : 1;
        if (reaches && (spoken || !sided)) add(columns, account, total, sided);
      }
      return closed(columns, sum >= 0);
    },
  };
}

/** At least as many of those for whom as much speaks must not be one-sided. */
function balance(row: ScoreRow, speaks: (row: ScoreRow) => boolean): number {
  if (!speaks(row)) return 0;
  return isOneSided(row) ? -1 : 1;
}

/** Who is one-sided is written from the end on, all others from the beginning. */
type Columns = Reaching & { others: number; oneSided: number };

function createColumns(most: number): Columns {
  return { accounts: new Uint32Array(most), bits: new Float64Array(most), others: 0, oneSided: 0 };
}

function add(columns: Columns, account: number, total: number, sided: boolean): void {
  const { accounts, bits } = columns;
  const at = sided ? accounts.length - ++columns.oneSided : columns.others++;
  accounts[at] = account;
  bits[at] = total;
}

function closed({ accounts, bits, others, oneSided }: Columns, stands: boolean): Reaching {
  const from = accounts.length - oneSided;
  const size = stands ? others + oneSided : others;
  return {
    accounts: accounts.copyWithin(others, from).slice(0, size),
    bits: bits.copyWithin(others, from).slice(0, size),
  };
}
