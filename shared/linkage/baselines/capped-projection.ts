// Baseline: accounts linked by the share of their selectors that they have in common (Jaccard 1912), counting only selectors on few accounts; links
// above a threshold, components of what remains. As coordination is looked for on social media (Pacheco et al. 2021, "Uncovering coordinated
// networks on social media", ICWSM).
import { createDisjointSets, type DisjointSets } from '../../graph/disjoint-sets';
import { checkCancelled, type Progress } from '../../kernel/progress';
import { groupsOf, type Baseline, type BaselineOptions, type BaselineRun } from './baseline';
import { degreeOf, type SeenWith } from './seen-with';

/** Most accounts a selector may be on and still be counted. */
const CAPS = [10, 30, 100, 300] as const;
/** Least share in common that links two accounts. */
const THRESHOLDS = [0.05, 0.1, 0.2, 0.3, 0.5] as const;

export const cappedProjection: Baseline = {
  id: 'capped-projection',
  label: 'Degree-capped projection with Jaccard',
  source: 'Pacheco et al. 2021; Jaccard 1912',
  *runs({ all, personal }, options) {
    yield* runsOver(all, 'selectors', options);
    yield* runsOver(personal, 'personal selectors', options);
  },
};

function* runsOver(
  seen: SeenWith,
  selectors: string,
  { minimumMembers, progress }: BaselineOptions,
): Iterable<BaselineRun> {
  for (const cap of CAPS) {
    const linked = linkAtThresholds(seen, cap, progress);
    for (const [at, threshold] of THRESHOLDS.entries()) {
      const { find } = linked[at] as DisjointSets;
      const setting = `${selectors} on at most ${String(cap)} accounts, ${String(threshold)} in common`;
      yield { setting, groups: groupsOf(seen, find, minimumMembers) };
    }
  }
}

/** What each threshold joins, by threshold. */
function linkAtThresholds(seen: SeenWith, cap: number, progress: Progress): DisjointSets[] {
  const joined = THRESHOLDS.map(() => createDisjointSets(seen.accounts.length));
  const common = new Uint32Array(seen.accounts.length);
  const others: number[] = [];
  for (let account = 0; account < seen.accounts.length; account++) {
    if (account % 4096 === 0) checkCancelled(progress);
    countCommon(seen, cap, account, common, others);
    for (const other of others.splice(0)) {
      const share = jaccard(seen, account, other, common[other] as number);
      common[other] = 0;
      for (let at = 0; at < THRESHOLDS.length && share >= (THRESHOLDS[at] as number); at++)
        joined[at]?.union(account, other);
    }
  }
  return joined;
}

/** Selectors in common with each later account, in `common`; those accounts, in `others`. */
function countCommon(
  seen: SeenWith,
  cap: number,
  account: number,
  common: Uint32Array,
  others: number[],
): void {
  const end = seen.accountOffsets[account + 1] as number;
  for (let at = seen.accountOffsets[account] as number; at < end; at++) {
    const selector = seen.accountSelectors[at] as number;
    if (degreeOf(seen, selector) > cap) continue;
    const last = seen.selectorOffsets[selector + 1] as number;
    for (let place = seen.selectorOffsets[selector] as number; place < last; place++) {
      const other = seen.selectorAccounts[place] as number;
      if (other <= account) continue;
      if (common[other] === 0) others.push(other);
      common[other] = (common[other] as number) + 1;
    }
  }
}

/** Of all their selectors: one rare thing in common among many that are not is little. */
function jaccard(seen: SeenWith, a: number, b: number, common: number): number {
  const of = (account: number): number =>
    (seen.accountOffsets[account + 1] as number) - (seen.accountOffsets[account] as number);
  return common / (of(a) + of(b) - common);
}
