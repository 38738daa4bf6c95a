// CooRTweet (Righetti & Balluff 2025): who shared which post and when, pseudonymous and real. There is no truth: counts must agree with counting by
// other means, and rings are set beside what the package's own rule gives.
import path from 'node:path';
import type { BenchSection } from '../table';
import { linesOf, retort } from './corpora';

type Report = {
  accounts: number;
  entities: number;
  observations: number;
  rejected: number;
  rings: { members: string[] }[];
};

const FILE = 'coortweet/russian_coord_tweets.csv.gz';
/** The package's rule, as its vignette sets it: two posts in common, each within a minute. */
const WITHIN_SECONDS = 60;
const LEAST_POSTS = 2;

export async function coortweetSection(repository: string, corpora: string): Promise<BenchSection> {
  const file = path.join(corpora, FILE);
  const spec = path.join(repository, 'examples/coortweet/import-spec.json');
  const found = (await retort(
    repository,
    'rings',
    '--spec',
    spec,
    '--minimum-members',
    '2',
    '--json',
    file,
  )) as Report;
  const shares = (await linesOf(file)).map(shareOf);
  const together = coordinatedPairs(shares);
  const ringOf = new Map(found.rings.flatMap(({ members }, ring) => members.map((member) => [member, ring])));
  const inside = [...together].filter((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return ringOf.has(a) && ringOf.get(a) === ringOf.get(b);
  });
  const distinct = (of: (share: Share) => string): number => new Set(shares.map(of)).size;
  return {
    title: 'CooRTweet: shared posts, through the command line',
    columns: ['', 'Retort', 'counted apart'],
    rows: [
      ['rows', found.observations + found.rejected, shares.length],
      ['rows rejected', found.rejected, 0],
      ['accounts', found.accounts, distinct(({ account }) => account)],
      ['shared posts', found.entities - found.accounts, distinct(({ post }) => post)],
      ['rings of two or more', found.rings.length, null],
      ['accounts in rings', ringOf.size, null],
      [
        `pairs with ${String(LEAST_POSTS)} posts in common within a minute, and those in one ring`,
        inside.length,
        together.size,
      ],
    ],
    notes: [
      'examples/coortweet has the specification, its reasons and the command. The last row is the rule of the package’s vignette (time_window 60, two posts), which asks neither how many others shared the post nor how busy the minute was.',
    ],
  };
}

type Share = { post: string; account: string; time: number };

function shareOf(line: string): Share {
  const [post = '', account = '', , time = ''] = line.split(',');
  return { post, account, time: Number(time) };
}

/** "a b" with a before b. */
function coordinatedPairs(shares: readonly Share[]): Set<string> {
  const posts = new Map<string, Share[]>();
  for (const share of shares) posts.set(share.post, [...(posts.get(share.post) ?? []), share]);
  const common = new Map<string, number>();
  for (const sharers of posts.values())
    for (const pair of pairsOf(sharers)) common.set(pair, (common.get(pair) ?? 0) + 1);
  return new Set([...common].filter(([, count]) => count >= LEAST_POSTS).map(([pair]) => pair));
}

function pairsOf(sharers: readonly Share[]): Set<string> {
  const ordered = [...sharers].sort((a, b) => a.time - b.time);
  const pairs = new Set<string>();
  ordered.forEach((one, at) => {
    for (const other of ordered.slice(at + 1)) {
      if (other.time - one.time > WITHIN_SECONDS) break;
      if (other.account !== one.account) pairs.add([one.account, other.account].sort().join(' '));
    }
  });
  return pairs;
}
