// A graph as it leaves in a file: what was shown, in plain values. The writers beside this file know nothing else.

/** One drawn node. What does not apply to it, or is not known, is null. */
export type GraphFileNode = {
  /** An entity of its own, or accounts that are drawn as one. */
  type: 'entity' | 'collection';
  kind: string;
  /** As people read it: defanged, masked. */
  label: string;
  /** Canonical; null for a collection. */
  value: string | null;
  /** Whose it is; null for a collection of several realms. */
  realm: string | null;
  /** Rank of its ring; null outside, and for a collection of several. */
  ring: number | null;
  /** Distinct neighbours in the workspace; null for a collection. */
  degree: number | null;
  /** Sum of observation counts, over all members of a collection. */
  volume: number;
  /** What sharing it is worth; null for what carries no evidence. */
  bits: number | null;
  /** Why it was not counted as evidence; null when it was. */
  suppressed: string | null;
  /** ISO 8601 UTC; null when unknown. */
  first: string | null;
  last: string | null;
  /** Accounts in a collection, each by realm and value; empty for an entity. */
  members: readonly { realm: string; value: string }[];
  /** Where it lies, in units of the graph; `y` grows downwards. */
  x: number;
  y: number;
  look: GraphFileLook;
  /** In the order of the file's measures; left out where it has none. */
  measured?: readonly (string | number | null)[];
};

/** `colour` is #rrggbb, `shape` one of the marks of kinds, `size` the extent in units of the graph. */
export type GraphFileLook = { colour: string; shape: string; size: number };

/**
 * `source` and `target` are positions in `nodes`; `accounts` of the source have it, by one or several `relations`. `holders`: for each of these the positions
 * among the source's members of those who have it so; null where all do by each.
 */
export type GraphFileEdge = {
  source: number;
  target: number;
  relations: readonly string[];
  holders: readonly (readonly number[])[] | null;
  bits: number;
  accounts: number;
};

export type GraphFile = {
  /** One line that says what this is: "Ring 3 of Spring, TLP:AMBER". */
  description: string;
  nodes: readonly GraphFileNode[];
  edges: readonly GraphFileEdge[];
  /** What else is known of nodes, as columns of their own; left out: nothing. */
  measures?: readonly GraphFileMeasure[];
};

export type GraphFileMeasure = { name: string; type: 'string' | 'double' };

/** What a writer gives: `replaced` characters could not be written in this format and stand as U+FFFD. */
export type Written = { text: string; replaced: number };

export const nodeName = (position: number): string => `n${position}`;
export const edgeName = (position: number): string => `e${position}`;
