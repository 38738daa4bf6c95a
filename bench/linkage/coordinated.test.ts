// The package's rule on shares that can be counted by hand, and the deals that say what chance gives.
import { describe, expect, it } from 'vitest';
import { coordinatedPairs, type Share } from './coordinated';
import { dealtAnew } from './dealt';

/** "post account seconds", one a share. */
function shares(...written: string[]): Share[] {
  return written.map((one, at) => {
    const [post = '', account = '', time = ''] = one.split(' ');
    return { post, account, content: `content-${String(at)}`, time: Number(time) };
  });
}

const rule = { seconds: 60, participation: 2, quantile: 0.5 };

/** ann and bob three posts together, cid one with either and one with dan; eve shares the first post a day later, and another alone. */
const some = shares(
  ...['p ann 0', 'p bob 60', 'p eve 90000', 'q eve 0'],
  ...['r ann 100', 'r bob 130', 'r cid 150'],
  ...['s ann 500', 's bob 501', 't cid 900', 't dan 910', 'u dan 5000'],
);

describe('coordinatedPairs', () => {
  it('keeps pairs with more shares together than the quantile of all', () => {
    const { pairs, bar, least } = coordinatedPairs(some, rule);
    expect([...pairs]).toEqual(['ann bob']);
    expect([bar, least]).toEqual([1, 3]);
  });

  it('asks no more than the window', () => {
    expect(coordinatedPairs(some, { ...rule, seconds: 59 }).least).toBe(2);
  });

  it('keeps nobody with fewer shares than it takes part with', () => {
    const once = coordinatedPairs(some, { ...rule, participation: 4, quantile: 0 }, 0);
    expect(once.pairs.size).toBe(0);
    const all = coordinatedPairs(some, { ...rule, participation: 1 }, 0);
    expect([...all.pairs].sort()).toEqual(['ann bob', 'ann cid', 'bob cid', 'cid dan']);
  });

  it('counts nobody with himself, nor a post as its own share', () => {
    const own = shares('p ann 0', 'p ann 5', 'q bob 0', 'q bob 1');
    expect(coordinatedPairs(own, rule, 0).pairs.size).toBe(0);
    const itself = some.map((share) => (share.account === 'ann' ? { ...share, content: share.post } : share));
    expect([...coordinatedPairs(itself, rule, 0).pairs].some((pair) => pair.includes('ann'))).toBe(false);
  });
});

describe('dealtAnew', () => {
  const many = shares(
    ...Array.from({ length: 400 }, (_, n) => `p${String(n % 40)} a${String(n % 37)} ${String(n * 10)}`),
  );
  const counts = (of: readonly Share[], key: (share: Share) => string): string[] => of.map(key).sort();

  it('leaves to each account how many posts, to each post how many and when', () => {
    const dealt = dealtAnew(many, 1);
    for (const key of [
      ({ account }: Share) => account,
      ({ post, time, content }: Share) => `${post} ${String(time)} ${content}`,
    ])
      expect(counts(dealt, key)).toEqual(counts(many, key));
    expect(dealt.filter(({ account }, at) => account !== many[at]?.account).length).toBeGreaterThan(200);
  });

  it('gives nobody a post twice who has none twice, and the same for a seed', () => {
    const dealt = dealtAnew(many, 2);
    expect(new Set(dealt.map(({ post, account }) => `${post} ${account}`)).size).toBe(many.length);
    expect(dealtAnew(many, 2)).toEqual(dealt);
    expect(dealtAnew(many, 3)).not.toEqual(dealt);
  });
});
