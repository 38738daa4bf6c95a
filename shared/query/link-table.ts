// The table of links: every pair of accounts that was scored, told by its place among them.
import { LINK_STANDINGS, NO_SELECTOR, type ScoredLinks } from '../linkage/scored-links';
import type { LinkRow } from '../engine/engine';
import { foundMask } from './find';
import { entityRow } from './rows';
import { idsInScope } from './scope';
import { keysOf, MISSING, numberKeys, valueKeys } from './sort-keys';
import type { RowTest, TableSource } from './table-source';
import type { DatasetView } from './view';
import { kindOf } from './view';

/** Where the rings of two accounts stand to each other. */
export const LINK_RINGS = ['within', 'between', 'leaving', 'outside'] as const;

/** `seen`: 1 per entity that the dates of the query let through, of which both accounts must be; null: all. */
export function linkTable(
  view: DatasetView,
  links: ScoredLinks,
  seen: Uint8Array | null,
): TableSource<'links'> {
  return {
    rows: (scope) => {
      const ids = idsInScope(view, scope);
      return rowsThat(links, ids === null ? null : touches(links, maskOf(view, ids)));
    },
    test: ({ text }) => testOf(view, links, text, seen),
    facets: {
      standing: { values: LINK_STANDINGS, of: (row) => links.standing[row] as number },
      rings: { values: LINK_RINGS, of: (row) => ringsOf(view, links, row) },
      strongest: {
        values: view.kinds.ids,
        of: (row) => {
          const selector = links.strongest[row] as number;
          return selector === NO_SELECTOR ? -1 : kindOf(view, selector);
        },
      },
    },
    columns: columnsOf(view, links),
    row: (row) => linkRow(view, links, row),
  };
}

function columnsOf(view: DatasetView, links: ScoredLinks): TableSource<'links'>['columns'] {
  const { dictionary } = view.dataset;
  const value = (rows: Uint32Array, ids: Uint32Array) => [
    valueKeys(dictionary, rows, (row) => ids[row] as number),
  ];
  return {
    account: (rows) => value(rows, links.account),
    other: (rows) => value(rows, links.other),
    bits: (rows) => numberKeys(rows, (row) => Math.round((links.bits[row] as number) * SIX_DIGITS)),
    standing: (rows) => [keysOf(rows, (row) => links.standing[row] as number)],
    // By the ring that comes first, then by the other one's.
    ring: (rows) => [1, 0].map((nth) => keysOf(rows, (row) => ranksOf(view, links, row)[nth] as number)),
    shared: (rows) => [keysOf(rows, (row) => links.shared[row] as number)],
    // NO_SELECTOR is MISSING.
    strongest: (rows) => value(rows, links.strongest),
  };
}

/** Tell any two apart that people would. */
const SIX_DIGITS = 1e6;

/** Of both accounts, the first of them first; MISSING: in none. */
function ranksOf({ marks }: DatasetView, { account, other }: ScoredLinks, row: number): [number, number] {
  const one = marks.rankOf(account[row] as number) || MISSING;
  const two = marks.rankOf(other[row] as number) || MISSING;
  return one < two ? [one, two] : [two, one];
}

function ringsOf(view: DatasetView, links: ScoredLinks, row: number): number {
  const [one, other] = ranksOf(view, links, row);
  const name =
    one === MISSING ? 'outside' : other === MISSING ? 'leaving' : one === other ? 'within' : 'between';
  return LINK_RINGS.indexOf(name);
}

function rowsThat({ size }: ScoredLinks, passes: RowTest | null): Uint32Array {
  const rows = new Uint32Array(size);
  let kept = 0;
  for (let row = 0; row < size; row++) if (passes === null || passes(row)) rows[kept++] = row;
  return kept === size ? rows : rows.slice(0, kept);
}

function touches({ account, other }: ScoredLinks, mask: Uint8Array): RowTest {
  return (row) => mask[account[row] as number] === 1 || mask[other[row] as number] === 1;
}

function maskOf({ dataset }: DatasetView, ids: Uint32Array): Uint8Array {
  const mask = new Uint8Array(dataset.dictionary.size);
  for (const id of ids) mask[id] = 1;
  return mask;
}

/** Text is sought in both accounts and in what they share that counts most. */
function testOf(
  { dataset }: DatasetView,
  links: ScoredLinks,
  text: string,
  seen: Uint8Array | null,
): RowTest | null {
  const { account, other, strongest } = links;
  const found = text === '' ? null : foundMask(dataset.dictionary, text);
  const named = found === null ? null : touches(links, found);
  if (found === null && seen === null) return null;
  return (row) =>
    (named === null || named(row) || found?.[strongest[row] as number] === 1) &&
    (seen === null || (seen[account[row] as number] === 1 && seen[other[row] as number] === 1));
}

function linkRow(view: DatasetView, links: ScoredLinks, row: number): LinkRow {
  const strongest = links.strongest[row] as number;
  return {
    id: row,
    account: entityRow(view, links.account[row] as number),
    other: entityRow(view, links.other[row] as number),
    bits: links.bits[row] as number,
    standing: LINK_STANDINGS[links.standing[row] as number] ?? 'below',
    shared: links.shared[row] as number,
    strongest: strongest === NO_SELECTOR ? null : entityRow(view, strongest),
  };
}
