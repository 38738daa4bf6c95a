// Curves estimated from the open workspace, beside those it is weighed by now and those that ship.
import { withoutSources } from '../dataset/without-sources';
import type { Dataset } from '../dataset/types';
import type { Progress } from '../kernel/progress';
import { completeParameters, type GivenParameters } from '../linkage/defaults';
import { estimateCurves } from '../linkage/estimation/estimate';
import type { Estimation } from '../linkage/estimation/types';
import { buildIncidence } from '../linkage/incidence-build';
import type { LinkageParameters } from '../linkage/types';

export type CurveEstimate = {
  estimation: Estimation;
  /** By kind id: what linkage weighs by now, and what ships. */
  present: LinkageParameters['curves'];
  shipped: LinkageParameters['curves'];
};

/** From all accounts, but for what is excluded. @throws RetortError `cancelled` */
export function curveEstimate(
  whole: Dataset,
  given: GivenParameters,
  shipped: LinkageParameters['curves'],
  progress: Progress,
): CurveEstimate {
  const parameters = completeParameters(given);
  const dataset = withoutSources(whole, parameters.excluded.sources, progress);
  const incidence = buildIncidence(dataset, parameters);
  const estimation = estimateCurves(incidence, parameters.curves, parameters.seed, progress);
  return { estimation, present: parameters.curves, shipped };
}
