// Accounts against selectors, as compressed sparse rows both ways: all that scoring needs of the dataset, and nothing else.
import { NO_TIME, type Dataset, type EntityId } from '../dataset/types';
import { lowerBound } from '../kernel/lower-bound';
import type { LinkageParameters } from './types';

/** Dense positions of accounts and selectors, apart from entity ids; an entry is one account seen with one selector, however often and by whichever relation. */
export type Incidence = {
  /** Entity ids, ascending. */
  accounts: Uint32Array;
  selectors: Uint32Array;
  /** Kind ids, and each selector's as a position among them. */
  kinds: readonly string[];
  kindOf: Uint8Array;
  /** Entries of account `a`: `accountOffsets[a]..accountOffsets[a+1]`, ordered by selector position. */
  accountOffsets: Uint32Array;
  entrySelector: Uint32Array;
  /** Seconds since 1970 UTC; NO_TIME when unknown. */
  entryFirst: Uint32Array;
  entryLast: Uint32Array;
  /** Accounts of selector `s`: `selectorAccounts[selectorOffsets[s]..selectorOffsets[s+1])`, ascending. */
  selectorOffsets: Uint32Array;
  selectorAccounts: Uint32Array;
};

/**
 * Selectors are the entities whose kind has a curve in the parameters and that at least one account was seen with, but for those that are excluded;
 * sources that are excluded must be out of the dataset already. An account that no edge names any more is none.
 */
export function buildIncidence(dataset: Dataset, parameters: LinkageParameters): Incidence {
  const roles = assignRoles(dataset, parameters);
  const meetings = findMeetings(dataset, roles);
  const offsets = countEntries(meetings, roles.accounts.length);
  const entries = fillEntries(dataset, meetings, offsets);
  const { accounts, selectors, kinds, kindOf } = roles;
  return {
    ...{ accounts, selectors, kinds, kindOf },
    ...mergeRelations(accounts.length, offsets, entries, selectors.length),
  };
}

type Named = Pick<Incidence, 'accounts' | 'selectors' | 'kinds' | 'kindOf'>;
/** With the position of every entity, -1 for those that are not accounts (or not selectors): only needed until the entries are there. */
type Roles = Named & { accountOf: Int32Array; selectorOf: Int32Array };
type RawEntries = { selector: Uint32Array; first: Uint32Array; last: Uint32Array };

function assignRoles(dataset: Dataset, parameters: LinkageParameters): Roles {
  const { classes, classOf, size } = dataset.dictionary;
  const accountOf = new Int32Array(size).fill(-1);
  const selectorOf = new Int32Array(size).fill(-1);
  const isAccount = classes.map(({ kind }) => kind === 'account');
  const { excluded } = parameters;
  const isSelector = classes.map(
    ({ kind }) =>
      kind !== 'account' && parameters.curves[kind] !== undefined && !excluded.kinds.includes(kind),
  );
  const without = new Set(excluded.selectors.map((key) => dataset.dictionary.find(key)));
  const { outOffsets, inOffsets } = dataset.index;
  const accounts = new Uint32Array(size);
  const selectors = new Uint32Array(size);
  const count = { accounts: 0, selectors: 0 };
  const kinds = [...new Set(classes.map(({ kind }) => kind))];
  const kindOfClass = Uint8Array.from(classes, ({ kind }) => kinds.indexOf(kind));
  for (let id = 0; id < size; id++) {
    const entityClass = classOf[id] as number;
    if (outOffsets[id] === outOffsets[id + 1] && inOffsets[id] === inOffsets[id + 1]) continue;
    if (isAccount[entityClass] === true) accounts[(accountOf[id] = count.accounts++)] = id;
    if (isSelector[entityClass] !== true || without.has(id)) continue;
    selectors[(selectorOf[id] = count.selectors++)] = id;
  }
  const kindOf = new Uint8Array(count.selectors);
  for (let at = 0; at < kindOf.length; at++)
    kindOf[at] = kindOfClass[classOf[selectors[at] as number] as number] as number;
  return {
    ...{ accounts: accounts.slice(0, count.accounts), selectors: selectors.slice(0, count.selectors) },
    ...{ accountOf, selectorOf, kinds, kindOf },
  };
}

/** Edges between an account and a selector, whichever is the subject, in the order of the dataset. */
type Meetings = { size: number; account: Uint32Array; selector: Uint32Array; edge: Uint32Array };

/** Looked up once for counting and filling: the places of entities lie all over the memory. */
function findMeetings({ index: { edges } }: Dataset, { accountOf, selectorOf }: Roles): Meetings {
  const { subject, object, size } = edges;
  const found = {
    size: 0,
    ...{ account: new Uint32Array(size), selector: new Uint32Array(size), edge: new Uint32Array(size) },
  };
  const add = (account: number, selector: number, edge: number): void => {
    if (account < 0 || selector < 0) return;
    found.account[found.size] = account;
    found.selector[found.size] = selector;
    found.edge[found.size++] = edge;
  };
  for (let edge = 0; edge < size; edge++) {
    const from = subject[edge] as EntityId;
    const to = object[edge] as EntityId;
    const account = accountOf[from] as number;
    if (account >= 0) add(account, selectorOf[to] as number, edge);
    else add(accountOf[to] as number, selectorOf[from] as number, edge);
  }
  return found;
}

