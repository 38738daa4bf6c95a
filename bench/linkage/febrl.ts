// FEBRL (Christen 2008; the copies of the Python Record Linkage Toolkit): synthetic records of people, each twice, one of the two misspelt.
import path from 'node:path';
import type { BenchCell, BenchSection } from '../table';
import { linesOf, retort, withFile } from './corpora';

type Set = { name: string; files: readonly string[] };
const SETS: readonly Set[] = [
  { name: 'FEBRL 1', files: ['dataset1.csv'] },
  { name: 'FEBRL 4', files: ['dataset4a.csv.gz', 'dataset4b.csv.gz'] },
];

/** What others report in their own documents: pairs said to be one person's. Of these not all need be right, so the scores are bounds. */
const OTHERS = [
  {
    set: 'FEBRL 1',
    by: 'Python Record Linkage Toolkit, its guide to deduplication',
    said: 317,
    are: 500,
    how: 'blocked on given name; more than three of six fields agree, names by Jaro-Winkler',
  },
  {
    set: 'FEBRL 4',
    by: 'Python Record Linkage Toolkit, its guide to linking two files',
    said: 3_241,
    are: 5_000,
    how: 'the same',
  },
  {
    set: 'FEBRL 4',
    by: 'Splink, its FEBRL 4 example',
    said: 4_959,
    are: 5_000,
    how: 'Fellegi-Sunter by EM, names, dates and numbers by edit distance; match probability 0.99, where it reports no wrong pair',
  },
] as const;

type Way = { label: string; setting: string; pairwise: { precision: number; recall: number; f1: number } };
type Report = { truth: { accounts: number; rings: number }; retort: Way; baselines: Way[] };

export async function febrlSection(repository: string, corpora: string): Promise<BenchSection> {
  const rows: BenchCell[][] = [];
  for (const set of SETS) {
    const files = set.files.map((file) => path.join(corpora, 'febrl/febrl', file));
    rows.push(...rowsOf(set.name, await evaluated(repository, files)));
  }
  return {
    title: 'FEBRL: records of people, through the command line',
    columns: ['data', 'records', 'pairs', 'by', 'P', 'R', 'F1', 'how'],
    rows,
    notes: [
      'examples/febrl has the specification, its reasons and the command. Each record is an account, each of its fields an exact value: a misspelt field is a field not shared, and what is left must do.',
      'Rings that have a benign explanation are counted here: nobody is accused of being in a file twice.',
      'Toolkit: https://recordlinkage.readthedocs.io/en/latest/guides/data_deduplication.html and link_two_dataframes.html. Splink: https://moj-analytical-services.github.io/splink/demos/examples/duckdb/febrl4.html. Both are guides that teach, not their tools’ best; they state how many pairs they link, so that recall and F1 are upper bounds.',
    ],
  };
}

/** The person that a record belongs to is in its name: rec-223-org, rec-223-dup-0. */
async function evaluated(repository: string, files: readonly string[]): Promise<Report> {
  const records = (await Promise.all(files.map(linesOf))).flat().map((line) => line.split(',')[0] ?? '');
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

function rowsOf(set: string, { truth, retort: own, baselines }: Report): BenchCell[][] {
  const row = (by: string, scores: (number | string)[], how: string): BenchCell[] => [
    set,
    truth.accounts,
    truth.rings,
    by,
    ...scores.map((value) => (typeof value === 'number' ? value.toFixed(3) : value)),
    how,
  ];
  const ways = [own, ...baselines].map(({ label, setting, pairwise: { precision, recall, f1 } }) =>
    row(label, [precision, recall, f1], setting),
  );
  const others = OTHERS.filter((other) => other.set === set).map(({ by, said, are, how }) => {
    const recall = said / are;
    return row(by, ['—', `≤ ${recall.toFixed(3)}`, `≤ ${((2 * recall) / (1 + recall)).toFixed(3)}`], how);
  });
  return [...ways, ...others];
}
