// One file of MISP's warning lists, read as it is: refused where it is none, its unusable entries left out and told one by one.
import { RetortError, type ErrorData } from '../../kernel/errors';
import { WARNING_TYPES, type WarningList, type WarningType } from '../../model/records/warning-list';
import { rangeOf } from '../../model/values/address-ranges';
import { plainPattern } from './plain-pattern';
import { guessRole, weightOfRole } from './roles';

/** Longest file in characters, most entries (MISP's longest have half a million), longest entry and name. */
export const MAX_LIST_TEXT = 32_000_000;
export const MAX_ENTRIES = 500_000;
/** Substrings and patterns, sought in every value: MISP's longest has eight thousand. */
export const MAX_SEARCHED_ENTRIES = 50_000;
const MAX_ENTRY = 1_000;
const MAX_NAME = 300;
const MAX_DESCRIPTION = 5_000;
const REFUSED_TOLD = 100;

/** `at` counts the file's entries from 1. */
export type RefusedEntry = { at: number; entry: string; reason: string };
export type ReadWarningList = {
  list: WarningList;
  refused: RefusedEntry[];
  /** More than are told. */ refusedTotal: number;
};

/** @throws RetortError `warning-list-invalid` {path, problem}, `warning-list-too-large` {what, found, limit} */
export function readWarningList(text: string): ReadWarningList {
  limit('characters', text.length, MAX_LIST_TEXT);
  const file = objectOf(text);
  const name = textMember(file, 'name', MAX_NAME).trim();
  if (name === '') throw invalid({ path: 'name', problem: 'is missing' });
  const description = file.has('description') ? textMember(file, 'description', MAX_DESCRIPTION) : '';
  const type = typeOf(file);
  const given = listMember(file, 'list');
  limit(
    'entries',
    given.length,
    type === 'substring' || type === 'regex' ? MAX_SEARCHED_ENTRIES : MAX_ENTRIES,
  );
  const { entries, refused, refusedTotal } = usableEntries(type, given);
  if (entries.length === 0) throw invalid(nothingUsable(refused));
  const role = guessRole(name, description);
  const list: WarningList = {
    name,
    version: versionOf(file),
    description,
    type,
    matchingAttributes: attributesOf(file),
    entries,
    role,
    weight: weightOfRole(role),
  };
  return { list, refused, refusedTotal };
}

function objectOf(text: string): ReadonlyMap<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw invalid({
      path: '',
      problem: `not JSON: ${error instanceof Error ? error.message.slice(0, 200) : ''}`,
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid({ path: '', problem: 'not an object with name, type and list' });
  return new Map(Object.entries(value));
}

function typeOf(file: ReadonlyMap<string, unknown>): WarningType {
  // Files from before MISP had types are lists of strings.
  const type = file.get('type') ?? 'string';
  const known = WARNING_TYPES.find((one) => one === type);
  if (known === undefined) throw invalid({ path: 'type', problem: `not one of ${WARNING_TYPES.join(', ')}` });
  return known;
}

function versionOf(file: ReadonlyMap<string, unknown>): number {
  const version = file.get('version') ?? 0;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 0)
    throw invalid({ path: 'version', problem: 'not a whole number' });
  return version;
}

function attributesOf(file: ReadonlyMap<string, unknown>): string[] {
  if (!file.has('matching_attributes')) return [];
  const given = listMember(file, 'matching_attributes');
  limit('matching_attributes', given.length, 1_000);
  return given.map((one, at) => {
    if (typeof one === 'string' && one.length <= MAX_NAME) return one;
    throw invalid({ path: `matching_attributes[${String(at)}]`, problem: 'not a text' });
  });
}

type Usable = { entries: string[]; refused: RefusedEntry[]; refusedTotal: number };

function usableEntries(type: WarningType, given: readonly unknown[]): Usable {
  const entries = new Set<string>();
  const refused: RefusedEntry[] = [];
  let refusedTotal = 0;
  given.forEach((entry, index) => {
    if (typeof entry !== 'string') throw invalid({ path: `list[${String(index)}]`, problem: 'not a text' });
    const reason = problemOf(type, entry);
    if (reason === undefined) entries.add(entry.trim());
    else if (++refusedTotal <= REFUSED_TOLD)
      refused.push({ at: index + 1, entry: entry.slice(0, 80), reason });
  });
  return { entries: [...entries], refused, refusedTotal };
}

function problemOf(type: WarningType, entry: string): string | undefined {
  const text = entry.trim();
  if (text === '') return 'empty';
  if (text.length > MAX_ENTRY) return `over ${String(MAX_ENTRY)} characters`;
  if (type === 'cidr') {
    const range = rangeOf(text);
    return typeof range === 'string' ? range : undefined;
  }
  if (type === 'regex' && plainPattern(text) === undefined)
    return 'a regular expression that says more than text, ^ and $: none from a file is run';
  return undefined;
}

function nothingUsable([first]: readonly RefusedEntry[]): ErrorData {
  if (first === undefined) return { path: 'list', problem: 'has no entries' };
  return {
    path: `list[${String(first.at - 1)}]`,
    problem: `no entry can be used; the first: ${first.reason}`,
  };
}

function textMember(file: ReadonlyMap<string, unknown>, name: string, longest: number): string {
  const value = file.get(name);
  if (typeof value !== 'string')
    throw invalid({ path: name, problem: value === undefined ? 'is missing' : 'not a text' });
  return value.slice(0, longest);
}

function listMember(file: ReadonlyMap<string, unknown>, name: string): readonly unknown[] {
  const value = file.get(name);
  if (!Array.isArray(value))
    throw invalid({ path: name, problem: value === undefined ? 'is missing' : 'not a list' });
  return value;
}

function limit(what: string, found: number, most: number): void {
  if (found > most) throw new RetortError('warning-list-too-large', { what, found, limit: most });
}

function invalid(data: ErrorData): RetortError {
  return new RetortError('warning-list-invalid', data);
}
