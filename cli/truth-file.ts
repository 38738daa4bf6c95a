// truth.csv: whose every account is.
import { RetortError } from '../shared/kernel/errors';
import { createTruth, type LabelledAccount, type Truth } from '../shared/linkage/truth';
import { readCsv } from './csv-file';

/**
 * Columns `account`, `ring` (empty: in no ring) and, where there is one, `archetype`; others are not read.
 * @throws RetortError `truth-invalid` {file, row, problem}; `log-…` {file} for a file that cannot be read at all
 */
export async function readTruth(name: string): Promise<Truth> {
  const rows: LabelledAccount[] = [];
  const rowOf = new Map<string, number>();
  await readCsv(name, 'truth-invalid', ['account', 'ring'], ({ row, text, refuse }) => {
    const account = text('account');
    if (account === '') throw refuse('no account in it');
    const before = rowOf.get(account);
    if (before !== undefined) throw refuse(`the account is in row ${String(before)} already`);
    rowOf.set(account, row);
    rows.push({ account, ring: text('ring'), archetype: text('archetype') });
  });
  if (rows.length > 0) return createTruth(rows);
  throw new RetortError('truth-invalid', { file: name, row: 1, problem: 'there is no account in it' });
}
