// What a column is read as, from its name and its values, with the reason in a clause. A wrong guess costs a person a correction; no guess costs a decision.
import type { Kind } from '../model/kinds/kind';
import type { KindRegistry } from '../model/kinds/registry';
import type { ColumnRead } from '../model/records/import-spec';
import { formatText, guessTime, type TimeGuess } from './guess-time';
import { BIRTH, COUNT, CURRENCY, LAST, NO_SELECTOR, OWN_ID, PRICE, TIME } from './guess-words';

export type SampledColumn = {
  name: string;
  /** Non-empty values in order of rows. */
  values: readonly string[];
  distinct: ReadonlySet<string>;
  rows: number;
};

export type ColumnGuess = {
  read: ColumnRead;
  remark: string;
  /** A person must decide. */
  undecided: boolean;
  /** How sure, for choosing between two columns of one role; larger is surer. */
  strength: number;
};

/** Values that are tried against the kinds. */
const TRIED = 300;

/** Distinct values among all, from which on a column is an id of its rows and not of what they share. */
const UNIQUE = 0.99;

export function guessColumn(column: SampledColumn, kinds: KindRegistry): ColumnGuess {
  const name = spaced(column.name);
  if (PRICE.test(name) && isNumeric(column)) return never('looks like a price: never enters');
  if (shareOf(column.values, (value) => CURRENCY.test(value)) > 0.8)
    return never('looks like a price: never enters');
  if (BIRTH.test(name)) return ignored('not when anything was seen: not read', false);
  if (column.values.length === 0) return ignored('no value in the sample', true);
  return (
    guessKindByName(column, kinds) ??
    guessAsTime(column, name) ??
    guessKindByLooks(column, kinds) ??
    guessAsCount(column, name) ??
    guessRest(column, name)
  );
}

function guessKindByName(column: SampledColumn, kinds: KindRegistry): ColumnGuess | undefined {
  for (const kind of kinds.all()) {
    if (!kind.guess.names.test(column.name)) continue;
    const share = validShare(column, kind);
    const looks = byLooks(column, kinds);
    if (looks !== undefined && looks.id !== kind.id && (share < 0.9 || kind.id !== 'account')) continue;
    if (share >= 0.5) return entity(kind, share < 1 ? invalidRemark(column, kind) : '', 2 + share);
    const remark = `named like ${article(kind)}, but ${exampleProblem(column, kind)}`;
    return { ...ignored(remark, true), strength: 0 };
  }
  return undefined;
}

function guessKindByLooks(column: SampledColumn, kinds: KindRegistry): ColumnGuess | undefined {
  const kind = byLooks(column, kinds);
  return kind === undefined ? undefined : entity(kind, `values look like ${article(kind)}`, 1);
}

function byLooks({ values }: SampledColumn, kinds: KindRegistry): Kind | undefined {
  const sample = values.slice(0, TRIED);
  return kinds.all().find((kind) => shareOf(sample, (value) => kind.guess.looksLike(value)) >= 0.9);
}

function guessAsTime(column: SampledColumn, name: string): ColumnGuess | undefined {
  const named = TIME.test(name);
  const guess = guessTime(column.values, named);
  if (guess === undefined) return named && /\d/.test(column.values[0] ?? '') ? unreadTime(column) : undefined;
  const which = LAST.test(name) ? 'last' : 'first';
  const { format, ambiguous } = guess;
  return {
    read: { as: 'time', which, format, zone: 'UTC', required: column.values.length === column.rows },
    remark: timeRemark(guess),
    undecided: ambiguous !== null,
    strength:
      (named ? 2 : 1) + (/^(ts|time|timestamp|@timestamp|event time|occurred at)$/i.test(name) ? 1 : 0),
  };
}

/** Named like a time but in no known format: perhaps a count of days, perhaps a format to be written as a pattern. */
function unreadTime({ name, values }: SampledColumn): ColumnGuess | undefined {
  const integers = shareOf(values, (value) => /^\d{1,7}$/.test(value)) > 0.9;
  if (integers || !/time|date|stamp/i.test(name)) return undefined;
  return ignored('named like a time, but in no format that is recognised: choose a pattern', true);
}

function timeRemark({ format, ambiguous, zoned }: TimeGuess): string {
  if (ambiguous !== null)
    return `day and month could be either way round: ${formatText(format)} or ${formatText(ambiguous)}`;
  return zoned ? '' : 'no zone in the values: read as UTC';
}

function guessAsCount(column: SampledColumn, name: string): ColumnGuess | undefined {
  if (!COUNT.test(name) || shareOf(column.values, (value) => /^\d{1,9}$/.test(value)) < 0.95)
    return undefined;
  return {
    read: { as: 'count' },
    remark: '',
    undecided: false,
    strength: /count|calls|requests|exchanges/i.test(name) ? 2 : 1,
  };
}

function guessRest(column: SampledColumn, name: string): ColumnGuess {
  const { distinct, values } = column;
  if (NO_SELECTOR.test(name)) return ignored('links nobody: not read', false);
  if (distinct.size === 1 && values.length > 1) return ignored('the same in every row: not read', false);
  const isUnique = values.length >= 100 && distinct.size >= UNIQUE * values.length;
  if (isUnique && OWN_ID.test(name)) return ignored('different in nearly every row: not read', false);
  if (isUnique && isFreeText(values)) return ignored('text, different in nearly every row: not read', false);
  if (isUnique) return ignored('not recognised, and hardly any value comes twice: choose what it is', true);
  if (values.length >= 100 && distinct.size <= 2) return ignored('two values only: not read', false);
  return ignored('not recognised: choose what it is', true);
}

/** Sentences: no selector as they stand. */
function isFreeText(values: readonly string[]): boolean {
  return shareOf(values.slice(0, TRIED), (value) => /^\S+(\s+\S+){3}/.test(value)) > 0.8;
}

function entity(kind: Kind, remark: string, strength: number): ColumnGuess {
  const required = kind.id === 'account';
  return { read: { as: 'entity', kind: kind.id, realm: '', required }, remark, undecided: false, strength };
}

function ignored(remark: string, undecided: boolean): ColumnGuess {
  return { read: { as: 'ignore' }, remark, undecided, strength: 0 };
}

function never(remark: string): ColumnGuess {
  return ignored(remark, false);
}

function validShare({ values }: SampledColumn, kind: Kind): number {
  return shareOf(values.slice(0, TRIED), (value) => kind.canonical(value).ok);
}

function invalidRemark({ values }: SampledColumn, kind: Kind): string {
  const bad = values.find((value) => !kind.canonical(value).ok);
  const canonical = kind.canonical(bad ?? '');
  return bad === undefined || canonical.ok ? '' : `some rows will be rejected: ${canonical.reason}`;
}

function exampleProblem({ values }: SampledColumn, kind: Kind): string {
  for (const value of values) {
    const canonical = kind.canonical(value);
    if (!canonical.ok) return `most values are not valid: ${canonical.reason}`;
  }
  return 'most values are not valid';
}

function isNumeric({ values }: SampledColumn): boolean {
  return (
    shareOf(values, (value) => /\d/.test(value) && /^[^a-z]*([a-z]{3})?$/i.test(value)) > 0.8 ||
    values.length === 0
  );
}

function shareOf(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

function article({ label }: Kind): string {
  const name = /^[A-Z]{2}|^IP/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return `${/^[aeiouAEIO]/.test(name) ? 'an' : 'a'} ${name}`;
}

/** accountId, ACCOUNT_ID and account-id as words. */
function spaced(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9@]+/g, ' ')
    .trim();
}
