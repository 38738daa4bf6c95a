// FEBRL (Christen 2008; the copies of the Python Record Linkage Toolkit): synthetic records of people, each twice, one of the two misspelt.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BenchCell, BenchSection } from '../table';
import { linesOf, retort, withFile } from './corpora';
import { PUBLISHED, PUBLISHED_NOTE, type Published } from './febrl-published';

type Set = { name: string; files: readonly string[] };
const SETS: readonly Set[] = [
  { name: 'FEBRL 1', files: ['dataset1.csv'] },
  { name: 'FEBRL 4', files: ['dataset4a.csv.gz', 'dataset4b.csv.gz'] },
];

type Score = { precision: number; recall: number; f1: number };
type Way = { label: string; setting: string; pairwise: Score };
type Report = {
  truth: { accounts: number; rings: number };
  retort: Way & { links: Score };
  baselines: Way[];
};
type Estimated = {
  estimation: { matchPrior: number; kinds: { kind: string; curve: object | null }[] };
};
type SpecText = { kinds: { id: string; evidence: object }[] };

const SPEC = 'examples/febrl/import-spec.json';

export async function febrlSections(repository: string, corpora: string): Promise<BenchSection[]> {
  const rows: BenchCell[][] = [];
  const oneIn: string[] = [];
  for (const { name, files: names } of SETS) {
    const files = names.map((file) => path.join(corpora, 'febrl/febrl', file));
    const shipped = await evaluated(repository, path.join(repository, SPEC), files);
    const { text, matchPrior } = await estimatedSpec(repository, files);
    const byEm = await withFile('import-spec.json', text, (spec) => evaluated(repository, spec, files));
    rows.push(...rowsOf(name, shipped, byEm));
    oneIn.push(`${name}: one pair in ${Math.round(1 / matchPrior).toLocaleString('en-GB')}`);
  }
  return [section(rows, oneIn)];
}

function section(rows: BenchCell[][], oneIn: readonly string[]): BenchSection {
  return {
    title: 'FEBRL: records of people, through the command line',
    columns: ['data', 'records', 'pairs', 'by', 'P', 'R', 'F1', 'how'],
    rows,
    notes: [
      'examples/febrl has the specification, its reasons and the command. Each record is an account, each of its fields an exact value: a misspelt field is a field not shared, and what is left must do.',
      'Rings that have a benign explanation are counted here: nobody is accused of being in a file twice.',
      'Links: the pairs at the shipped threshold one by one, as tools of record linkage report them; rings: those of two, after members were settled. By EM: with the curves that `retort estimate` proposes for the same files without labels, taken as they are.',
      `By EM so many share what one person’s records would: ${oneIn.join('; ')}. In truth it is one in 999 and one in 9,999.`,
      `Baselines at the setting that is best by the truth itself. ${PUBLISHED_NOTE}`,
    ],
  };
}

/** The person that a record belongs to is in its name: rec-223-org, rec-223-dup-0. */
async function evaluated(repository: string, spec: string, files: readonly string[]): Promise<Report> {
  const lines = (await Promise.all(files.map(linesOf))).flatMap(([, ...records]) => records);
  const names = lines.map((line) => line.split(',')[0] ?? '');
  const truth = names.map((name) => `${name},${name.split('-')[1] ?? ''}`);
  return withFile('truth.csv', ['account,ring', ...truth].join('\n'), async (file) => {
    const options = [
      '--spec',
      spec,
      '--truth',
      file,
      '--minimum-members',
      '2',
      '--count-explained',
      '--json',
    ];
    return (await retort(repository, 'evaluate', ...options, ...files)) as Report;
  });
}

/** The example's specification with the curves that the data itself proposes; a kind that cannot be estimated keeps its own. */
async function estimatedSpec(
  repository: string,
  files: readonly string[],
): Promise<{ text: string; matchPrior: number }> {
  const spec = path.join(repository, SPEC);
  const found = (await retort(repository, 'estimate', '--spec', spec, '--json', ...files)) as Estimated;
  const curves = new Map(found.estimation.kinds.map(({ kind, curve }) => [kind, curve]));
  const own = JSON.parse(await readFile(spec, 'utf8')) as SpecText;
  const kinds = own.kinds.map((kind) => ({ ...kind, evidence: curves.get(kind.id) ?? kind.evidence }));
  return { text: JSON.stringify({ ...own, kinds }), matchPrior: found.estimation.matchPrior };
}

function rowsOf(set: string, shipped: Report, byEm: Report): BenchCell[][] {
  const { accounts, rings } = shipped.truth;
  const row = (by: string, scores: readonly string[], how: string): BenchCell[] => [
    ...[set, accounts, rings, by],
    ...scores,
    how,
  ];
  const own = ({ retort: { links, pairwise, setting } }: Report, how: string): BenchCell[][] => [
    row('Retort, links', scores(links), `${how}; ${setting}`),
    row('Retort, rings', scores(pairwise), `${how}; ${setting}`),
  ];
  const published = PUBLISHED.filter((one) => one.set === set);
  return [
    ...own(shipped, 'curves by reason'),
    ...own(byEm, 'curves by EM'),
    ...shipped.baselines.map(({ label, setting, pairwise }) => row(label, scores(pairwise), setting)),
    ...published.map((one) => row(one.by, reported(one), one.how)),
  ];
}

function reported({ linked, right, are }: Published): string[] {
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
