// Scores one account against many: to the last digit what `pairBits` gives, without an object for every selector that two share.
import { EVIDENCE_GROUPS } from '../model/evidence';
import { gapBetween, pairBits, type Evidence } from './pair-score';
import { burstBits, curveAt, timeFactor, type SelectorWeights } from './selector-weights';

export type PairScorer = {
  /** The account that others are scored against from now on. */
  hold(account: number): void;
  /** Bits of the held account and this one, prior not included. */
  bits(other: number): number;
};

/** Pairs that share more are scored the plain way. */
const MOST_SHARED = 32;

export function createPairScorer(evidence: Evidence): PairScorer {
  const { offsets, selectors, entries } = worthyRows(evidence);
  // Of the held account: the entry of each selector, plus one; 0 for what it was not seen with.
  const entryOf = new Uint32Array(evidence.incidence.selectors.length);
  const weigh = createWeigher(evidence);
  const sum = createSum(evidence.weights);
  let held = -1;
  return {
    hold: (account) => {
      const last = offsets[held + 1] as number;
      for (let at = offsets[Math.max(0, held)] as number; at < last; at++)
        entryOf[selectors[at] as number] = 0;
      held = account;
      const end = offsets[account + 1] as number;
      for (let at = offsets[account] as number; at < end; at++)
        entryOf[selectors[at] as number] = (entries[at] as number) + 1;
    },
    bits: (other) => {
      sum.clear();
      const end = offsets[other + 1] as number;
      for (let at = offsets[other] as number; at < end; at++) {
        const selector = selectors[at] as number;
        const own = entryOf[selector] as number;
        if (own === 0) continue;
        const fits = sum.add(selector, weigh(selector, held, other, own - 1, entries[at] as number));
        if (!fits) return pairBits(evidence, held, other);
      }
      return sum.total();
    },
  };
}

type Rows = { offsets: Uint32Array; selectors: Uint32Array; entries: Uint32Array };

/** Each account's entries without those of hubs: half of all, and worth nothing to anybody. */
function worthyRows({ incidence, weights }: Evidence): Rows {
  const { accountOffsets, entrySelector } = incidence;
  const isWorthy = Uint8Array.from(weights.bits, (bits, at) => (bits > 0 || weights.bursts.has(at) ? 1 : 0));
  const offsets = new Uint32Array(accountOffsets.length);
  const selectors = new Uint32Array(entrySelector.length);
  const entries = new Uint32Array(entrySelector.length);
  let count = 0;
  for (let account = 0; account + 1 < offsets.length; account++) {
    const end = accountOffsets[account + 1] as number;
    for (let entry = accountOffsets[account] as number; entry < end; entry++) {
      const selector = entrySelector[entry] as number;
      if (isWorthy[selector] === 0) continue;
      selectors[count] = selector;
      entries[count++] = entry;
    }
    offsets[account + 1] = count;
  }
  return { offsets, selectors, entries };
}

type Weigher = (selector: number, a: number, b: number, entryA: number, entryB: number) => number;

/** Bits of a selector for two accounts by their entries there, after time. */
function createWeigher({ incidence, signUps, weights }: Evidence): Weigher {
  const { bits, bursts } = weights;
  const hasBurst = Uint8Array.from(bits, (_, selector) => (bursts.has(selector) ? 1 : 0));
  return (selector, a, b, entryA, entryB) => {
    let before = bits[selector] as number;
    if (hasBurst[selector] === 1)
      before += burstBits(weights, selector, signUps[a] as number, signUps[b] as number);
    if (before === 0) return 0;
    const gap = gapBetween(incidence, entryA, entryB);
    return gap === 0 ? before : before * timeFactor(curveAt(weights, selector), gap);
  };
}

type Sum = {
  clear(): void;
  /** False when there is no room for more. */
  add(selector: number, bits: number): boolean;
  /** Each group's strongest whole, the next half, and so on. */
  total(): number;
};

function createSum({ groupOf }: SelectorWeights): Sum {
  const bits = new Float64Array(MOST_SHARED);
  const groups = new Uint8Array(MOST_SHARED);
  const totals = new Float64Array(EVIDENCE_GROUPS.length);
  const factors = new Float64Array(EVIDENCE_GROUPS.length);
  let count = 0;
  return {
    clear: () => {
      count = 0;
    },
    add: (selector, one) => {
      if (one === 0) return true;
      if (count === MOST_SHARED) return false;
      let at = count++;
      for (; at > 0 && (bits[at - 1] as number) < one; at--) {
        bits[at] = bits[at - 1] as number;
        groups[at] = groups[at - 1] as number;
      }
      bits[at] = one;
      groups[at] = groupOf[selector] as number;
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
