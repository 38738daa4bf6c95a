// What candidates come to against one ring. Who is one-sided counts only where the ring stands by others: a ring of an exit's customers alone is none.
import { evidenceBits, isOneSided, sumBits } from './one-sided';
import type { ScoreRow } from './score-sheet';

/** Accounts with their totals. */
export type Reaching = { accounts: number[]; bits: number[] };

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
      const sound: Reaching = { accounts: [], bits: [] };
      const oneSided: Reaching = { accounts: [], bits: [] };
      let sum = 0;
      for (const account of candidates) {
        const row = rowOf(account);
        const side = balance(row, speaks);
        sum += side;
        const total = sumBits(row) + prior;
        if (total < bar(account)) continue;
        if (!isOneSided(row)) add(sound, account, total);
        else if (side < 0) add(oneSided, account, total);
      }
      return sum < 0 ? sound : joined(sound, oneSided);
    },
  };
}

/** At least as many of those for whom as much speaks must not be one-sided. */
function balance(row: ScoreRow, speaks: (row: ScoreRow) => boolean): number {
  if (!speaks(row)) return 0;
  return isOneSided(row) ? -1 : 1;
}

function add({ accounts, bits }: Reaching, account: number, total: number): void {
  accounts.push(account);
  bits.push(total);
}

function joined(one: Reaching, other: Reaching): Reaching {
  return { accounts: one.accounts.concat(other.accounts), bits: one.bits.concat(other.bits) };
}
