// What is written of each node and edge, and as what type: once, for every format.
import type { GraphFile, GraphFileEdge, GraphFileNode } from './graph-file';

/** `long` is a whole number; a null value is left out of the file, or an empty field. */
export type Field<T> = {
  name: string;
  type: 'string' | 'long' | 'double';
  of: (subject: T) => string | number | null;
};

export const NODE_FIELDS: readonly Field<GraphFileNode>[] = [
  { name: 'label', type: 'string', of: (node) => node.label },
  { name: 'type', type: 'string', of: (node) => node.type },
  { name: 'kind', type: 'string', of: (node) => node.kind },
  { name: 'value', type: 'string', of: (node) => node.value },
  { name: 'realm', type: 'string', of: (node) => node.realm },
  { name: 'ring', type: 'long', of: (node) => node.ring },
  { name: 'degree', type: 'long', of: (node) => node.degree },
  { name: 'volume', type: 'long', of: (node) => node.volume },
  { name: 'bits', type: 'double', of: (node) => normal(node.bits) },
  { name: 'suppressed', type: 'string', of: (node) => node.suppressed },
  { name: 'first', type: 'string', of: (node) => node.first },
  { name: 'last', type: 'string', of: (node) => node.last },
  { name: 'accounts', type: 'long', of: (node) => (node.type === 'collection' ? node.members.length : null) },
  { name: 'members', type: 'string', of: memberValues },
  { name: 'memberRealms', type: 'string', of: memberRealms },
  { name: 'x', type: 'double', of: (node) => normal(node.x) },
  { name: 'y', type: 'double', of: (node) => normal(node.y) },
];

/** What every file says of nodes, then this one's measures. */
export function nodeFieldsOf({ measures = [] }: GraphFile): Field<GraphFileNode>[] {
  const own = measures.map(
    ({ name, type }, at): Field<GraphFileNode> => ({ name, type, of: ({ measured }) => normal(measured?.[at] ?? null) }), // prettier-ignore
  );
  return [...NODE_FIELDS, ...own];
}

export const EDGE_FIELDS: readonly Field<GraphFileEdge>[] = [
  {
    name: 'relation',
    type: 'string',
    of: ({ relations }) => (relations.length === 1 ? (relations[0] ?? null) : null),
  },
  { name: 'bits', type: 'double', of: (edge) => normal(edge.bits) },
  { name: 'accounts', type: 'long', of: (edge) => edge.accounts },
  {
    name: 'relations',
    type: 'string',
    of: ({ relations }) => (relations.length > 1 ? JSON.stringify(relations) : null),
  },
  {
    name: 'holders',
    type: 'string',
    of: ({ holders }) => (holders === null ? null : JSON.stringify(holders)),
  },
];

/** igraph refuses a whole file for one number that is nearer to zero than doubles are exact (2^-1022): it is zero. */
function normal<T extends string | number | null>(value: T): T | 0 {
  return typeof value === 'number' && Math.abs(value) < 2 ** -1022 ? 0 : value;
}

/** A list has no type that all readers of these formats agree on: it is a JSON array. */
function memberValues({ type, members }: GraphFileNode): string | null {
  return type === 'collection' ? JSON.stringify(members.map((member) => member.value)) : null;
}

/** Beside the values only where `realm` cannot say it for all of them. */
function memberRealms({ realm, type, members }: GraphFileNode): string | null {
  return type === 'collection' && realm === null
    ? JSON.stringify(members.map((member) => member.realm))
    : null;
}
