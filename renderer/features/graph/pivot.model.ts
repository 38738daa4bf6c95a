// What several entities share, as the panel asks, says and copies it.
import type { SharedPage, SharedQuery, SharedRow } from '../../../shared/engine/engine';
import { tsvCell } from '../../../shared/kernel/csv-cell';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { spokenEntity } from '../../state/entity-text';
import { suppressionWord } from '../../state/linkage-words';
import { formatBits, formatCount, formatOf } from '../../ui/format';

/** Rows that are listed at first, and how many more each request brings; at most so many are copied and listed. */
export const PIVOT_ROWS = 100;
export const MOST_PIVOT_ROWS = 1_000;

export const pivotQuery = (scope: SharedQuery['scope'], kind: string | null, limit: number): SharedQuery => ({
  ...{ scope, accounts: true, least: 2, kinds: kind === null ? [] : [kind], offset: 0 },
  limit: Math.min(limit, MOST_PIVOT_ROWS),
});

/** "342 of 1,482" */
export const amongWords = ({ among }: SharedRow, of: number): string =>
  `${formatCount(among)} of ${formatCount(of)}`;

/** "18.2 bits", "not counted: hub", "no evidence" */
export function worthWords({ bits, suppressed }: SharedRow): string {
  if (suppressed !== null) return `not counted: ${suppressionWord(suppressed)}`;
  return bits === null ? 'no evidence' : `${formatBits(bits)} bits`;
}

export const outsideWords = ({ outside }: SharedRow): string =>
  outside === 0 ? 'nobody else' : `${formatCount(outside)} outside`;

/** A row as it is heard. */
export function spokenRow(kinds: KindRegistry, row: SharedRow, of: number): string {
  return `${spokenEntity(kinds, row.row.key)}, ${amongWords(row, of)}, ${worthWords(row)}, ${outsideWords(row)}`;
}

/** "100 of 1,240 shown": nothing is left out without a word. */
export function countWords({ rows, total, of }: SharedPage): string {
  const shared = `${formatOf(total, 'thing')} that two or more of ${formatCount(of)} have`;
  return rows.length < total ? `${formatCount(rows.length)} of ${shared}` : shared;
}

/** A header and a line per row, values whole; text that a spreadsheet would evaluate gets an apostrophe before it. */
export function pivotAsTsv({ rows, of }: SharedPage): string {
  const header = ['Kind', 'Realm', 'Value', 'Among', 'Of', 'Outside', 'Bits', 'Not counted'];
  const lines = rows.map(({ row: { key }, among, outside, bits, suppressed }) => [
    ...[key.kind, key.realm, key.value, among, of, outside],
    ...[suppressed === null ? bits : null, suppressed],
  ]);
  return [header, ...lines].map((line) => line.map(tsvCell).join('\t')).join('\n');
}
