// FEBRL (Christen 2008; the copies of the Python Record Linkage Toolkit): synthetic records of people, each twice, one of the two misspelt.
import path from 'node:path';
import type { BenchCell, BenchSection } from '../table';
import { linesOf, retort, withFile } from './corpora';

type Set = { name: string; files: readonly string[] };
const SETS: readonly Set[] = [
  { name: 'FEBRL 1', files: ['dataset1.csv'] },
  { name: 'FEBRL 4', files: ['dataset4a.csv.gz', 'dataset4b.csv.gz'] },
];

/**
 * What others report in their own documents of the same data. `right` pairs, where the document counts them; where it says only how many pairs were
 * `linked`, all of them may be right or not, and recall and F1 are bounds.
 */
const SPLINK = 'Fellegi-Sunter by EM; names, dates and numbers by edit distance';
const OTHERS: readonly Other[] = [
  {
    set: 'FEBRL 1',
    by: 'Python Record Linkage Toolkit, its guide to deduplication',
    linked: 317,
    are: 500,
    how: 'blocked on given name; more than three of six fields agree, names by Jaro-Winkler',
  },
  {
    set: 'FEBRL 4',
    by: 'Python Record Linkage Toolkit, its guide to linking two files',
    linked: 3_241,
    are: 5_000,
    how: 'the same',
  },
  ...[
    { linked: 4_959, right: 4_959, how: `${SPLINK}; match probability 0.99` },
    { linked: 4_992, right: 4_992, how: `${SPLINK}; match probability 0.5` },
    { linked: 5_000, right: 4_999, how: `${SPLINK}; 0.087, the best by the truth itself` },
  ].map((row) => ({ set: 'FEBRL 4', by: 'Splink, its FEBRL 4 example', are: 5_000, ...row })),
];

type Other = { set: string; by: string; linked: number; right?: number; are: number; how: string };
type Score = { precision: number; recall: number; f1: number };
type Way = { label: string; setting: string; pairwise: Score };
type Report = {
  truth: { accounts: number; rings: number };
  retort: Way & { links: Score };
  baselines: Way[];
};

export async function febrlSections(repository: string, corpora: string): Promise<BenchSection[]> {
  const rows: BenchCell[][] = [];
  for (const set of SETS) {
    const files = set.files.map((file) => path.join(corpora, 'febrl/febrl', file));
    rows.push(...rowsOf(set.name, await evaluated(repository, files)));
  }
  const section = {
    title: 'FEBRL: records of people, through the command line',
    columns: ['data', 'records', 'pairs', 'by', 'P', 'R', 'F1', 'how'],
    rows,
    notes: [
      'examples/febrl has the specification, its reasons and the command. Each record is an account, each of its fields an exact value: a misspelt field is a field not shared, and what is left must do.',
      'Rings that have a benign explanation are counted here: nobody is accused of being in a file twice.',
      'Retort, links: the pairs at the shipped threshold one by one, as tools of record linkage report them; rings: those of two, after members were settled.',
      'Baselines at the setting that is best by the truth itself. Toolkit: https://recordlinkage.readthedocs.io/en/latest/guides/data_deduplication.html and link_two_dataframes.html, guides that teach, not its best: they say how many pairs they link, so recall and F1 are upper bounds. Splink: the accuracy chart of https://moj-analytical-services.github.io/splink/demos/examples/duckdb/febrl4.html, its detailed model. It has no example of FEBRL 1.',
    ],
  };
  return [section];
}

/** The person that a record belongs to is in its name: rec-223-org, rec-223-dup-0. */
async function evaluated(repository: string, files: readonly string[]): Promise<Report> {
  const records = (await Promise.all(files.map(recordsOf))).flat().map((line) => line.split(',')[0] ?? '');
  const truth = records.map((record) => `${record},${record.split('-')[1] ?? ''}`);
  return withFile('truth.csv', ['account,ring', ...truth].join('\n'), async (file) => {
    const spec = path.join(repository, 'examples/febrl/import-spec.json');
    const counting = ['--minimum-members', '2', '--count-explained', '--json'];
    return (await retort(
      repository,
      'evaluate',
      '--spec',
      spec,
      '--truth',
      file,
      ...counting,
      ...files,
    )) as Report;
  });
}

async function recordsOf(file: string): Promise<string[]> {
  return (await linesOf(file)).slice(1);
}

function rowsOf(set: string, { truth, retort: own, baselines }: Report): BenchCell[][] {
  const row = (by: string, scores: readonly string[], how: string): BenchCell[] => [
    set,
    truth.accounts,
    truth.rings,
    by,
    ...scores,
    how,
  ];
  const ways = [own, ...baselines].map(({ label, setting, pairwise }) =>
    row(label === own.label ? `${label}, rings` : label, scores(pairwise), setting),
  );
  const links = row(`${own.label}, links`, scores(own.links), own.setting);
  const others = OTHERS.filter((other) => other.set === set).map((other) =>
    row(other.by, reported(other), other.how),
  );
  return [links, ...ways, ...others];
}

function reported({ linked, right, are }: Other): string[] {
  const recall = (right ?? linked) / are;
  const precision = right === undefined ? 1 : right / linked;
  const f1 = (2 * precision * recall) / (precision + recall);
  if (right !== undefined) return scores({ precision, recall, f1 });
  return ['—', `≤ ${recall.toFixed(DIGITS)}`, `≤ ${f1.toFixed(DIGITS)}`];
}

/** One pair of five thousand must show. */
const DIGITS = 4;

function scores({ precision, recall, f1 }: Score): string[] {
  return [precision, recall, f1].map((score) => score.toFixed(DIGITS));
}
