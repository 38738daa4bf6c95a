// retort import: logs into a workspace archive, which the window opens.
import path from 'node:path';
import type { WrittenArchive } from '../../shared/archive/write-archive';
import type { SourceRecord } from '../../shared/model/records/source';
import { ARCHIVE_EXTENSION, writeArchiveFile } from '../archive-file';
import { needed, parse, usage, type Command } from '../command';
import { checkFolderOf } from '../files';
import { readLogs, type ReadLogs } from '../read-logs';
import { writeRejected } from '../rejected-file';

const HELP = `usage: retort import --spec FILE --out WORKSPACE${ARCHIVE_EXTENSION} [--name NAME] [--rejected FILE] [--json] LOG...

Reads logs (CSV, TSV, JSONL, GraphML, GEXF; gzip or not) under an import specification into a new workspace, and writes it as an archive for the workbench.
A file of that name is replaced once the archive is complete.

  --spec FILE        import specification; each log is read by its first entry that matches
  --out FILE         the archive, ending in ${ARCHIVE_EXTENSION}
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
    if (!out.endsWith(ARCHIVE_EXTENSION)) throw usage(`--out takes a name that ends in ${ARCHIVE_EXTENSION}`);
    for (const file of [out, values.rejected ?? out]) await checkFolderOf(file);
    const name = values.name ?? path.basename(out, ARCHIVE_EXTENSION);
    const read = await readLogs(spec, positionals, name, terminal);
    if (values.rejected !== undefined) await writeRejected(values.rejected, read);
    const written = await writeArchiveFile(out, read.store, terminal);
    terminal.out(values.json === true ? asJson(out, read, written) : asText(out, read, written));
  },
};

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
