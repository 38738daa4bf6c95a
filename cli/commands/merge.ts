// retort merge: two workspace archives into one, which the window opens.
import { randomUUID } from 'node:crypto';
import type { WrittenArchive } from '../../shared/archive/write-archive';
import { noProgress } from '../../shared/kernel/progress';
import { mergeWorkspaces } from '../../shared/merge/merge';
import { asPreset, type Choose } from '../../shared/merge/plan';
import { ARCHIVE_EXTENSION, readArchiveFile, writeArchiveFile } from '../archive-file';
import { needed, parse, usage, type Command } from '../command';
import { checkFolderOf } from '../files';
import { mergeLines, mergeReport, type MergeReport } from '../merge-report';

const HELP = `usage: retort merge --out WORKSPACE${ARCHIVE_EXTENSION} [--prefer newer|first|second] [--json] FIRST SECOND

Merges the second archive into the first, and writes both as one: the first one's name and way of finding rings, every source once, and what people made in either.
Where names clash both are kept, the second one's under another name. A file of the name of --out is replaced once the archive is complete.

  --out FILE         the archive, ending in ${ARCHIVE_EXTENSION}; it may be one of the two
  --prefer WHICH     where only one can hold (a pair judged differently, a warning list of another version, a log read otherwise):
                     newer, which for logs is the first (newer)
  --json             say what was merged as JSON
`;

const OPTIONS = {
  out: { type: 'string' },
  prefer: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const mergeCommand: Command = {
  name: 'merge',
  summary: 'merge two workspace archives into one',
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parse(args, OPTIONS);
    const out = needed('out', values.out);
    if (!out.endsWith(ARCHIVE_EXTENSION)) throw usage(`--out takes a name that ends in ${ARCHIVE_EXTENSION}`);
    const choose = preferred(values.prefer ?? 'newer');
    const [first, second, ...more] = positionals;
    if (first === undefined || second === undefined || more.length > 0)
      throw usage(`two archives are merged, not ${String(positionals.length)}`);
    await checkFolderOf(out);
    const here = await readArchiveFile(first, terminal);
    const theirs = await readArchiveFile(second, terminal);
    const options = { choose, newId: () => randomUUID(), progress: noProgress };
    const { plan } = await mergeWorkspaces(here, theirs, options);
    const written = await writeArchiveFile(out, here, terminal);
    const report = mergeReport(plan, choose);
    terminal.out(values.json === true ? asJson(out, report, written) : asText(out, report, written));
  },
};

/** @throws RetortError `usage` */
function preferred(which: string): Choose {
  const choices: ReadonlyMap<string, Choose> = new Map([
    ['newer', asPreset],
    ['first', () => 'here'],
    ['second', () => 'theirs'],
  ]);
  const found = choices.get(which);
  if (found === undefined) throw usage(`--prefer takes newer, first or second, not "${which}"`);
  return found;
}

function asJson(archive: string, report: MergeReport, { digest, bytes }: WrittenArchive): string {
  return `${JSON.stringify({ archive, bytes, digest, ...report })}\n`;
}

function asText(out: string, report: MergeReport, { digest, bytes }: WrittenArchive): string {
  const size = (bytes / 1e6).toFixed(1);
  return `${out}: ${size} MB, content digest ${digest}\n${mergeLines(report).join('\n')}\n`;
}
