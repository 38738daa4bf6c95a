// The rule of CooRTweet 2 (Righetti & Balluff 2025), for comparison in the same run: who shares the same posts within a window, and more often than most who do.

export type Share = { post: string; account: string; content: string; time: number };

export type CoordinationRule = {
  seconds: number;
  /** Shares that an account must have, and must have within the window of somebody else's. */
  participation: number;
  /** 0 to 1: of the pairs, those are kept whose shares together are more than this quantile of all. */
  quantile: number;
};

/** "a b" with a before b. */
export type Pairs = Set<string>;

export type Coordinated = {
  pairs: Pairs;
  /** Shares together that a pair must exceed. */
  bar: number;
  /** The fewest of a pair that is kept; Infinity where none is. */
  least: number;
};

/** `bar` takes the place of the rule's quantile. */
export function coordinatedPairs(
  shares: readonly Share[],
  rule: CoordinationRule,
  bar?: number,
): Coordinated {
  const weights = countBy(participating(together(shares, rule), rule), ([one, other]) =>
    pairName(one.account, other.account),
  );
  const exceeded =
    bar ??
    quantileOf(
      [...weights.values()].sort((a, b) => a - b),
      rule.quantile,
    );
  const kept = [...weights].filter(([, weight]) => weight > exceeded);
  return {
    pairs: new Set(kept.map(([pair]) => pair)),
    bar: exceeded,
    least: Math.min(...kept.map(([, weight]) => weight)),
  };
}

export function pairName(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

type Together = readonly [Share, Share];

/** Two shares of a post, of different accounts and neither the post itself. */
function together(shares: readonly Share[], { seconds, participation }: CoordinationRule): Together[] {
  const counts = countBy(shares, ({ account }) => account);
  const posts = new Map<string, Share[]>();
  for (const share of shares) {
    if ((counts.get(share.account) ?? 0) < participation || share.content === share.post) continue;
    const sharers = posts.get(share.post);
    if (sharers === undefined) posts.set(share.post, [share]);
    else sharers.push(share);
  }
  return [...posts.values()].flatMap((sharers) => withinWindow(sharers, seconds));
}

function withinWindow(sharers: Share[], seconds: number): Together[] {
  sharers.sort((a, b) => a.time - b.time);
  const found: Together[] = [];
  sharers.forEach((one, at) => {
    for (let next = at + 1; next < sharers.length; next++) {
      const other = sharers[next] as Share;
      if (other.time - one.time > seconds) break;
      if (other.account !== one.account) found.push([one, other]);
    }
  });
  return found;
}

/** Of each two at least one account has as many shares within the window of somebody else's. */
function participating(found: readonly Together[], { participation }: CoordinationRule): Together[] {
  const contents = new Map<string, Set<string>>();
  for (const share of found.flat())
    contents.set(share.account, (contents.get(share.account) ?? new Set()).add(share.content));
  const takesPart = ({ account }: Share): boolean => (contents.get(account)?.size ?? 0) >= participation;
  return found.filter(([one, other]) => takesPart(one) || takesPart(other));
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** Between neighbours in a straight line, as R does (Hyndman & Fan 1996, type 7). Values ascending. */
function quantileOf(ordered: readonly number[], share: number): number {
  const at = (ordered.length - 1) * share;
  const [below, above] = [ordered[Math.floor(at)] ?? 0, ordered[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}
