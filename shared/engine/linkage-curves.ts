// Evidence curves of kinds that people defined, beside those that ship.
import type { GivenParameters } from '../linkage/defaults';
import type { LinkageParameters } from '../linkage/types';
import type { CustomKind } from '../model/records/custom-kind';
import type { LinkageSettings } from '../model/records/linkage-settings';
import type { SourceRecord } from '../model/records/source';

/**
 * Curves that were given stand as they are; otherwise those that a person edited come before those of the workspace's kinds, these before those of its
 * sources' specifications, and these before what ships.
 */
export function completeCurves(
  parameters: Partial<LinkageParameters>,
  shipped: LinkageParameters['curves'],
  sources: readonly SourceRecord[],
  kinds: readonly CustomKind[],
  edited: LinkageParameters['curves'] = {},
): GivenParameters {
  const known = [...sources.flatMap(({ spec }) => spec.kinds), ...kinds];
  const custom = known.flatMap(({ id, evidence }) => (evidence === null ? [] : [[id, evidence] as const]));
  const own = { ...shipped, ...Object.fromEntries(custom), ...edited };
  return { ...parameters, curves: parameters.curves ?? own };
}

/** Parameters of a run: what is given first, then what a person set for the workspace, then what ships. */
export function linkageParameters(
  given: Partial<LinkageParameters>,
  { curves, ...set }: LinkageSettings,
  shipped: LinkageParameters['curves'],
  sources: readonly SourceRecord[],
  kinds: readonly CustomKind[],
): GivenParameters {
  return completeCurves({ ...set, ...given }, shipped, sources, kinds, curves);
}
