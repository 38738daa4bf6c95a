// The parameters that ship, but for the curves, which belong to the kinds: each justified in docs/decisions; the analyst may change all of them.
import { nothingExcluded } from '../model/records/linkage-settings';
import type { LinkageParameters } from './types';

/** What linkage must be told; the rest keeps its shipped value. */
export type GivenParameters = Pick<LinkageParameters, 'curves'> & Partial<LinkageParameters>;

const defaults: Omit<LinkageParameters, 'curves'> = {
  threshold: 16,
  prior: -8,
  seed: 1,
  minimumMembers: 3,
  excluded: nothingExcluded,
  lists: [],
  judgements: [],
};

export function completeParameters(given: GivenParameters): LinkageParameters {
  return { ...defaults, ...given };
}
