// Which rings explain whose members: what tells that one is a part of another.
import { isAsked, NO_RING } from './asked';
import type { Whom } from './candidates';
import type { Known, Profiled, Settling } from './settling';

/** Bits of evidence that no market sells by which members of another ring must be tied to this one before the two can be one: rings buy addresses, domains and client software from the same people. */
const EXCLUSIVE_BITS = 4;
/** Bits, without the prior, by which a ring's profile must explain another ring's members: that they have one operator among themselves is settled, so chance is charged once, not per member. */
const MERGE_BITS = 10;
/** Accounts that came into a smaller ring than ever before, above which they are looked for by what they share. */
const MANY_NEWS = 256;

/** By ring: the accounts that it explains. It is asked when that is asked for, but for those about whom it was asked already. `ringOf` may follow rings that are taken in. */
export function createExplaining(
  settling: Settling,
  rings: readonly Profiled[],
  ringOf: Int32Array,
): (ring: number) => readonly number[] {
  const sizes = sizesOf(ringOf, rings.length);
  const { before, smallest, news } = followSmallest(settling, ringOf, sizes);
  return (ring) => {
    const { members, known } = rings[ring] as Profiled;
    const size = Math.max(known.asked, sizes[ring] as number);
    const asked = { smallest, before, size, beyond: known.asked, ringOf, ring };
    // Whoever leaves was not asked about before.
    const only = known.asked < 0 ? [] : members.filter((account) => ringOf[account] !== ring);
    if (size > known.asked || news.length > MANY_NEWS) explain(settling, known, ring, { asked });
    // Where the news are few they are looked at one by one.
    else for (const account of news) if (isAsked(asked, account)) only.push(account);
    if (only.length > 0) explain(settling, known, ring, { only });
    known.asked = size;
    return known.explains;
  };
}

/** `news`: accounts that came into a smaller ring than ever before. */
function followSmallest(
  settling: Settling,
  ringOf: Int32Array,
  sizes: Uint32Array,
): { before: Uint32Array; smallest: Uint32Array; news: number[] } {
  const before = settling.smallest;
  const smallest = before.slice();
  const news: number[] = [];
  for (let account = 0; account < smallest.length; account++) {
    const size = sizes[ringOf[account] as number] ?? NO_RING;
    if (size >= (before[account] as number)) continue;
    smallest[account] = size;
    news.push(account);
  }
  settling.smallest = smallest;
  return { before, smallest, news };
}

function explain({ ringOf, score }: Settling, known: Known, ring: number, whom: Whom): void {
  const found = score(known.profile, ringOf, ring, whom);
  for (const account of found.candidates())
    if (found.evidenceBits(account) >= MERGE_BITS && found.exclusiveBits(account) >= EXCLUSIVE_BITS)
      known.explains.push(account);
}

function sizesOf(ringOf: Int32Array, rings: number): Uint32Array {
  const sizes = new Uint32Array(rings);
  for (const ring of ringOf) if (ring >= 0) sizes[ring] = (sizes[ring] as number) + 1;
  return sizes;
}
