// An explanation as a waterfall: where each step starts and ends, and the span that all of them and the threshold need.
import type { LinkExplanation, ExplainedSelector } from '../../../shared/linkage/types';

export type Step = {
  /** Null: the prior and the total. */
  selector: ExplainedSelector | null;
  label: 'prior' | 'selector' | 'total';
  bits: number;
  from: number;
  to: number;
};

export type Waterfall = { steps: Step[]; low: number; high: number; threshold: number; total: number };

/** Prior, each selector in the explanation's order, total. The steps add up to the total exactly. */
export function waterfall(explanation: LinkExplanation): Waterfall {
  const { prior, selectors, total, threshold } = explanation;
  let at = prior;
  const middle = selectors.map((selector): Step => {
    const from = at;
    at += selector.bits;
    return { selector, label: 'selector', bits: selector.bits, from, to: at };
  });
  const steps: Step[] = [
    { selector: null, label: 'prior', bits: prior, from: 0, to: prior },
    ...middle,
    { selector: null, label: 'total', bits: total, from: 0, to: total },
  ];
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  return {
    steps,
    low: Math.min(0, threshold, ...ends),
    high: Math.max(0, threshold, ...ends),
    threshold,
    total,
  };
}

/** Where a value lies between the ends, 0 to 1. */
export function share({ low, high }: Pick<Waterfall, 'low' | 'high'>, value: number): number {
  return high === low ? 0 : (value - low) / (high - low);
}

/** What degree, time, burst and group took from or gave to a selector: only what made a difference. */
export function clauses(selector: ExplainedSelector): { label: string; bits: number }[] {
  return selector.adjustments.filter(({ bits }) => Math.abs(bits) >= 0.05);
}
