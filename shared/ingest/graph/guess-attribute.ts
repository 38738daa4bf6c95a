// What an attribute's column is read as. Ends carry a graph: an attribute that nobody recognises waits for no one, and stays unread.
import type { KindRegistry } from '../../model/kinds/registry';
import type { GraphFormat } from '../../model/records/import-spec';
import { guessColumn, type ColumnGuess, type SampledColumn } from '../guess-column';
import { attributeOf } from './graph-names';

/** What Retort writes beside a value: found out from what is in the workspace, and found out anew there. */
const FOUND_OUT = new Set([
  ...['label', 'type', 'ring', 'degree', 'volume', 'bits', 'suppressed', 'first', 'last', 'accounts'],
  ...['members', 'memberRealms', 'relations', 'holders', 'x', 'y', 'weight', 'id'],
]);

export function guessAttribute(column: SampledColumn, format: GraphFormat, kinds: KindRegistry): ColumnGuess {
  const name = attributeOf(column.name);
  if (isOwn(format) && FOUND_OUT.has(name)) return unread('found out by Retort: not read');
  const guess = guessColumn({ ...column, name }, kinds);
  const { as } = guess.read;
  if (as === 'entity') return { ...guess, read: { ...guess.read, required: false } };
  const isOfEdge = column.name.startsWith('edge.');
  if ((as === 'time' || as === 'count') && !isOfEdge) return unread('of the node, not of the edge: not read');
  if (as === 'time') return { ...guess, read: { ...guess.read, required: false } };
  if (as === 'count' || !guess.undecided) return guess;
  if (isOfEdge && /date|day|time|stamp|start|end/i.test(name) && guess.remark.includes('time')) return guess;
  return unread('not recognised: not read');
}

/** As Retort writes graphs: their values and kinds are its own. */
export function isOwn({ value, kind }: GraphFormat): boolean {
  return value === 'value' && kind === 'kind';
}

function unread(remark: string): ColumnGuess {
  return { read: { as: 'ignore' }, remark, undecided: false, strength: 0 };
}
