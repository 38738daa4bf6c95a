// About whom a ring is asked whether it explains them: rings take in no larger one, so that who has only been in larger ones need not be looked at.

/** Accounts by the size of the smallest ring that each has been in: `size` at most now, more than `beyond` before; those that are in the `ring` itself are not asked about. */
export type Asked = {
  smallest: Uint32Array;
  before: Uint32Array;
  size: number;
  beyond: number;
  ringOf: Int32Array;
  ring: number;
};

/** Of accounts that have been in no ring. */
export const NO_RING = 0xffff_ffff;

export function isAsked({ smallest, before, size, beyond, ringOf, ring }: Asked, account: number): boolean {
  return (
    (smallest[account] as number) <= size && (before[account] as number) > beyond && ringOf[account] !== ring
  );
}
