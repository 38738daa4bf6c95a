// What a baseline is: a plain way to find rings that others use, at every setting that is worth a try. Nothing of Retort's evidence goes into one.
import type { EntityId } from '../../dataset/types';
import type { Progress } from '../../kernel/progress';
import type { SeenGraphs, SeenWith } from './seen-with';

export type BaselineOptions = { seed: number; minimumMembers: number; progress: Progress };

/** Groups of account ids, none smaller than the options' minimum. */
export type BaselineRun = { setting: string; groups: EntityId[][] };

export type Baseline = {
  id: string;
  label: string;
  /** Who proposed it. */
  source: string;
  /** One run for each setting, made as it is asked for. @throws RetortError `cancelled` */
  runs(graphs: SeenGraphs, options: BaselineOptions): Iterable<BaselineRun>;
};

/** Accounts by their label, in order of their first account; labels of too few accounts are dropped. */
export function groupsOf(
  seen: SeenWith,
  labelOf: (account: number) => number,
  minimumMembers: number,
): EntityId[][] {
  const groups = new Map<number, EntityId[]>();
  for (let account = 0; account < seen.accounts.length; account++) {
    const label = labelOf(account);
    const id = seen.accounts[account] as EntityId;
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [id]);
    else group.push(id);
  }
  return [...groups.values()].filter((group) => group.length >= minimumMembers);
}
