// From guessed columns to a log's specification: one time, one count, whose observations, and which relation each selector stands in.
import type { KindRegistry } from '../model/kinds/registry';
import type { ColumnSpec, LogFormat, LogSpec, ObservationSpec } from '../model/records/import-spec';
import { relations } from '../model/relations/registry';
import { guessColumn, type ColumnGuess, type SampledColumn } from './guess-column';

export type LogGuess = { log: LogSpec; guesses: ColumnGuess[]; remarks: string[] };

/** Relations between two selectors: no account is in them. */
const BETWEEN_SELECTORS = new Set(['part-of', 'announced-by']);

export function guessLog(
  fileName: string,
  format: LogFormat,
  columns: readonly SampledColumn[],
  kinds: KindRegistry,
): LogGuess {
  const guesses = columns.map((column) => guessColumn(column, kinds));
  const remarks: string[] = [];
  keepRoles(columns, guesses);
  const subject = chooseSubject(columns, guesses);
  if (subject === undefined) remarks.push('no account column was recognised: choose one');
  if (!guesses.some(({ read }) => read.as === 'time')) remarks.push('no time column was recognised');
  const name = logName(fileName);
  const specs = columns.map((column, i): ColumnSpec => ({
    column: column.name,
    read: (guesses[i] as ColumnGuess).read,
  }));
  const read = specs.filter((column) => column.read.as !== 'ignore').map(({ column }) => column);
  const observations = subject === undefined ? [] : guessObservations(subject, specs, kinds, name);
  return {
    log: { name, match: { files: [], columns: read }, format, columns: specs, observations },
    guesses,
    remarks,
  };
}

/** "signins-2026-07-14b.csv.gz" is a log called "signins". */
export function logName(fileName: string): string {
  const bare = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/(\.(csv|tsv|txt|log|jsonl?|ndjson|graphml|gexf|xml|gz))+$/i, '');
  const name = bare.replace(/[\s._-]*\d[\d\s._T:Z-]*[a-z]?$/, '').replace(/[\p{Cc}]/gu, '');
  return name === '' ? bare.replace(/[\p{Cc}]/gu, '') || 'log' : name;
}

/** One observation for every selector column, and for what follows from an address or an e-mail. */
export function guessObservations(
  subject: string,
  columns: readonly ColumnSpec[],
  kinds: KindRegistry,
  name: string,
): ObservationSpec[] {
  const isSignUp = /sign[\s_-]?up|regist|creat|onboard|enrol/i.test(name);
  return columns.flatMap(({ column, read }): ObservationSpec[] => {
    if (read.as !== 'entity' || column === subject) return [];
    const object = { subject, relation: relationFor(read.kind, isSignUp), object: column };
    const derived = kinds.get(read.kind).derives.filter(({ kind }) => kind !== read.kind);
    return [
      object,
      ...derived.map(({ kind }) => ({ ...object, relation: relationFor(kind, isSignUp), derive: kind })),
    ];
  });
}

/** The relation that an observation of the kind usually is. */
export function relationFor(kind: string, isSignUp: boolean): string {
  const fitting = relations.filter(({ id, objects }) => !BETWEEN_SELECTORS.has(id) && objects.includes(kind));
  const wanted = isSignUp ? 'signed-up-from' : 'signed-in-from';
  return (fitting.find(({ id }) => id === wanted) ?? fitting[0])?.id ?? 'seen-with';
}

/** A row has one first time, one last, and one count. */
export function keepRoles(columns: readonly SampledColumn[], guesses: ColumnGuess[]): void {
  keepStrongest(columns, guesses, (guess) => (guess.read.as === 'time' ? guess.read.which : undefined));
  keepStrongest(columns, guesses, (guess) => (guess.read.as === 'count' ? 'count' : undefined));
  lastNeedsFirst(guesses);
}

/** The strongest column keeps a role that only one can have; the others are left out and say so. */
function keepStrongest(
  columns: readonly SampledColumn[],
  guesses: ColumnGuess[],
  roleOf: (guess: ColumnGuess) => string | undefined,
): void {
  const best = new Map<string, number>();
  for (const [i, guess] of guesses.entries()) {
    const role = roleOf(guess);
    if (role === undefined) continue;
    const known = best.get(role);
    if (known === undefined || guess.strength > (guesses[known] as ColumnGuess).strength) best.set(role, i);
  }
  for (const [i, guess] of guesses.entries()) {
    const role = roleOf(guess);
    const kept = role === undefined ? undefined : best.get(role);
    if (kept === undefined || kept === i) continue;
    const remark = `${columns[kept]?.name ?? ''} is read instead`;
    guesses[i] = { read: { as: 'ignore' }, remark, undecided: false, strength: 0 };
  }
}

function lastNeedsFirst(guesses: ColumnGuess[]): void {
  const isTime = (which: string) => (guess: ColumnGuess) =>
    guess.read.as === 'time' && guess.read.which === which;
  const last = guesses.find(isTime('last'));
  if (last?.read.as === 'time' && !guesses.some(isTime('first')))
    last.read = { ...last.read, which: 'first' };
}

/** The account that the rows are about; further account columns wait for a person. */
function chooseSubject(columns: readonly SampledColumn[], guesses: ColumnGuess[]): string | undefined {
  let subject: number | undefined;
  for (const [i, { read, strength }] of guesses.entries()) {
    if (read.as !== 'entity' || read.kind !== 'account') continue;
    if (subject === undefined || strength > (guesses[subject] as ColumnGuess).strength) subject = i;
  }
  for (const [i, guess] of guesses.entries()) {
    if (i === subject || guess.read.as !== 'entity' || guess.read.kind !== 'account') continue;
    guesses[i] = {
      read: { as: 'ignore' },
      remark: 'another account column: choose what it is',
      undecided: true,
      strength: 0,
    };
  }
  return subject === undefined ? undefined : columns[subject]?.name;
}
