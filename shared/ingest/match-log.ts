// Which log of a specification a file is: the first whose file names and columns fit (rule I24).
import { RetortError } from '../kernel/errors';
import type { ImportSpec, LogSpec } from '../model/records/import-spec';
import { fill } from './byte-window';
import { endOf } from './graph/graph-names';
import { graphColumns } from './graph/look-at-graph';
import { looksLikeXml } from './graph/sniff-graph';
import { flatten, parseLines } from './json-keys';
import { createLogReader, named } from './log-reader';
import { decodeSample, readSample, type Sample } from './sample';
import type { LogFile } from './types';

/** A header is looked for in this much of a file. */
const HEADER_BYTES = 1024 * 1024;

/**
 * Index into `spec.logs`.
 * @throws RetortError `spec-no-log-matches` {file, missing}: per log, what the file lacks
 */
export async function matchLog(file: LogFile, spec: ImportSpec): Promise<number> {
  const named = spec.logs.map((log) => fitsName(log, file.name));
  const [only] = spec.logs;
  if (spec.logs.length === 1 && named[0] === true && only?.match.columns.length === 0) return 0;
  const sample = named.includes(true) ? await readSample(file, HEADER_BYTES) : undefined;
  const problems: string[] = [];
  for (const [i, log] of spec.logs.entries()) {
    if (named[i] !== true || sample === undefined) {
      problems.push(`${log.name}: the name is not ${log.match.files.join(' or ')}`);
      continue;
    }
    const missing = await missingColumns(log, sample, file);
    if (missing === '') return i;
    problems.push(`${log.name}: ${missing}`);
  }
  throw new RetortError('spec-no-log-matches', { file: file.name, missing: problems.join('; ') });
}

/** Globs know `*` (any run of characters) and `?` (one); the name is compared with and without `.gz`. */
export function fitsName({ match }: LogSpec, name: string): boolean {
  const bare = name.replace(/\.gz$/i, '');
  return match.files.length === 0 || match.files.some((glob) => fitsGlob(glob, name) || fitsGlob(glob, bare));
}

/** Linear in the name for every star: a hostile glob cannot take exponential time. */
function fitsGlob(glob: string, name: string): boolean {
  let [g, n, star, mark] = [0, 0, -1, 0];
  while (n < name.length) {
    if (g < glob.length && (glob[g] === '?' || glob[g] === name[n]) && glob[g] !== '*') {
      g++;
      n++;
    } else if (glob[g] === '*') {
      star = g++;
      mark = n;
    } else if (star >= 0) {
      g = star + 1;
      n = ++mark;
    } else return false;
  }
  while (glob[g] === '*') g++;
  return g === glob.length;
}

/** What the file lacks to be this log, empty when it is. */
async function missingColumns(log: LogSpec, sample: Sample, file: LogFile): Promise<string> {
  const { format } = log;
  const isGraph = looksLikeXml(decodeSample(sample, format.encoding));
  if (isGraph !== (format.type === 'graph')) return isGraph ? 'the file is a graph' : 'the file is no graph';
  // Which kinds a graph's ends are of differs from file to file.
  const wanted = isGraph
    ? log.match.columns.filter((column) => endOf(column) === undefined)
    : log.match.columns;
  if (wanted.length === 0) return '';
  const names = format.type === 'graph' ? await graphColumns(file, format) : namesIn(log, sample);
  if (typeof names === 'string') return names;
  const missing = wanted.filter((column) => !names.has(column));
  return missing.length === 0 ? '' : `no column ${missing.join(', ')}`;
}

function namesIn(log: LogSpec, sample: Sample): ReadonlySet<string> | string {
  const bytes = decodeSample(sample, log.format.encoding);
  if (log.format.type === 'jsonl') {
    const lines = parseLines(new TextDecoder().decode(bytes), sample.whole);
    return new Set(lines.flatMap((line) => pathsOf(line)));
  }
  const reader = createLogReader(log.format, []);
  fill(reader.window, bytes);
  reader.window.ended = sample.whole;
  try {
    return named(reader, log.format) ? new Set(reader.names) : `no header in ${String(HEADER_BYTES)} bytes`;
  } catch (error) {
    if (error instanceof RetortError) return error.message;
    throw error;
  }
}

/** Also the keys of nested objects themselves. */
function pathsOf(line: Record<string, unknown>): string[] {
  return [...Object.keys(line), ...flatten(line).keys()];
}
