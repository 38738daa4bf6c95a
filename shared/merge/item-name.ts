// What a record is called where a merge names it.
import type { Compared, MergePart, MergeParts } from './plan';

type ItemOf<P extends MergePart> = MergeParts[P] extends Compared<infer T> ? T : never;

const NAMES: { readonly [P in MergePart]: (item: ItemOf<P>) => string } = {
  sources: ({ name }) => name,
  specs: ({ name }) => name,
  kinds: ({ id }) => id,
  warningLists: ({ name }) => name,
  judgements: ({ a, b }) => `${a.value} and ${b.value}`,
  views: ({ name }) => name,
  marks: ({ text, at }) => text || at,
};

export function itemName<P extends MergePart>(part: P, item: ItemOf<P>): string {
  return NAMES[part](item);
}

/** In the order in which they are read. */
export const MERGE_PARTS = Object.keys(NAMES) as readonly MergePart[];
