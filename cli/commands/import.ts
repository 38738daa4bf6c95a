// retort import: logs into a workspace archive, which the window opens.
import path from 'node:path';
import { writeArchive, type WrittenArchive } from '../../shared/archive/write-archive';
import { noProgress } from '../../shared/kernel/progress';
import type { SourceRecord } from '../../shared/model/records/source';
import { needed, parse, usage, type Command } from '../command';
import { checkFolderOf, writeWhole } from '../files';
import { progressLine } from '../progress-line';
import { readLogs, type ReadLogs } from '../read-logs';
import { writeRejected } from '../rejected-file';
import type { Terminal } from '../terminal';

const EXTENSION = '.retortws';

const HELP = `usage: retort import --spec FILE --out WORKSPACE${EXTENSION} [--name NAME] [--rejected FILE] [--json] LOG...

Reads logs (CSV, TSV, JSONL, GraphML, GEXF; gzip or not) under an import specification into a new workspace, and writes it as an archive for the workbench.
A file of that name is replaced once the archive is complete.

  --spec FILE        import specification; each log is read by its first entry that matches
  --out FILE         the archive, ending in ${EXTENSION}
  --name NAME        name of the workspace (the archive's own name)
  --rejected FILE    write the rejected rows with their reasons as CSV
  --json             say what was imported as JSON
`;

const OPTIONS = {
  spec: { type: 'string' },
  out: { type: 'string' },
  name: { type: 'string' },
  rejected: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const importCommand: Command = {
  name: 'import',
  summary: 'read logs into a workspace archive',
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parse(args, OPTIONS);
    const spec = needed('spec', values.spec);
    const out = needed('out', values.out);
    if (!out.endsWith(EXTENSION)) throw usage(`--out takes a name that ends in ${EXTENSION}`);
    for (const file of [out, values.rejected ?? out]) await checkFolderOf(file);
    const name = values.name ?? path.basename(out, EXTENSION);
    const read = await readLogs(spec, positionals, name, terminal);
    if (values.rejected !== undefined) await writeRejected(values.rejected, read);
    const written = await archive(out, read, terminal);
    terminal.out(values.json === true ? asJson(out, read, written) : asText(out, read, written));
  },
};

async function archive(out: string, { store }: ReadLogs, terminal: Terminal): Promise<WrittenArchive> {
  const line = progressLine(terminal);
  const progress = {
    ...noProgress,
    report: ({ done, total = done }: { done: number; total: number | undefined }) => {
      line.show(`writing ${out}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} observations`);
    },
  };
  try {
    return await writeWhole(out, (sink) => writeArchive(store, sink, progress));
  } finally {
    line.clear();
  }
}

function asJson(archive: string, { sources }: ReadLogs, { digest, bytes }: WrittenArchive): string {
  const listed = sources.map(({ name, rows, observations, entities, digest: sha256 }) => ({
    name,
    sha256,
    rows,
    observations,
    entities,
  }));
  return `${JSON.stringify({ archive, bytes, digest, sources: listed })}\n`;
}

function asText(out: string, { sources }: ReadLogs, { digest, bytes }: WrittenArchive): string {
  const size = (bytes / 1e6).toFixed(1);
  return `${out}: ${size} MB, content digest ${digest}\n${sources.map(sourceLine).join('')}`;
}

function sourceLine({ name, rows, observations }: SourceRecord): string {
  const refused = rows.rejected === 0 ? '' : `, ${rows.rejected.toLocaleString('en')} rejected`;
  return `  ${name}: ${rows.accepted.toLocaleString('en')} rows${refused}, ${observations.toLocaleString('en')} observations\n`;
}
