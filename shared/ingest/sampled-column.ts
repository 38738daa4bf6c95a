// A column of a sample, for guesses, and what a person is told of it.
import type { ColumnGuess, SampledColumn } from './guess-column';
import type { ColumnInspection } from './types';

/** `cells`: of every sampled row, empty where there is no value. */
export function sampledColumn(name: string, cells: readonly string[]): SampledColumn {
  const values = cells.filter((value) => value !== '');
  return { name, values, distinct: new Set(values), rows: cells.length };
}

export function inspectedColumn(column: SampledColumn, guess: ColumnGuess | undefined): ColumnInspection {
  const { remark = '', undecided = true } = guess ?? {};
  const { name, values, distinct, rows } = column;
  const empty = rows === 0 ? 1 : 1 - values.length / rows;
  return {
    column: name,
    firstValue: values[0] ?? '',
    empty,
    distinct: distinct.size,
    sampled: rows,
    remark,
    undecided,
  };
}
