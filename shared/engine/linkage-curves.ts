// Evidence curves of kinds that people defined, beside those that ship.
import type { GivenParameters } from '../linkage/defaults';
import type { LinkageParameters } from '../linkage/types';
import type { CustomKind } from '../model/records/custom-kind';
import type { SourceRecord } from '../model/records/source';

/** Curves that were given stand as they are; otherwise those of the workspace's kinds come before those of its sources' specifications, and these before what ships. */
export function completeCurves(
  parameters: Partial<LinkageParameters>,
  shipped: LinkageParameters['curves'],
  sources: readonly SourceRecord[],
  kinds: readonly CustomKind[],
): GivenParameters {
  const known = [...sources.flatMap(({ spec }) => spec.kinds), ...kinds];
  const custom = known.flatMap(({ id, evidence }) => (evidence === null ? [] : [[id, evidence] as const]));
  return { ...parameters, curves: parameters.curves ?? { ...shipped, ...Object.fromEntries(custom) } };
}
