// What a round makes of the rings: each account goes to the ring whose profile explains it best, or to none; then parts of one ring become one.
import { createExplaining } from './explained-members';
import { mergeParts } from './merging';
import type { Ring, Scored, Settling } from './settling';

/** While rings grow, of a ring's members the share that come or go without its being scored anew: large rings always change a little. */
const HARDLY = 0.01;

/** `whole`: rings grow no more; whoever leaves one and comes back is in doubt, and stays out. `settling` learns who came. */
export function regroup(settling: Settling, rings: readonly Scored[], whole: boolean): Ring[] {
  const ringOf = assign(settling.ringOf.length, rings);
  if (whole) keepOut(settling, ringOf);
  const gathered = rings.map((): { members: number[] } => ({ members: [] }));
  for (let account = 0; account < ringOf.length; account++) {
    const ring = ringOf[account] as number;
    if (ring >= 0) gathered[ring]?.members.push(account);
  }
  mergeParts(gathered, ringOf, createExplaining(settling, rings, ringOf));
  return gathered.flatMap(({ members }, at): Ring[] => {
    if (members.length < 2) return [];
    const { known, found } = rings[at] as Scored;
    const isKept = changes(known.of, members) <= (whole ? 0 : HARDLY * members.length);
    return [isKept ? { members, known, found } : { members }];
  });
}

function assign(accounts: number, rings: readonly Scored[]): Int32Array {
  const ringOf = new Int32Array(accounts).fill(-1);
  const best = new Float32Array(accounts);
  rings.forEach(({ found: { accounts, bits } }, ring) => {
    for (let at = 0; at < accounts.length; at++) {
      const account = accounts[at] as number;
      const own = bits[at] as number;
      if (own <= (best[account] as number)) continue;
      ringOf[account] = ring;
      best[account] = own;
    }
  });
  return ringOf;
}

/** Whom a ring takes in when it is weighed without them, and lets go once it is weighed with them, would come and go for ever. */
function keepOut({ ringOf, joined }: Settling, now: Int32Array): void {
  for (let account = 0; account < now.length; account++) {
    if ((now[account] as number) < 0 || now[account] === ringOf[account]) continue;
    if (joined[account] === 1) now[account] = -1;
    joined[account] = 1;
  }
}

/** How many are in one of the two only; both ascend. */
function changes(one: readonly number[], other: readonly number[]): number {
  let both = 0;
  for (let left = 0, right = 0; left < one.length && right < other.length;) {
    const difference = (one[left] as number) - (other[right] as number);
    if (difference === 0) both++;
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return one.length + other.length - 2 * both;
}
