// Why two accounts are linked, or not: the waterfall from prior to total, every shared selector on it, counted or not.
import type { EntityId } from '../dataset/types';
import { bitsAtDegree, type EvidenceCurve, type EvidenceGroup } from '../model/evidence';
import { accountAt, kindAt, selectorDegree } from './incidence';
import { sharedSelectors, type Evidence, type SharedSelector } from './pair-score';
import { curveAt, groupAt } from './selector-weights';
import { describe, isSuppressed } from './suppression';
import type { ExplainedSelector, LinkageParameters, LinkExplanation } from './types';
import { listedLabel } from './warning-lists/listed';

/** `a` and `b` are account entity ids; the bits add up to the total exactly. */
export function explainPair(
  evidence: Evidence,
  parameters: LinkageParameters,
  a: EntityId,
  b: EntityId,
): Omit<LinkExplanation, 'judged'> {
  const positions = [a, b].map((id) => accountAt(evidence.incidence, id)) as [number, number];
  const shared = sharedSelectors(evidence, ...positions).sort(
    (left, right) => right.bits - left.bits || left.selector - right.selector,
  );
  const seenInGroup = new Map<EvidenceGroup, number>();
  const selectors = shared.map((one) => {
    const group = groupAt(evidence.weights, one.selector);
    const nth = seenInGroup.get(group) ?? 0;
    seenInGroup.set(group, nth + 1);
    return explainShared(evidence, one, 2 ** -nth);
  });
  const total = selectors.reduce((sum, { bits }) => sum + bits, parameters.prior);
  return { a, b, prior: parameters.prior, selectors, total, threshold: parameters.threshold };
}

function explainShared(evidence: Evidence, one: SharedSelector, groupFactor: number): ExplainedSelector {
  const { incidence, weights } = evidence;
  const curve = curveAt(weights, one.selector);
  return {
    selector: incidence.selectors[one.selector] as number,
    kind: kindAt(incidence, one.selector),
    group: curve.group,
    degree: selectorDegree(incidence, one.selector),
    baseBits: curve.baseBits,
    adjustments: adjustments(evidence, one, curve, groupFactor),
    groupFactor,
    bits: one.bits * groupFactor,
    suppressed: isSuppressed(evidence, one.selector) ? describe(evidence, one.selector).reason : null,
  };
}

function adjustments(
  evidence: Evidence,
  one: SharedSelector,
  curve: EvidenceCurve,
  groupFactor: number,
): ExplainedSelector['adjustments'] {
  const degree = selectorDegree(evidence.incidence, one.selector);
  const beforeTime = one.degreeBits + one.burst;
  const atDegree = bitsAtDegree(curve, degree);
  const listed = evidence.weights.listed?.[one.selector];
  const list = [
    { label: `seen with ${degree.toLocaleString('en')} accounts`, bits: atDegree - curve.baseBits },
    { label: listed === undefined ? '' : listedLabel(listed), bits: one.degreeBits - atDegree },
    { label: 'created in one burst', bits: one.burst },
    { label: 'not seen at the same time', bits: one.bits - beforeTime },
    {
      label: `evidence of the same group counts ${groupFactor.toString()}`,
      bits: one.bits * (groupFactor - 1),
    },
  ];
  return list.filter(({ bits }) => Math.abs(bits) >= 0.05);
}
