// A graph as its readers tell it, whatever the file's dialect: nodes, edges, and what has no place among them.

import { RetortError } from '../../kernel/errors';
import { MAX_ATTRIBUTE_VALUES } from '../limits';

/** By name. */
export type Defaults = ReadonlyMap<string, readonly string[]>;

export type GraphSubject = {
  /** Empty: the file gives none. */
  id: string;
  /** By name; several where the file gives several over time. Empty values are not there. */
  attributes: Map<string, string[]>;
  /** What holds where it does not say: one map for all of them, so that few declarations and many nodes do not multiply. */
  defaults: Defaults;
  /** Where it begins in the file. */
  byte: number;
};

export type GraphEdge = GraphSubject & {
  source: string;
  target: string;
  /** When it was there, as written: each is a row of its own. None: not said. */
  spells: { start: string; end: string }[];
};

/** Told in the order of the file. A node may come after its edges. */
export type GraphSink = {
  node(node: GraphSubject): void;
  edge(edge: GraphEdge): void;
  /** Something that rows cannot say, in the plural: "positions". */
  leaveOut(what: string): void;
  /** An attribute that the file uses and does not declare. */
  undeclared(name: string): void;
};

/** Its own, or the default; undefined: none. */
export function valuesAt(
  { attributes, defaults }: GraphSubject,
  name: string,
): readonly string[] | undefined {
  return attributes.get(name) ?? defaults.get(name);
}

/** Once each; an empty value is none. @throws RetortError `graph-too-large` */
export function addValue({ attributes }: GraphSubject, name: string, value: string): void {
  if (value === '' || name === '') return;
  const known = attributes.get(name);
  if (known === undefined) attributes.set(name, [value]);
  else if (!known.includes(value)) {
    if (known.length === MAX_ATTRIBUTE_VALUES)
      throw new RetortError('graph-too-large', {
        what: 'values of one attribute',
        limit: MAX_ATTRIBUTE_VALUES,
      });
    known.push(value);
  }
}
