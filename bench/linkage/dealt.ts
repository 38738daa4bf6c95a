// What chance gives: the same shares of the same posts at the same times, dealt out anew to the same accounts.
import { createRandom } from '../../shared/kernel/random';
import type { Share } from './coordinated';

/** Swaps tried for each share. */
const SWAPS = 10;

/**
 * Two shares swap their accounts unless one of them would then have the post twice: each account shares as many posts as before, each post is shared by as
 * many, when it was (switching; Milo et al. 2003, "On the uniform generation of random graphs with prescribed degree sequences").
 */
export function dealtAnew(shares: readonly Share[], seed: number): Share[] {
  const random = createRandom(seed);
  const dealt = shares.map((share) => ({ ...share }));
  const held = new Map<string, number>();
  const hold = (post: string, account: string, more: number): void => {
    const key = `${post} ${account}`;
    held.set(key, (held.get(key) ?? 0) + more);
  };
  const has = (post: string, account: string): boolean => (held.get(`${post} ${account}`) ?? 0) > 0;
  for (const { post, account } of dealt) hold(post, account, 1);
  for (let swap = 0; swap < SWAPS * dealt.length; swap++) {
    const one = dealt[random.below(dealt.length)] as Share;
    const other = dealt[random.below(dealt.length)] as Share;
    const same = one.account === other.account || one.post === other.post;
    if (same || has(one.post, other.account) || has(other.post, one.account)) continue;
    for (const { post, account } of [one, other]) hold(post, account, -1);
    [one.account, other.account] = [other.account, one.account];
    for (const { post, account } of [one, other]) hold(post, account, 1);
  }
  return dealt;
}
