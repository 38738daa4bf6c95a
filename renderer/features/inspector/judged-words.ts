// What a judgement does to a link, beside the bits that say otherwise, or the same.
import type { JudgedPair } from '../../../shared/linkage/judgements/types';

export function judgedWords(verdict: NonNullable<JudgedPair['verdict']>): string {
  return verdict === 'same'
    ? 'Judged the same operator: in one ring, whatever the bits.'
    : 'Judged not the same: never in one ring, whatever the bits.';
}
