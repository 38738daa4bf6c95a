// When accounts began: quarter hours, as compressed sparse rows both ways. What betrays a pool is that its accounts begin together.
import { positions, type Positions } from '../positions';

/** Milliseconds of a bin. */
export const BIN_MILLISECONDS = 900_000;
/** Bins looked at, at most: the last 20 years. What is older is left out of timing. */
export const MOST_BINS = 20 * 366 * 96;

/** Bins are quarter hours since 1970 UTC, counted from `origin`. Positions of accounts are the incidence's. */
export type BinSpan = { origin: number; bins: number };

/** Distinct bins per account and accounts per bin, both ascending: of account `a`, `accountBins[accountOffsets[a]..accountOffsets[a+1])`. */
export type Beginnings = BinSpan & {
  accountOffsets: Uint32Array;
  accountBins: Positions;
  binOffsets: Uint32Array;
  binAccounts: Positions;
};

/** What accounts begin: their sessions, and being accounts. */
export type Timing = { sessions: Beginnings; signUps: Beginnings };

/** Calls back with account positions and bins that count from 1970, in any order, repetitions included. */
export type EachBin = (visit: (account: number, bin: number) => void) => void;

function spanOf({ bin, size }: Gathered): BinSpan {
  let least = Infinity;
  let most = -Infinity;
  for (let at = 0; at < size; at++) {
    const one = bin[at] as number;
    if (one < least) least = one;
    if (one > most) most = one;
  }
  if (most < least) return { origin: 0, bins: 0 };
  const bins = Math.min(MOST_BINS, most - least + 1);
  return { origin: most - bins + 1, bins };
}

/** `begins` says of each account and bin, bins ascending, whether it is a beginning; `before` is the bin given last for the account, -Infinity at first. */
export function beginningsOf(
  each: EachBin,
  accounts: number,
  begins: (account: number, bin: number, before: number) => boolean,
): Beginnings {
  const gathered = gather(each);
  const span = spanOf(gathered);
  const given = sortedByBin(gathered, span);
  const kept = keep(given, accounts, begins);
  return { ...span, ...rows(given, kept, accounts, span.bins) };
}

/** Bins of a clock that is wrong by millennia pass 32 bits. */
type Gathered = { account: Uint32Array; bin: Float64Array; size: number };

/** Asked once: going through the observations costs more than what is made of them. */
function gather(each: EachBin): Gathered {
  const given: Gathered = { account: new Uint32Array(1 << 12), bin: new Float64Array(1 << 12), size: 0 };
  each((account, bin) => {
    if (given.size === given.bin.length) grow(given);
    given.account[given.size] = account;
    given.bin[given.size++] = bin;
  });
  return given;
}

function grow(given: Gathered): void {
  const { account, bin, size } = given;
  given.account = new Uint32Array(size * 2);
  given.account.set(account);
  given.bin = new Float64Array(size * 2);
  given.bin.set(bin);
}

type Given = { account: Uint32Array; bin: Uint32Array };

/** A counting sort: bins are few beside what is given. */
function sortedByBin(gathered: Gathered, { origin, bins }: BinSpan): Given {
  const cursor = new Uint32Array(bins + 1);
  for (let at = 0; at < gathered.size; at++) {
    const bin = (gathered.bin[at] as number) - origin;
    if (bin >= 0) cursor[bin + 1] = (cursor[bin + 1] as number) + 1;
  }
  cumulate(cursor);
  const size = cursor[bins] as number;
  const given = { account: new Uint32Array(size), bin: new Uint32Array(size) };
  for (let from = 0; from < gathered.size; from++) {
    const bin = (gathered.bin[from] as number) - origin;
    if (bin < 0) continue;
    const at = cursor[bin] as number;
    cursor[bin] = at + 1;
    given.account[at] = gathered.account[from] as number;
    given.bin[at] = bin;
  }
  return given;
}

/** 1 for each that begins. */
function keep(
  { account, bin }: Given,
  accounts: number,
  begins: (account: number, bin: number, before: number) => boolean,
): Uint8Array {
  const before = new Float64Array(accounts).fill(-Infinity);
  const kept = new Uint8Array(account.length);
  for (let at = 0; at < kept.length; at++) {
    const who = account[at] as number;
    const when = bin[at] as number;
    const last = before[who] as number;
    before[who] = when;
    kept[at] = when > last && begins(who, when, last) ? 1 : 0;
  }
  return kept;
}

function rows(
  { account, bin }: Given,
  kept: Uint8Array,
  accounts: number,
  bins: number,
): Omit<Beginnings, keyof BinSpan> {
  const accountOffsets = new Uint32Array(accounts + 1);
  const binOffsets = new Uint32Array(bins + 1);
  for (let at = 0; at < kept.length; at++) {
    const is = kept[at] as number;
    const who = (account[at] as number) + 1;
    const when = (bin[at] as number) + 1;
    accountOffsets[who] = (accountOffsets[who] as number) + is;
    binOffsets[when] = (binOffsets[when] as number) + is;
  }
  cumulate(accountOffsets);
  cumulate(binOffsets);
  const size = binOffsets[bins] as number;
  const accountBins = positions(size, bins);
  const binAccounts = positions(size, accounts);
  const cursor = accountOffsets.slice();
  let filled = 0;
  for (let at = 0; at < kept.length; at++) {
    if (kept[at] === 0) continue;
    const who = account[at] as number;
    accountBins[(cursor[who] = (cursor[who] as number) + 1) - 1] = bin[at] as number;
    binAccounts[filled++] = who;
  }
  return { accountOffsets, accountBins, binOffsets, binAccounts };
}

function cumulate(offsets: Uint32Array): void {
  for (let at = 1; at < offsets.length; at++)
    offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number);
}