function countEntries({ size, account }: Meetings, accounts: number): Uint32Array {
  const offsets = new Uint32Array(accounts + 1);
  for (let at = 0; at < size; at++) {
    const slot = (account[at] as number) + 1;
    offsets[slot] = (offsets[slot] as number) + 1;
  }
  return cumulate(offsets);
}

function fillEntries({ index: { edges } }: Dataset, meetings: Meetings, offsets: Uint32Array): RawEntries {
  const { size } = meetings;
  const entries = {
    selector: new Uint32Array(size),
    first: new Uint32Array(size),
    last: new Uint32Array(size),
  };
  const cursor = offsets.slice();
  for (let from = 0; from < size; from++) {
    const account = meetings.account[from] as number;
    const edge = meetings.edge[from] as number;
    const at = cursor[account] as number;
    cursor[account] = at + 1;
    entries.selector[at] = meetings.selector[from] as number;
    entries.first[at] = edges.first[edge] as number;
    entries.last[at] = edges.last[edge] as number;
  }
  return entries;
}

/** One entry per (account, selector): an address both signed up and signed in from is one fact. Merged in place. */
function mergeRelations(
  accounts: number,
  offsets: Uint32Array,
  raw: RawEntries,
  selectors: number,
): Omit<Incidence, keyof Named> {
  const accountOffsets = new Uint32Array(accounts + 1);
  const { selector, first, last } = raw;
  let written = 0;
  for (let account = 0; account < accounts; account++) {
    const start = written;
    const end = offsets[account + 1] as number;
    sortBySelector(raw, offsets[account] as number, end);
    for (let from = offsets[account] as number; from < end; from++) {
      const same = written > start && selector[written - 1] === selector[from];
      const at = same ? written - 1 : written++;
      selector[at] = selector[from] as number;
      first[at] = same ? earlier(first[at] as number, first[from] as number) : (first[from] as number);
      last[at] = same ? later(last[at] as number, last[from] as number) : (last[from] as number);
    }
    accountOffsets[account + 1] = written;
  }
  const kept = {
    accountOffsets,
    entrySelector: selector.slice(0, written),
    entryFirst: first.slice(0, written),
    entryLast: last.slice(0, written),
  };
  return { ...kept, ...transpose(kept.accountOffsets, kept.entrySelector, selectors) };
}

/** Edges come by object, so that only accounts which are objects, too, are out of order. */
function sortBySelector({ selector, first, last }: RawEntries, start: number, end: number): void {
  let at = start + 1;
  while (at < end && (selector[at - 1] as number) <= (selector[at] as number)) at++;
  if (at >= end) return;
  const order = Array.from({ length: end - start }, (_, index) => start + index);
  order.sort((a, b) => (selector[a] as number) - (selector[b] as number));
  for (const column of [selector, first, last])
    column.set(
      order.map((from) => column[from] as number),
      start,
    );
}

function transpose(
  accountOffsets: Uint32Array,
  entrySelector: Uint32Array,
  selectors: number,
): Pick<Incidence, 'selectorOffsets' | 'selectorAccounts'> {
  const selectorOffsets = new Uint32Array(selectors + 1);
  for (const selector of entrySelector)
    selectorOffsets[selector + 1] = (selectorOffsets[selector + 1] as number) + 1;
  cumulate(selectorOffsets);
  const cursor = selectorOffsets.slice();
  const selectorAccounts = new Uint32Array(entrySelector.length);
  for (let account = 0; account + 1 < accountOffsets.length; account++) {
    const end = accountOffsets[account + 1] as number;
    for (let entry = accountOffsets[account] as number; entry < end; entry++) {
      const selector = entrySelector[entry] as number;
      const at = cursor[selector] as number;
      cursor[selector] = at + 1;
      selectorAccounts[at] = account;
    }
  }
  return { selectorOffsets, selectorAccounts };
}

function cumulate(offsets: Uint32Array): Uint32Array {
  for (let at = 1; at < offsets.length; at++)
    offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number);
  return offsets;
}

function earlier(a: number, b: number): number {
  if (a === NO_TIME) return b;
  return b === NO_TIME ? a : Math.min(a, b);
}

function later(a: number, b: number): number {
  if (a === NO_TIME) return b;
  return b === NO_TIME ? a : Math.max(a, b);
}

/** Position of an entity among the accounts; -1: it is none. */
export function accountAt({ accounts }: Pick<Incidence, 'accounts'>, id: EntityId): number {
  return placeOf(accounts, id);
}

/** Position of an entity among the selectors; -1: it is none. */
export function selectorAt({ selectors }: Pick<Incidence, 'selectors'>, id: EntityId): number {
  return placeOf(selectors, id);
}

function placeOf(ascending: Uint32Array, id: number): number {
  const place = lowerBound(ascending, id);
  return ascending[place] === id ? place : -1;
}

/** The position of every entity below `size`, -1 where it has none: for whoever asks about all of them. */
export function placesOf(ids: Uint32Array, size: number): Int32Array {
  const places = new Int32Array(size).fill(-1);
  for (let at = 0; at < ids.length; at++) places[ids[at] as number] = at;
  return places;
}

export function kindAt({ kinds, kindOf }: Pick<Incidence, 'kinds' | 'kindOf'>, selector: number): string {
  return kinds[kindOf[selector] as number] as string;
}

/** How many accounts were seen with the selector at this position. */
export function selectorDegree(incidence: Incidence, selector: number): number {
  return (
    (incidence.selectorOffsets[selector + 1] as number) - (incidence.selectorOffsets[selector] as number)
  );
}
