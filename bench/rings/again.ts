// Scoring pairs again after a change, beside scoring all of them: what an import, its retraction and an exclusion leave to be done.
import type { Dataset, EntityKey } from '../../shared/dataset/types';
import { noProgress } from '../../shared/kernel/progress';
import { findRings } from '../../shared/linkage/linkage';
import type { ScoredPairs } from '../../shared/linkage/scored-pairs';
import type { LinkageParameters } from '../../shared/linkage/types';
import { pairsOf, remember, weigh, type Weighed } from '../../shared/linkage/weighed';
import type { WorkspaceStore } from '../../shared/ports/workspace-store';
import { datasetInput, seen, type Seen } from '../../shared/testing/dataset-builder';
import { commitInput } from '../../shared/testing/dataset-store';
import { percentile } from '../query/figure';
import { load, parametersFor } from './lab-world';
import { stopwatch } from './phases';

export type Again = {
  change: string;
  /** Seconds, medians. */
  whole: number;
  carried: number;
  pairs: number;
  /** Pairs that were scored again. */
  scored: number;
  same: boolean;
};

const RUNS = 5;
const SOURCE = 'source-feed';

/** The workspace is as before afterwards. */
export async function measureAgain(store: WorkspaceStore, before: Dataset): Promise<Again[]> {
  const first = scored(before, parametersFor(before));
  await commitInput(store, [feedOf(before)]);
  const after = await load(store);
  const imported = scored(after, parametersFor(after));
  await store.commit({ type: 'retract-source', sourceId: SOURCE });
  const excluding = excludingOne(before);
  return [
    compare('a feed of 1,000 rows is imported', first, after, parametersFor(after)),
    compare('and retracted', imported, before, parametersFor(before)),
    compare('the widest selector of the first ring is left out', first, before, excluding),
  ];
}

function scored(dataset: Dataset, parameters: LinkageParameters): Weighed {
  const weighed = weigh(dataset, parameters, noProgress, undefined, []);
  pairsOf(weighed, noProgress);
  return weighed;
}

function compare(change: string, earlier: Weighed, dataset: Dataset, parameters: LinkageParameters): Again {
  const run = (before: Weighed | undefined): { pairs: ScoredPairs; seconds: number } => {
    const weighed = weigh(dataset, parameters, noProgress, before && remember(before), []);
    const clock = stopwatch();
    return { pairs: pairsOf(weighed, noProgress), seconds: clock() };
  };
  const runs = Array.from({ length: RUNS }, () => ({ whole: run(undefined), carried: run(earlier) }));
  const [{ whole, carried }] = runs as [(typeof runs)[number]];
  const middle = (of: 'whole' | 'carried'): number => percentile(runs.map((one) => one[of].seconds), 0.5); // prettier-ignore
  return {
    change,
    whole: middle('whole'),
    carried: middle('carried'),
    pairs: carried.pairs.to.length,
    scored: carried.pairs.to.length - carried.pairs.carried,
    same: (['offsets', 'to', 'bits'] as const).every((name) =>
      sameArrays(whole.pairs[name], carried.pairs[name]),
    ),
  };
}

function sameArrays(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** Sign-ins of 125 known accounts at hundreds of known addresses, and of unknown ones at new addresses. */
function feedOf({ dictionary }: Dataset): ReturnType<typeof datasetInput>[number] {
  const accounts: EntityKey[] = [];
  const addresses: EntityKey[] = [];
  for (let id = 0; id < dictionary.size; id += 101) {
    const key = dictionary.key(id);
    if (key.kind === 'account') accounts.push(key);
    if (key.kind === 'address') addresses.push(key);
  }
  const written = ({ kind, realm, value }: EntityKey): string => `${kind}@${realm}:${value}`;
  const rows = Array.from({ length: 1000 }, (_, at): Seen => {
    const account = at % 2 === 0 ? accounts[at % 250] : undefined;
    const address = at % 2 === 0 ? addresses[at % addresses.length] : undefined;
    return seen(
      account === undefined ? `account:fed-${String(at)}` : written(account),
      'signed-in-from',
      address === undefined ? `address:198.18.0.${String(at % 256)}` : written(address),
      { first: Date.UTC(2026, 2, 1) + at * 60_000 },
    );
  });
  const [input] = datasetInput([rows]);
  if (input === undefined) throw new Error('a feed without a source');
  return { ...input, record: { ...input.record, id: SOURCE } };
}

function excludingOne(dataset: Dataset): LinkageParameters {
  const parameters = parametersFor(dataset);
  const { rings } = findRings(dataset, parameters, noProgress, () => 0).result;
  const widest = rings[0]?.selectors[0];
  if (widest === undefined) throw new Error('a world without a ring');
  const selectors = [dataset.dictionary.key(widest.selector)];
  return { ...parameters, excluded: { ...parameters.excluded, selectors } };
}
