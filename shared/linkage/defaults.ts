// The parameters that ship: each justified in docs/decisions; the analyst may change all of them.
import type { EvidenceCurve } from '../model/evidence';
import { shippedKinds } from '../model/kinds/registry';
import type { LinkageParameters } from './types';

export const defaultParameters: LinkageParameters = {
  threshold: 16,
  prior: -8,
  seed: 1,
  minimumMembers: 3,
  curves: shippedCurves(),
};

/** Parameters left out keep their shipped value. */
export function completeParameters(given: Partial<LinkageParameters>): LinkageParameters {
  return { ...defaultParameters, ...given };
}

function shippedCurves(): Record<string, EvidenceCurve> {
  const curves: Record<string, EvidenceCurve> = {};
  for (const kind of shippedKinds) if (kind.evidence !== undefined) curves[kind.id] = kind.evidence;
  return curves;
}
