// What an attribute's column is read as. Ends carry a graph: an attribute that nobody recognises waits for no one, and stays unread.
import type { KindRegistry } from '../../model/kinds/registry';
import type { GraphFormat } from '../../model/records/import-spec';
import { guessColumn, type ColumnGuess, type SampledColumn } from '../guess-column';
import { TIME } from '../guess-words';
import { attributeOf } from './graph-names';

/** What Retort writes beside a value: found out from what is in the workspace, and found out anew there. */
const FOUND_OUT = new Set([
  ...['label', 'type', 'ring', 'degree', 'volume', 'bits', 'suppressed', 'first', 'last', 'accounts'],
  ...['members', 'memberRealms', 'relations', 'holders', 'x', 'y', 'weight', 'id'],
  ...['community', 'verdict', 'sureness', 'pageRank', 'betweenness'],
]);

export function guessAttribute(column: SampledColumn, format: GraphFormat, kinds: KindRegistry): ColumnGuess {
  const name = attributeOf(column.name);
  if (isOwn(format) && FOUND_OUT.has(name)) return unread('found out by Retort: not read');
  const guess = guessColumn({ ...column, name }, kinds);
  const { read } = guess;
  if (read.as === 'entity') return { ...guess, read: { ...read, required: false } };
  const isOfEdge = column.name.startsWith('edge.');
  if (!isOfEdge && read.as !== 'ignore') return unread('of the node, not of the edge: not read');
  if (read.as === 'time') return { ...guess, read: { ...read, required: false } };
  // When an edge was is worth asking for (I35); what else nobody recognises is not.
  if (!guess.undecided || (isOfEdge && TIME.test(name))) return guess;
  return unread('not recognised: not read');
}

/** As Retort writes graphs: their values and kinds are its own. */
export function isOwn({ value, kind }: GraphFormat): boolean {
  return value === 'value' && kind === 'kind';
}

function unread(remark: string): ColumnGuess {
  return { read: { as: 'ignore' }, remark, undecided: false, strength: 0 };
}
