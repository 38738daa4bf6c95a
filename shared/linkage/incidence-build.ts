// From edges to accounts against selectors.
import { prefixSums } from '../dataset/sort';
import type { Dataset, EntityId } from '../dataset/types';
import type { Incidence } from './incidence';
import { assignRoles, type Roles } from './incidence-roles';
import { mergeRelations, type RawEntries } from './incidence-rows';
import type { LinkageParameters } from './types';

/**
 * Selectors are the entities whose kind has a curve in the parameters and that at least one account was seen with, but for those that are excluded;
 * sources that are excluded must be out of the dataset already. An account that no edge names any more is none.
 */
export function buildIncidence(dataset: Dataset, parameters: LinkageParameters): Incidence {
  const roles = assignRoles(dataset, parameters);
  const meetings = findMeetings(dataset, roles);
  const offsets = countEntries(meetings, roles.accounts.length);
  const { accounts, selectors, aloneFrom, kinds, kindOf } = roles;
  const entries = fillEntries(dataset, meetings, offsets, aloneFrom);
  return {
    ...{ accounts, selectors, aloneFrom, kinds, kindOf },
    ...mergeRelations(offsets, entries, selectors.length, aloneFrom),
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
  prefixSums(offsets);
  return offsets;
}

/** What can be shared before what cannot: so the rows are in order already, but for accounts that are objects, too. */
function fillEntries(
  { index: { edges } }: Dataset,
  { size, account, selector, edge }: Meetings,
  offsets: Uint32Array,
  aloneFrom: number,
): RawEntries {
  const cursor = offsets.slice();
  const entries = {
    selector: new Uint32Array(size),
    first: new Uint32Array(size),
    last: new Uint32Array(size),
  };
  const fill = (least: number, most: number): void => {
    for (let from = 0; from < size; from++) {
      const one = selector[from] as number;
      if (one < least || one >= most) continue;
      const who = account[from] as number;
      const at = cursor[who] as number;
      cursor[who] = at + 1;
      entries.selector[at] = one;
      entries.first[at] = edges.first[edge[from] as number] as number;
      entries.last[at] = edges.last[edge[from] as number] as number;
    }
  };
  fill(0, aloneFrom);
  fill(aloneFrom, Infinity);
  return entries;
}
