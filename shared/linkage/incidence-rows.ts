// Entries of accounts and selectors as compressed sparse rows both ways.
import { prefixSums } from '../dataset/sort';
import { NO_TIME } from '../dataset/types';
import type { Incidence } from './incidence';

/** One for every edge: an account may have a selector by several relations. */
export type RawEntries = { selector: Uint32Array; first: Uint32Array; last: Uint32Array };

type Rows = Omit<Incidence, 'accounts' | 'selectors' | 'aloneFrom' | 'kinds' | 'kindOf'>;

/** `raw`: of account `a`, `offsets[a]..offsets[a+1])`. One entry per (account, selector): an address both signed up and signed in from is one fact. Merged in place. */
export function mergeRelations(
  offsets: Uint32Array,
  raw: RawEntries,
  selectors: number,
  aloneFrom: number,
): Rows {
  const accountOffsets = new Uint32Array(offsets.length);
  const { selector, first, last } = raw;
  let written = 0;
  for (let account = 0; account + 1 < offsets.length; account++) {
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
  return { ...kept, ...transpose(kept.accountOffsets, kept.entrySelector, selectors, aloneFrom) };
}

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
  aloneFrom: number,
): Pick<Incidence, 'selectorOffsets' | 'selectorAccounts'> {
  const selectorOffsets = new Uint32Array(selectors + 1);
  // Whose alone each is, plus one: written once, where counting first would wait for the same place three times.
  const aloneOf = new Uint32Array(selectors - aloneFrom);
  for (const selector of entrySelector)
    if (selector < aloneFrom) selectorOffsets[selector + 1] = (selectorOffsets[selector + 1] as number) + 1;
  prefixSums(selectorOffsets.subarray(0, aloneFrom + 1));
  const cursor = selectorOffsets.slice(0, aloneFrom);
  const selectorAccounts = new Uint32Array(entrySelector.length);
  for (let account = 0; account + 1 < accountOffsets.length; account++) {
    const end = accountOffsets[account + 1] as number;
    for (let entry = accountOffsets[account] as number; entry < end; entry++) {
      const selector = entrySelector[entry] as number;
      if (selector >= aloneFrom) aloneOf[selector - aloneFrom] = account + 1;
      else {
        const at = cursor[selector] as number;
        cursor[selector] = at + 1;
        selectorAccounts[at] = account;
      }
    }
  }
  let at = selectorOffsets[aloneFrom] as number;
  aloneOf.forEach((account, place) => {
    if (account > 0) selectorAccounts[at++] = account - 1;
    selectorOffsets[aloneFrom + place + 1] = at;
  });
  return { selectorOffsets, selectorAccounts };
}

function earlier(a: number, b: number): number {
  if (a === NO_TIME) return b;
  return b === NO_TIME ? a : Math.min(a, b);
}

function later(a: number, b: number): number {
  if (a === NO_TIME) return b;
  return b === NO_TIME ? a : Math.max(a, b);
}
