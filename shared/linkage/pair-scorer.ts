// Scores one account against many: to the last digit what `pairBits` gives, without an object for every selector that two share.
import { EVIDENCE_GROUPS } from '../model/evidence';
import { pairBits, secondsBetween, type Evidence } from './pair-score';
import { burstBits, curveAt, timeFactor } from './selector-weights';
import { ENTRY, worthyRows } from './worthy-rows';

export type PairScorer = {
  /** The account that others are scored against from now on. */
  hold(account: number): void;
  /** Whose bits are asked for next. Rows that are read one after the other are each waited for; read ahead, they come together. */
  readAhead(others: Uint32Array): void;
  /** Bits of the held account and this one, prior not included. */
  bits(other: number): number;
};

/** Pairs that share more are scored the plain way. */
const MOST_SHARED = 32;

export function createPairScorer(evidence: Evidence): PairScorer {
  const { offsets, entries, selectors } = worthyRows(evidence);
  // Of the held account: where its entry of each number is, plus one; 0 for what it was not seen with.
  const heldAt = new Uint32Array(selectors.length);
  const weigh = createWeigher(evidence, entries, selectors);
  const sum = createSum(
    Uint8Array.from(selectors, (selector) => evidence.weights.groupOf[selector] as number),
  );
  let held = -1;
  // Nobody asks for it: a loop whose outcome is kept nowhere would not be run.
  const readLast = new Uint32Array(1);
  return {
    hold: (account) => {
      const last = offsets[held + 1] as number;
      for (let at = offsets[Math.max(0, held)] as number; at < last; at += ENTRY)
        heldAt[entries[at] as number] = 0;
      held = account;
      const end = offsets[account + 1] as number;
      for (let at = offsets[account] as number; at < end; at += ENTRY) heldAt[entries[at] as number] = at + 1;
    },
    readAhead: (others) => {
      let read = 0;
      for (let at = 0; at < others.length; at++) read ^= offsets[others[at] as number] as number;
      for (let at = 0; at < others.length; at++)
        read ^= entries[offsets[others[at] as number] as number] as number;
      readLast[0] = read;
    },
    bits: (other) => {
      sum.clear();
      const end = offsets[other + 1] as number;
      for (let at = offsets[other] as number; at < end; at += ENTRY) {
        const number = entries[at] as number;
        const own = heldAt[number] as number;
        if (own === 0) continue;
        if (!sum.add(number, weigh(held, other, own - 1, at))) return pairBits(evidence, held, other);
      }
      return sum.total();
    },
  };
}

type Weigher = (a: number, b: number, entryA: number, entryB: number) => number;

/** Bits of a selector for two accounts by where their entries of it are, after time. */
function createWeigher(
  { signUps, weights }: Evidence,
  entries: Uint32Array,
  selectors: Uint32Array,
): Weigher {
  const bits = Float32Array.from(selectors, (selector) => weights.bits[selector] as number);
  const hasBurst = Uint8Array.from(selectors, (selector) => (weights.bursts.has(selector) ? 1 : 0));
  return (a, b, entryA, entryB) => {
    const number = entries[entryA] as number;
    const selector = selectors[number] as number;
    let before = bits[number] as number;
    if (hasBurst[number] === 1)
      before += burstBits(weights, selector, signUps[a] as number, signUps[b] as number);
    if (before === 0) return 0;
    const gap = gapAt(entries, entryA, entryB);
    return gap === 0 ? before : before * timeFactor(curveAt(weights, selector), gap);
  };
}

function gapAt(entries: Uint32Array, a: number, b: number): number {
  const [firstA, lastA] = [entries[a + 1] as number, entries[a + 2] as number];
  return secondsBetween(firstA, lastA, entries[b + 1] as number, entries[b + 2] as number);
}

type Sum = {
  clear(): void;
  /** False when there is no room for more. */
  add(number: number, bits: number): boolean;
  /** Each group's strongest whole, the next half, and so on. */
  total(): number;
};

function createSum(groupOf: Uint8Array): Sum {
  const bits = new Float64Array(MOST_SHARED);
  const groups = new Uint8Array(MOST_SHARED);
  const totals = new Float64Array(EVIDENCE_GROUPS.length);
  const factors = new Float64Array(EVIDENCE_GROUPS.length);
  let count = 0;
  return {
    clear: () => {
      count = 0;
    },
    add: (number, one) => {
      if (one === 0) return true;
      if (count === MOST_SHARED) return false;
      let at = count++;
      for (; at > 0 && (bits[at - 1] as number) < one; at--) {
        bits[at] = bits[at - 1] as number;
        groups[at] = groups[at - 1] as number;
      }
      bits[at] = one;
      groups[at] = groupOf[number] as number;
      return true;
    },
    total: () => {
      if (count < 2) return count === 0 ? 0 : (bits[0] as number);
      totals.fill(0);
      factors.fill(1);
      for (let at = 0; at < count; at++) {
        const group = groups[at] as number;
        const factor = factors[group] as number;
        totals[group] = (totals[group] as number) + (bits[at] as number) * factor;
        factors[group] = factor / 2;
      }
      // Group by group: the last digit of a sum depends on the order.
      let total = 0;
      for (let group = 0; group < totals.length; group++) total += totals[group] as number;
      return total;
    },
  };
}
