// Records of which a workspace can have only one of a key: where both sides have one and they differ, one of them must hold.
import type { Compared, Side } from './plan';

export type Keying<T> = {
  keyOf(item: T): string;
  same(here: T, theirs: T): boolean;
  preset(here: T, theirs: T): Side;
};

export function compareKeyed<T>(
  here: readonly T[],
  theirs: readonly T[],
  { keyOf, same, preset }: Keying<T>,
): Compared<T> {
  const known = new Map(here.map((item) => [keyOf(item), item]));
  const held = (item: T): T | undefined => known.get(keyOf(item));
  const fresh = theirs.filter((item) => held(item) === undefined);
  const both = theirs.flatMap((item) => {
    const own = held(item);
    return own === undefined ? [] : [{ key: keyOf(item), here: own, theirs: item }];
  });
  const differing = both.filter((pair) => !same(pair.here, pair.theirs));
  return {
    fresh,
    same: both.length - differing.length,
    renamed: [],
    disputed: differing.map((pair) => ({ ...pair, preset: preset(pair.here, pair.theirs) })),
  };
}
