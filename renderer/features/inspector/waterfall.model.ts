// An explanation as a waterfall: where each step starts and ends, and the span that all of them and the threshold need.
import type { ExplainedSelector } from '../../../shared/linkage/types';

/** Anything that explains a total: what it starts from, what adds to it or takes from it, what it is held against. */
export type Falling<P extends { bits: number }> = {
  prior: number;
  parts: readonly P[];
  total: number;
  threshold: number;
};

export type Step<P> = {
  /** Null: the prior and the total. */
  part: P | null;
  label: 'prior' | 'part' | 'total';
  bits: number;
  from: number;
  to: number;
};

export type Waterfall<P> = { steps: Step<P>[]; low: number; high: number; threshold: number };

/** Prior, each part in its order, total. The steps add up to the total exactly. */
export function waterfall<P extends { bits: number }>(falling: Falling<P>): Waterfall<P> {
  const { prior, parts, total, threshold } = falling;
  let at = prior;
  const middle = parts.map((part): Step<P> => {
    const from = at;
    at += part.bits;
    return { part, label: 'part', bits: part.bits, from, to: at };
  });
  const steps: Step<P>[] = [
    { part: null, label: 'prior', bits: prior, from: 0, to: prior },
    ...middle,
    { part: null, label: 'total', bits: total, from: 0, to: total },
  ];
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  return { steps, low: Math.min(0, threshold, ...ends), high: Math.max(0, threshold, ...ends), threshold };
}

/** Where a value lies between the ends, 0 to 1. */
export function share({ low, high }: Pick<Waterfall<unknown>, 'low' | 'high'>, value: number): number {
  return high === low ? 0 : (value - low) / (high - low);
}

/** What degree, time, burst and group took from or gave to a selector: only what made a difference. */
export function clauses(selector: ExplainedSelector): { label: string; bits: number }[] {
  return selector.adjustments.filter(({ bits }) => Math.abs(bits) >= 0.05);
}
