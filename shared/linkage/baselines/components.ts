// Baseline: whoever shares a selector is together, and so is whoever shares one with them. The transitive closure of exact matches, as record linkage
// has it (Christen 2012, "Data Matching", section 6.9). One carrier NAT joins the whole world, so selectors on too many accounts may be left out, and
// all that people share as a matter of course.
import type { EntityId } from '../../dataset/types';
import { createDisjointSets } from '../../graph/disjoint-sets';
import { checkCancelled } from '../../kernel/progress';
import { groupsOf, type Baseline, type BaselineOptions } from './baseline';
import { degreeOf, type SeenWith } from './seen-with';

/** Most accounts a selector may be on and still join them; the first takes every selector as it is. */
const CAPS = [Infinity, 1000, 300, 100, 30, 10, 3] as const;

export const components: Baseline = {
  id: 'components',
  label: 'Components over any shared selector',
  source: 'Christen 2012, Data Matching, 6.9',
  *runs({ all, personal }, options) {
    for (const cap of CAPS) {
      checkCancelled(options.progress);
      yield { setting: settingOf('selectors', cap), groups: joined(all, cap, options) };
      yield { setting: settingOf('personal selectors', cap), groups: joined(personal, cap, options) };
    }
  },
};

function joined(seen: SeenWith, cap: number, { minimumMembers }: BaselineOptions): EntityId[][] {
  const sets = createDisjointSets(seen.accounts.length);
  for (let selector = 0; selector < seen.selectors.length; selector++) {
    if (degreeOf(seen, selector) > cap) continue;
    const start = seen.selectorOffsets[selector] as number;
    const end = seen.selectorOffsets[selector + 1] as number;
    const first = seen.selectorAccounts[start] as number;
    for (let at = start + 1; at < end; at++) sets.union(first, seen.selectorAccounts[at] as number);
  }
  return groupsOf(seen, sets.find, minimumMembers);
}

function settingOf(selectors: string, cap: number): string {
  return cap === Infinity ? `all ${selectors}` : `${selectors} on at most ${String(cap)} accounts`;
}
