// Pages of rows around what is in sight: fetched once, kept while near, dropped when far.
import type { TableRow } from '../../../shared/engine/engine';

export const PAGE_ROWS = 200;
const KEPT_PAGES = 24;

export type Pages = ReadonlyMap<number, readonly TableRow[]>;

/** Indices of the pages that hold rows `first`..`last`, of `total`. */
export function pagesFor(first: number, last: number, total: number): number[] {
  const end = Math.min(last, total - 1);
  const from = Math.floor(Math.max(0, first) / PAGE_ROWS);
  const to = Math.floor(Math.max(0, end) / PAGE_ROWS);
  return total === 0 ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

export function rowAt(pages: Pages, index: number): TableRow | undefined {
  return pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];
}

/** With one page more; beyond the limit the pages farthest from it go. */
export function withPage(pages: Pages, page: number, rows: readonly TableRow[]): Pages {
  const next = new Map(pages).set(page, rows);
  if (next.size <= KEPT_PAGES) return next;
  const far = [...next.keys()]
    .sort((a, b) => Math.abs(b - page) - Math.abs(a - page))
    .slice(0, next.size - KEPT_PAGES);
  for (const index of far) next.delete(index);
  return next;
}
