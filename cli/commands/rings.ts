// retort rings: logs in, rings out.
import { completeCurves } from '../../shared/engine/linkage-curves';
import { loadDataset } from '../../shared/engine/load-dataset';
import { noProgress } from '../../shared/kernel/progress';
import { findRings } from '../../shared/linkage/linkage';
import type { LinkageParameters } from '../../shared/linkage/types';
import { kindRegistry, shippedCurves } from '../../shared/model/kinds/registry';
import type { WorkspaceReader } from '../../shared/ports/workspace-store';
import { needed, numberOption, parse, type Command } from '../command';
import { checkFolderOf } from '../files';
import { progressLine } from '../progress-line';
import { readLogs } from '../read-logs';
import { writeRejected } from '../rejected-file';
import { ringsReport } from '../rings-report';
import { ringsTable } from '../rings-table';
import type { Terminal } from '../terminal';

const HELP = `usage: retort rings --spec FILE [--json] [--threshold BITS] [--seed N] [--rejected FILE] LOG...

Reads logs (CSV, TSV, JSONL; gzip or not) under an import specification, and prints the rings in them, the first to look at first.

  --spec FILE        import specification; each log is read by its first entry that matches
  --json             print {accounts, entities, observations, rejected, rings, suppressed, seconds}
  --threshold BITS   bits of evidence at which two accounts are linked
  --seed N           0 to 4294967295: breaks ties between communities
  --rejected FILE    write the rejected rows with their reasons as CSV
`;

const OPTIONS = {
  spec: { type: 'string' },
  json: { type: 'boolean' },
  threshold: { type: 'string' },
  seed: { type: 'string' },
  rejected: { type: 'string' },
} as const;

export const ringsCommand: Command = {
  name: 'rings',
  summary: 'find the rings in logs, and what holds them together',
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parse(args, OPTIONS);
    const spec = needed('spec', values.spec);
    const parameters = parametersOf(values.threshold, values.seed);
    if (values.rejected !== undefined) await checkFolderOf(values.rejected);
    const started = terminal.now();
    const read = await readLogs(spec, positionals, 'rings', terminal);
    if (values.rejected !== undefined) await writeRejected(values.rejected, read);
    const ingested = terminal.now();
    const report = await find(read.store, parameters, terminal, (ingested - started) / 1000);
    if (values.json === true) terminal.out(`${JSON.stringify(report, null, 1)}\n`);
    else terminal.out(ringsTable(report, kindRegistry(read.spec.kinds), terminal.width));
  },
};

async function find(
  store: WorkspaceReader,
  parameters: Partial<LinkageParameters>,
  terminal: Terminal,
  ingest: number,
): Promise<ReturnType<typeof ringsReport>> {
  const line = progressLine(terminal);
  const started = terminal.now();
  line.show('indexing');
  const progress = { ...noProgress, report: ({ phase }: { phase: string }) => line.show(phase) };
  const dataset = await loadDataset(store, progress, 0);
  const index = (terminal.now() - started) / 1000;
  const complete = completeCurves(parameters, shippedCurves, dataset.sources, await store.kinds());
  const { result } = findRings(dataset, complete, progress, () => terminal.now());
  line.clear();
  return ringsReport(dataset, result, { ingest, index });
}

function parametersOf(threshold: string | undefined, seed: string | undefined): Partial<LinkageParameters> {
  const parameters: Partial<LinkageParameters> = {};
  if (threshold !== undefined) {
    parameters.threshold = numberOption('threshold', threshold, { least: -1000, most: 1000, whole: false });
  }
  if (seed !== undefined) {
    parameters.seed = numberOption('seed', seed, { least: 0, most: 0xffff_ffff, whole: true });
  }
  return parameters;
}
