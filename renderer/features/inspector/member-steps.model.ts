// What an account's fit with a ring shows: the steps that matter by themselves, and all the others as one, so that nothing is left out of the sum.
import type { RingFit } from '../../../shared/linkage/reasons/explain-member';
import type { FitStep } from '../../../shared/linkage/reasons/fit';
import type { RingEvidenceGroup } from '../../../shared/model/evidence';
import type { Falling } from './waterfall.model';

/** `rest`: steps that add too little to be told one by one. */
export type MemberPart = FitStep | { type: 'rest'; steps: number; bits: number };

/** What rounds to nothing. */
const LEAST_BITS = 0.05;

export function fallingOf({ prior, steps, total, bar }: RingFit): Falling<MemberPart> {
  const told = steps.filter(({ bits }) => Math.abs(bits) >= LEAST_BITS);
  const left = steps.length - told.length;
  const bits = told.reduce((rest, step) => rest - step.bits, total - prior);
  const rest: MemberPart[] = left === 0 ? [] : [{ type: 'rest', steps: left, bits }];
  return { prior, parts: [...told, ...rest], total, threshold: bar };
}

/** The group that gives most; undefined: none gives anything. */
export function strongestGroup({ steps }: RingFit): RingEvidenceGroup | undefined {
  const sums = new Map<RingEvidenceGroup, number>();
  for (const { group, bits } of steps) sums.set(group, (sums.get(group) ?? 0) + bits);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}
