// Which values are on a list, each type in its own way; built once per list, asked once per selector.
import type { ListUse } from '../../model/records/run';
import type { WarningList } from '../../model/records/warning-list';
import { rangeSet } from '../../model/values/address-ranges';
import { kindsOfList } from './attributes';
import { plainPattern, type PlainPattern } from './plain-pattern';
import { anyFits } from './text-patterns';

export type ListMatcher = {
  list: ListUse;
  kinds: ReadonlySet<string>;
  /** `value` is canonical for its kind. */
  has(kind: string, value: string): boolean;
};

export function createMatcher(list: WarningList): ListMatcher {
  const { name, version, role, weight, entries } = list;
  const use = { name, version, role, weight, entries: entries.length, fingerprint: fingerprintOf(list) };
  const kinds = kindsOfList(list);
  const has = valueTest(list);
  return {
    list: use,
    kinds,
    has: (kind, value) => kinds.has(kind) && has(kind, value),
  };
}

/** FNV-1a over type, attributes and entries: two lists of one name and version may differ. */
export function fingerprintOf({ type, matchingAttributes, entries }: WarningList): string {
  let hash = 0x811c9dc5;
  for (const text of [type, ...matchingAttributes, ...entries]) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0xff, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function valueTest({ type, entries }: WarningList): (kind: string, value: string) => boolean {
  switch (type) {
    case 'cidr': {
      const ranges = rangeSet(entries);
      return (_, value) => ranges.holds(value);
    }
    case 'hostname':
      return hostTest(entries);
    case 'string':
      return stringTest(entries);
    case 'substring':
      return textTest(entries.map((text) => ({ text: text.toLowerCase(), atStart: false, atEnd: false })));
    case 'regex':
      return textTest(entries.flatMap((entry) => plainPattern(entry) ?? []));
  }
}

/** A host is on the list when it or a domain above it is; a leading dot says the same. */
function hostTest(entries: readonly string[]): (kind: string, value: string) => boolean {
  const hosts = new Set(entries.map((entry) => entry.toLowerCase().replace(/^\.|\.$/g, '')));
  return (_, value) => {
    for (let at = 0; at >= 0; at = value.indexOf('.', at) + 1 || -1)
      if (hosts.has(value.slice(at))) return true;
    return false;
  };
}

/** Exactly the value; single addresses are compared as addresses, domains of mail with or without their sign. */
function stringTest(entries: readonly string[]): (kind: string, value: string) => boolean {
  const values = new Set(entries.map((entry) => entry.toLowerCase()));
  const addresses = rangeSet(entries);
  return (kind, value) => {
    if (kind === 'address' || kind === 'network') return addresses.holds(value);
    return values.has(value.toLowerCase()) || (kind === 'email-domain' && values.has(`@${value}`));
  };
}

function textTest(patterns: readonly PlainPattern[]): (kind: string, value: string) => boolean {
  const fits = anyFits(patterns);
  return (kind, value) => fits((kind === 'email-domain' ? `@${value}` : value).toLowerCase());
}
