// Logs in, rings out: what `rings` prints and `evaluate` judges, by one way.
import type { Dataset } from '../shared/dataset/types';
import { completeCurves } from '../shared/engine/linkage-curves';
import { loadDataset } from '../shared/engine/load-dataset';
import { noProgress, type Progress } from '../shared/kernel/progress';
import { findRings, type Linkage } from '../shared/linkage/linkage';
import type { LinkageParameters, LinkageResult } from '../shared/linkage/types';
import { shippedCurves } from '../shared/model/kinds/registry';
import { needed, numberOption, usage } from './command';
import { checkFolderOf } from './files';
import {
  JUDGEMENT_HELP,
  JUDGEMENT_OPTIONS,
  judgementsIn,
  readJudgements,
  type NamedJudgement,
} from './judgement-file';
import { LEFT_OUT_HELP, LEFT_OUT_OPTIONS, leftOut, leftOutNames, type LeftOutNames } from './left-out';
import { writeLinks } from './links-file';
import { progressLine } from './progress-line';
import { readLogs, type ReadLogs } from './read-logs';
import { writeRejected } from './rejected-file';
import type { Terminal } from './terminal';
import { readMatchers } from './warning-list-files';

export const FIND_OPTIONS = {
  spec: { type: 'string' },
  json: { type: 'boolean' },
  threshold: { type: 'string' },
  prior: { type: 'string' },
  seed: { type: 'string' },
  minimum: { type: 'string' },
  'minimum-members': { type: 'string' },
  rejected: { type: 'string' },
  links: { type: 'string' },
  'warning-list': { type: 'string', multiple: true },
  ...JUDGEMENT_OPTIONS,
  ...LEFT_OUT_OPTIONS,
} as const;

export const FIND_HELP = `  --threshold BITS   bits of evidence at which two accounts are linked
  --seed N           0 to 4294967295: breaks ties between communities
  --prior BITS       log2 odds that two accounts drawn at random have one operator: negative
  --minimum N        accounts of the smallest ring that is reported (3); --minimum-members is the same
  --warning-list FILE   weaken what is on this list, a JSON file as MISP's are; may be given several times
  --rejected FILE    write the rejected rows with their reasons as CSV
  --links FILE       write the links (pairs of accounts at the threshold) with their bits as CSV, strongest first
${JUDGEMENT_HELP}${LEFT_OUT_HELP}`;

export type FindValues = Partial<
  Record<Exclude<keyof typeof FIND_OPTIONS, 'json' | Repeated>, string> & Record<Repeated, string[]>
>;
type Repeated = 'warning-list' | keyof typeof LEFT_OUT_OPTIONS;

export type FoundRings = {
  read: ReadLogs;
  /** Undefined: none were given. */
  judgements: readonly NamedJudgement[] | undefined;
  dataset: Dataset;
  linkage: Linkage;
  result: LinkageResult;
  /** Of reading and of indexing. */
  seconds: { ingest: number; index: number };
};

/** What is to be found where, understood before anything is read. */
export type FindRequest = {
  spec: string;
  logs: readonly string[];
  parameters: Partial<LinkageParameters>;
  rejected: string | undefined;
  links: string | undefined;
  warningLists: readonly string[];
  judgements: string | undefined;
  leftOut: LeftOutNames;
};

/** @throws RetortError `usage` */
export function findRequest(values: FindValues, logs: readonly string[]): FindRequest {
  if (logs.length === 0) throw usage('no log is named');
  const spec = needed('spec', values.spec);
  return {
    spec,
    logs,
    parameters: parametersOf(values),
    rejected: values.rejected,
    links: values.links,
    warningLists: values['warning-list'] ?? [],
    judgements: values.judgements,
    leftOut: leftOutNames(values),
  };
}

/** @throws what reading the specification and the logs and writing the rejected rows throws */
export async function findRingsInLogs(
  { spec, logs, parameters, rejected, links, warningLists, judgements: file, leftOut: names }: FindRequest,
  terminal: Terminal,
): Promise<FoundRings> {
  for (const name of [rejected, links]) if (name !== undefined) await checkFolderOf(name);
  const matchers = await readMatchers(warningLists, terminal);
  const judgements = file === undefined ? undefined : await readJudgements(file);
  const started = terminal.now();
  const read = await readLogs(spec, logs, 'rings', terminal);
  if (rejected !== undefined) await writeRejected(rejected, read);
  const ingested = terminal.now();
  const ingest = (ingested - started) / 1000;
  return showing(terminal, async (progress) => {
    const dataset = await loadDataset(read.store, progress, 0);
    const index = (terminal.now() - ingested) / 1000;
    const given = completeCurves(parameters, shippedCurves, dataset.sources, await read.store.kinds());
    const excluded = leftOut(names, dataset, read.spec.kinds);
    const lists = matchers.map(({ list }) => list);
    const all = { ...given, excluded, lists, judgements: judgementsIn(dataset, judgements ?? []) };
    const linkage = findRings(dataset, all, progress, () => terminal.now(), undefined, matchers);
    if (links !== undefined) await writeLinks(links, dataset, linkage);
    return { read, judgements, dataset, linkage, result: linkage.result, seconds: { ingest, index } };
  });
}

/** Work whose phases are shown on the progress line, which is gone when it ends, however it ends. */
export async function showing<T>(terminal: Terminal, work: (progress: Progress) => Promise<T>): Promise<T> {
  const line = progressLine(terminal);
  try {
    return await work({ ...noProgress, report: ({ phase }) => line.show(phase) });
  } finally {
    line.clear();
  }
}

function parametersOf(values: FindValues): Partial<LinkageParameters> {
  const parameters: Partial<LinkageParameters> = {};
  const { threshold, prior, seed } = values;
  const name = values.minimum === undefined ? 'minimum-members' : 'minimum';
  const minimum = values[name];
  if (threshold !== undefined)
    parameters.threshold = numberOption('threshold', threshold, { least: -1000, most: 1000, whole: false });
  if (prior !== undefined)
    parameters.prior = numberOption('prior', prior, { least: -1000, most: 0, whole: false });
  if (seed !== undefined)
    parameters.seed = numberOption('seed', seed, { least: 0, most: 0xffff_ffff, whole: true });
  if (minimum !== undefined)
    parameters.minimumMembers = numberOption(name, minimum, {
      least: 2,
      most: 1_000_000,
      whole: true,
    });
  return parameters;
}
