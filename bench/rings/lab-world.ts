// A lab's logs of a given size: the simulator's world, through the real ingest, in a workspace in memory.
import type { Dataset } from '../../shared/dataset/types';
import { loadDataset } from '../../shared/engine/load-dataset';
import { completeCurves } from '../../shared/engine/linkage-curves';
import { noProgress } from '../../shared/kernel/progress';
import { completeParameters } from '../../shared/linkage/defaults';
import type { LinkageParameters } from '../../shared/linkage/types';
import { shippedCurves } from '../../shared/model/kinds/registry';
import type { WorkspaceStore } from '../../shared/ports/workspace-store';
import { simulate } from '../../shared/simulate/simulate';
import { storeWorld } from '../../shared/testing/read-world';

/** Accounts of the world that gives a million observations, and a little more than 300,000 entities. */
const ACCOUNTS_A_MILLION = 53_000;
const SEED = 1;

/** `millions`: of observations, about. */
export async function labWorld(millions: number): Promise<WorkspaceStore> {
  const { logs, spec } = simulate({ seed: SEED, accounts: Math.round(ACCOUNTS_A_MILLION * millions) });
  return storeWorld(logs, spec);
}

export function load(store: WorkspaceStore): Promise<Dataset> {
  return loadDataset(store, noProgress, 0);
}

/** What ships, with curves for the world's kinds. */
export function parametersFor({ sources }: Dataset): LinkageParameters {
  return completeParameters(completeCurves({ seed: SEED }, shippedCurves, sources, []));
}
