// truth.csv: whose every account is.
import { truthRows, type Roster } from '../roster';
import type { SimulatedFile } from '../types';
import { chunksOf } from './chunks';

export function truthFile(roster: Roster): SimulatedFile {
  const lines = function* (): Iterable<string> {
    yield 'account,ring,archetype';
    for (const { account, ring, archetype } of truthRows(roster)) yield `${account},${ring},${archetype}`;
  };
  return { name: 'truth.csv', rows: roster.size, chunks: () => chunksOf(lines()) };
}
