// The rows of a table before they are sorted: what the filters let through, and what each choice of a facet would give.
import type { FacetCount, TableFacet, TableName, TableQuery } from '../engine/tables';
import type { FacetSource, FilteredRows, TableSource } from './table-source';

/** A facet counts what the other filters let through, so that a person sees what adding a value would bring. */
export function filterRows<T extends TableName>(
  source: TableSource<T>,
  query: Pick<TableQuery<T>, 'scope' | 'chosen' | 'text' | 'from' | 'to'>,
): FilteredRows<T> {
  const rows = source.rows(query.scope);
  const passes = source.test(query);
  const passed = passes === null ? rows : keep(rows, (row) => passes(row));
  const names = Object.keys(source.facets) as TableFacet<T>[];
  const tallies = names.map((name, nth) => ({
    facet: source.facets[name],
    chosen: query.chosen[name] ?? [],
    bit: 1 << nth,
  }));
  const refusals = refusalsOf(passed, tallies);
  const counts = tallies.map((tally, nth) => [names[nth], countsOf(passed, refusals, tally)]);
  return {
    ids: refusals === null ? passed : keep(passed, (_, at) => refusals[at] === 0),
    of: rows.length,
    facets: Object.fromEntries(counts) as FilteredRows<T>['facets'],
  };
}

/** `bit` stands for the facet among what refuses a row. */
type Tally = { facet: FacetSource; chosen: readonly string[]; bit: number };

/** Per row the facets that refuse it; null: nothing is chosen in any. */
function refusalsOf(rows: Uint32Array, tallies: readonly Tally[]): Uint8Array | null {
  const choosing = tallies.filter(({ chosen }) => chosen.length > 0);
  if (choosing.length === 0) return null;
  const refusals = new Uint8Array(rows.length);
  for (const { facet, chosen, bit } of choosing) {
    const wanted = Uint8Array.from(facet.values, (value) => (chosen.includes(value) ? 1 : 0));
    for (let at = 0; at < rows.length; at++)
      if (wanted[facet.of(rows[at] as number)] !== 1) refusals[at] = (refusals[at] as number) | bit;
  }
  return refusals;
}

function countsOf(rows: Uint32Array, refusals: Uint8Array | null, { facet, bit }: Tally): FacetCount[] {
  const { values, of } = facet;
  const counts = new Uint32Array(values.length);
  for (let at = 0; at < rows.length; at++) {
    if (refusals !== null && ((refusals[at] as number) & ~bit) !== 0) continue;
    const value = of(rows[at] as number);
    if (value >= 0) counts[value] = (counts[value] as number) + 1;
  }
  const listed = values.map((value, place) => ({ value, rows: counts[place] as number }));
  return listed.filter((one) => one.rows > 0).sort((a, b) => b.rows - a.rows);
}

function keep(rows: Uint32Array, passes: (row: number, at: number) => boolean): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let size = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (passes(row, at)) kept[size++] = row;
  }
  return kept.slice(0, size);
}
