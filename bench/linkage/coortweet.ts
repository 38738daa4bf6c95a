// CooRTweet (Righetti & Balluff 2025): who shared which post and when, pseudonymous and real. There is no truth: counts must agree with counting by
// other means, and what is linked is set beside the package's own rule, and beside what chance gives either of them.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BenchCell, BenchSection } from '../table';
import { coordinatedPairs, pairName, type CoordinationRule, type Pairs, type Share } from './coordinated';
import { linesOf, retort, withFile } from './corpora';
import { dealtAnew } from './dealt';

type Report = {
  accounts: number;
  entities: number;
  observations: number;
  rejected: number;
  rings: { members: string[] }[];
};

const FILE = 'coortweet/russian_coord_tweets.csv.gz';
const DEALS = 5;

/** As the vignettes of the package set it: of March 2025, and of March 2024, which says that a pair then has at least three shares together. */
const RULES: readonly (CoordinationRule & { label: string })[] = [
  { label: 'CooRTweet, within a minute, above the median', seconds: 60, participation: 2, quantile: 0.5 },
  {
    label: 'CooRTweet, within ten minutes, above 99 %',
    seconds: 600,
    participation: 2,
    quantile: 0.99,
  },
];
/** The shipped one, and lower ones: what-if. */
const THRESHOLDS = [16, 14, 12, 10, 8] as const;

export async function coortweetSections(repository: string, corpora: string): Promise<BenchSection[]> {
  const file = path.join(corpora, FILE);
  const [header = '', ...lines] = await linesOf(file);
  const shares = lines.map(shareOf);
  const deals = Array.from({ length: DEALS }, (_, deal) => dealtAnew(shares, deal + 1));
  return [
    countsSection(shares, (await linked(repository, file, THRESHOLDS[0])).report),
    await linksSection(repository, header, { file, shares, deals }),
  ];
}

function countsSection(shares: readonly Share[], found: Report): BenchSection {
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
    ],
    notes: [
      'examples/coortweet has the specification, its reasons and the command. No ring is right by our rules: the data has one kind of evidence, a post that two accounts shared, and nobody is accused by what is public alone, however often (L11). What was shared together is in the links.',
    ],
  };
}

type Data = { file: string; shares: readonly Share[]; deals: readonly Share[][] };

async function linksSection(repository: string, header: string, data: Data): Promise<BenchSection> {
  const byRule = RULES.map((rule) => ({ rule, ...coordinatedPairs(data.shares, rule) }));
  const first = byRule[0]?.pairs ?? new Set<string>();
  const ruleRows = byRule.map(({ rule, pairs, bar }) => {
    const chance = mean(data.deals.map((dealt) => coordinatedPairs(dealt, rule, bar).pairs.size));
    return rowOf(rule.label, pairs, chance, first);
  });
  return {
    title: 'CooRTweet: pairs of accounts that share together',
    columns: ['by', 'pairs', 'accounts', 'by chance', 'in the first', 'F1 with the first'],
    rows: [...ruleRows, ...(await linkRows(repository, header, data, first))],
    notes: [
      `By chance: mean over ${String(DEALS)} deals of the same shares to the same accounts, each with as many as before and each post at the times that it was shared (Milo et al. 2003).`,
      `The package’s rule is written here after its source (detect_groups, generate_coordinated_network): both accounts with at least two shares, and of the pairs that share within the window those with more shares together than the quantile. Its vignette of March 2024 says of the second that a pair has then at least 3; counted here: ${String(byRule[1]?.least ?? 0)}. There is no truth to this data; the rule’s pairs are no truth, either.`,
      'The rule counts shares together, a post that somebody shares twice as two, and does not ask how many others shared it; Retort adds what each post is worth, the strongest whole, the next half, the next a quarter. Its shipped threshold is 16 bits.',
      'https://cran.r-project.org/web/packages/CooRTweet/vignettes/vignette.html; https://github.com/nicolarighetti/CooRTweet.',
    ],
  };
}

async function linkRows(
  repository: string,
  header: string,
  { file, deals }: Data,
  first: Pairs,
): Promise<BenchCell[][]> {
  const least = Math.min(...THRESHOLDS);
  const { links } = await linked(repository, file, least);
  const dealtLinks: Link[][] = [];
  for (const dealt of deals) {
    const text = [header, ...dealt.map(lineOf)].join('\n');
    await withFile('dealt_tweets.csv', text, async (one) =>
      dealtLinks.push((await linked(repository, one, least)).links),
    );
  }
  return THRESHOLDS.map((threshold) => {
    const chance = mean(dealtLinks.map((one) => above(one, threshold).size));
    return rowOf(`Retort, links of ${String(threshold)} bits`, above(links, threshold), chance, first);
  });
}

type Link = { pair: string; bits: number };

/** What `retort rings` finds in a file of shares at this threshold. */
async function linked(
  repository: string,
  file: string,
  threshold: number,
): Promise<{ report: Report; links: Link[] }> {
  const spec = path.join(repository, 'examples/coortweet/import-spec.json');
  return withFile('links.csv', '', async (links) => {
    const options = ['--minimum-members', '2', '--threshold', String(threshold), '--links', links, '--json'];
    const report = (await retort(repository, 'rings', '--spec', spec, ...options, file)) as Report;
    const [, ...rows] = (await readFile(links, 'utf8')).trim().split('\r\n');
    return { report, links: rows.map(linkOf) };
  });
}

function linkOf(row: string): Link {
  const [a = '', b = '', bits = ''] = row.split(',');
  return { pair: pairName(a, b), bits: Number(bits) };
}

function above(links: readonly Link[], threshold: number): Pairs {
  return new Set(links.filter(({ bits }) => bits >= threshold).map(({ pair }) => pair));
}

function rowOf(by: string, pairs: Pairs, chance: number, first: Pairs): BenchCell[] {
  const accounts = new Set([...pairs].flatMap((pair) => pair.split(' '))).size;
  const both = [...pairs].filter((pair) => first.has(pair)).length;
  return [
    by,
    pairs.size,
    accounts,
    chance.toFixed(1),
    both,
    ((2 * both) / (pairs.size + first.size)).toFixed(3),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shareOf(line: string): Share {
  const [post = '', account = '', content = '', time = ''] = line.split(',');
  return { post, account, content, time: Number(time) };
}

function lineOf({ post, account, content, time }: Share): string {
  return [post, account, content, String(time)].join(',');
}
