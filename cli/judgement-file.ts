// judgements.csv: what a person says of pairs of accounts, by the names that the logs give them; a later row is a newer judgement.
import type { Dataset } from '../shared/dataset/types';
import {
  MOST_REASON,
  pairOf,
  VERDICTS,
  type AccountKey,
  type Judgement,
  type Verdict,
} from '../shared/model/records/judgement';
import { readCsv, type CsvRow } from './csv-file';
import { accountKeys } from './left-out';

export const JUDGEMENT_OPTIONS = { judgements: { type: 'string' } } as const;

export const JUDGEMENT_HELP = `  --judgements FILE  CSV with the columns a, b, verdict (same, not-same, unsure) and, where there is one, reason: what the linkage obeys,
                     whatever the bits; of rows that contradict each other the later ones; a row that is not in order is refused
`;

export type NamedJudgement = { a: string; b: string; verdict: Verdict; reason: string };

/** @throws RetortError `judgements-invalid` {file, row, problem}; `log-…` {file} for a file that cannot be read at all */
export async function readJudgements(name: string): Promise<NamedJudgement[]> {
  const rows: NamedJudgement[] = [];
  const rowOf = new Map<string, number>();
  await readCsv(name, 'judgements-invalid', ['a', 'b', 'verdict'], (row) => {
    const judgement = namedJudgement(row);
    const pair = pairOf(judged(judgement, (value) => ({ realm: '', value })));
    const before = rowOf.get(pair);
    if (before !== undefined) throw row.refuse(`the pair is judged in row ${String(before)} already`);
    rowOf.set(pair, row.row);
    rows.push(judgement);
  });
  return rows;
}

function namedJudgement({ text, refuse }: CsvRow): NamedJudgement {
  const [a, b, written, reason] = [text('a'), text('b'), text('verdict'), text('reason')];
  const verdict = VERDICTS.find((known) => known === written);
  if (a === '' || b === '') throw refuse('it names one account only');
  if (a === b) throw refuse('an account is judged against itself');
  if (verdict === undefined) throw refuse(`the verdict is "${written}", not same, not-same or unsure`);
  if (reason.length > MOST_REASON)
    throw refuse(`the reason has ${String(reason.length)} characters, more than ${String(MOST_REASON)}`);
  return { a, b, verdict, reason };
}

/** An account that the logs do not have is kept by its name, and waits. */
export function judgementsIn(dataset: Dataset, named: readonly NamedJudgement[]): Judgement[] {
  const keyOf = (value: string): AccountKey => accountKeys(dataset, value)[0] ?? { realm: '', value };
  return named.map((one) => judged(one, keyOf));
}

/** The file says in which order it was judged, not when. */
function judged({ a, b, verdict, reason }: NamedJudgement, keyOf: (value: string) => AccountKey): Judgement {
  const account = (value: string): AccountKey => ({ realm: keyOf(value).realm, value });
  return { a: account(a), b: account(b), verdict, reason, at: '' };
}
