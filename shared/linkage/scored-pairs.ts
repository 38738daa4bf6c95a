// The pairs that are scored, with their bits. Neither threshold nor prior is in them: another one of either needs no scoring.
import { checkCancelled, type Progress } from '../kernel/progress';
import { listingOf, type Listing } from './listing';
import type { Evidence } from './pair-score';
import { createPairScorer } from './pair-scorer';
import { createPartners } from './partners';
import { positions, type Positions } from './positions';

/** Pairs of account `a` with later ones: `to[offsets[a]..offsets[a+1])`, ascending, with their bits. */
export type PairRows = { offsets: Uint32Array; to: Positions; bits: Float64Array };

/** `carried`: how many of them were known from before. */
export type ScoredPairs = PairRows & { listing: Listing; carried: number };

/** What is known of pairs before they are scored. */
export type KnownPairs = {
  /** True: what is known of the account is all there is. */
  isQuiet(account: number): boolean;
  /** Calls back with the later accounts it is paired with, ascending, and their bits. */
  each(account: number, visit: (other: number, bits: number) => void): void;
  /** The account that `bits` asks about from now on. */
  hold(account: number): void;
  /** Bits of the held account and a later one; -1: to be scored. */
  bits(other: number): number;
};

/** Accounts between two looks at whether to stop. */
const STRIDE = 1024;

/** Every pair that shares a listing selector, once. @throws RetortError `cancelled` */
export function scorePairs(
  evidence: Evidence,
  progress: Progress,
  knownBy?: (listing: Listing) => KnownPairs,
): ScoredPairs {
  const listing = listingOf(evidence);
  const known = knownBy?.(listing);
  const accounts = evidence.incidence.accounts.length;
  const partnersOf = createPartners(evidence.incidence, listing.lists);
  const scorer = createPairScorer(evidence);
  const list = createList(accounts);
  for (let account = 0; account < accounts; account++) {
    if (account % STRIDE === 0) {
      checkCancelled(progress);
      progress.report({ phase: 'link', done: account, total: accounts });
    }
    if (known?.isQuiet(account) === true) known.each(account, list.carry);
    else {
      const partners = partnersOf(account);
      scorer.hold(account);
      scorer.readAhead(partners);
      known?.hold(account);
      for (let at = 0; at < partners.length; at++) {
        const other = partners[at] as number;
        const bits = known === undefined ? -1 : known.bits(other);
        if (bits < 0) list.add(other, scorer.bits(other));
        else list.carry(other, bits);
      }
    }
    list.end(account);
  }
  return { listing, ...list.finish() };
}

/** Bits of an account with a later one; undefined when the two list no selector in common. */
export function scoredBits(
  { offsets, to, bits }: PairRows,
  account: number,
  later: number,
): number | undefined {
  let low = offsets[account] as number;
  const end = offsets[account + 1] as number;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((to[middle] as number) < later) low = middle + 1;
    else high = middle;
  }
  return low < end && to[low] === later ? bits[low] : undefined;
}

type List = {
  add(to: number, bits: number): void;
  carry(to: number, bits: number): void;
  /** No more of this account. */
  end(account: number): void;
  finish(): Omit<ScoredPairs, 'listing'>;
};

function createList(accounts: number): List {
  const offsets = new Uint32Array(accounts + 1);
  let to = positions(1 << 16, accounts);
  let bits = new Float64Array(1 << 16);
  let size = 0;
  let carried = 0;
  const add = (other: number, one: number): void => {
    if (size === to.length) {
      to = copyInto(positions(size * 2, accounts), to);
      bits = copyInto(new Float64Array(size * 2), bits);
    }
    to[size] = other;
    bits[size++] = one;
  };
  return {
    add,
    carry: (other, one) => {
      add(other, one);
      carried++;
    },
    end: (account) => {
      offsets[account + 1] = size;
    },
    finish: () => ({ offsets, to: to.slice(0, size), bits: bits.slice(0, size), carried }),
  };
}

function copyInto<T extends Positions | Float64Array>(larger: T, array: T): T {
  larger.set(array);
  return larger;
}
